using System.CommandLine;
using System.Globalization;
using Annals.App.Completion;
using Annals.App.Disk;
using Annals.App.Terminal;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Importing.Formats;
using Annals.Importing.Text;

namespace Annals.App.Commands;

/// <summary>
/// <c>import</c>: a text into a work of the input folder; proved against the text, or read back and compared with it, before a file is
/// written.
/// </summary>
internal static class ImportCommand
{
    /// <summary>A report and doubts of a whole book are for its file, not for the screen.</summary>
    private const int MostShown = 120;

    private const int MostDoubtsShown = 25;

    public static Command Make(CommonOptions common)
    {
        var command = new Command(
            "import",
            "Turn a text into a work: chapters, figures, notes. Plain text gets a layout that proves nothing was lost; web pages, Word documents and Markdown a report of what was kept and what was not."
        );
        var file = new Argument<string>("file") { Description = "The text as received, or a folder of chapters in Markdown." };
        var work = new Option<string>("--work")
        {
            Description = "The work's name in addresses, such as last-stalinist-fortress.",
            HelpName = "work",
            Required = true,
        };
        var title = new Option<string>("--title") { Description = "The work's title.", Required = true };
        var format = new Option<string?>("--as")
        {
            Description = "The text's format, where neither its beginning nor its name tells: docx, html, markdown, gutenberg or text.",
        };
        format.AcceptOnlyFromAmong([.. Enum.GetValues<SourceFormat>().Select(SourceFormats.NameOf)]);
        var encoding = new Option<string?>("--encoding")
        {
            Description = "The text's encoding, such as windows-1251; UTF-8 and marked UTF-16 are known without.",
        };
        var language = new Option<string?>("--language") { Description = "The text's language as a BCP 47 tag, such as sq." };
        var date = DayOption.Make("The date of version 1.0.0, such as 2026-11-21; today if not given.");
        work.CompletionSources.Add(InputNames.Works(common));
        command.Arguments.Add(file);
        foreach (var option in new Option[] { work, title, format, encoding, language, date })
            command.Options.Add(option);
        command.Does(
            common,
            (parsed, desk, cancel) =>
            {
                var (input, path) = (parsed.GetValue(common.Input)!, parsed.GetValue(file)!);
                var (received, wrong) = ImportedText.Read(path);
                desk.Show(wrong, input);
                if (received is null)
                {
                    desk.Complain("nothing was written.");
                    return ExitCode.Errors;
                }
                using var change = new InputChange(input, new SystemDisk());
                var order = new ImportOrder
                {
                    Source = received.Source,
                    FileName = received.FileName,
                    Parts = received.Parts,
                    Beside = received.Beside,
                    Format = parsed.GetValue(format) is { } named ? Enum.Parse<SourceFormat>(named, ignoreCase: true) : null,
                    Work = new WorkSlug(parsed.GetValue(work)!),
                    Title = parsed.GetValue(title)!,
                    Date = parsed.GetValue(date) ?? DayOption.Today(TimeProvider.System),
                    Encoding = parsed.GetValue(encoding),
                    Language = parsed.GetValue(language),
                    Input = Directory.Exists(input) ? InputFolder.Claim(input, desk.Tell, change) : new InputTree([]),
                };
                return Import(order, path, input, change, desk, cancel);
            }
        );
        return command;
    }

    private static int Import(ImportOrder order, string path, string input, InputChange change, Desk desk, CancellationToken cancel)
    {
        var (work, found) = ImportedText.Of(order, path, cancel);
        var doubts = found.Where(d => d.Rule == ImportRules.Doubt).ToList();
        desk.Show([.. found.Except(doubts), .. doubts.Take(MostDoubtsShown)], input);
        if (found.Any(d => d.Severity == Severity.Error))
        {
            desk.Complain($"{Desk.Tally(found)}: nothing was written.");
            return ExitCode.Errors;
        }

        ImportedText.Put(work, change, cancel);
        if (work.Conversion is { } conversion)
        {
            if (conversion.Lines.Length <= MostShown || desk.Verbose)
                desk.Say(conversion.Text());
            desk.Say(conversion.Summary + "; the chapters read back as the words that were found.");
            return ExitCode.Done;
        }
        if (work.Report.Lines.Length <= MostShown || desk.Verbose)
            desk.Say(work.Report.Text());
        if (doubts.Count > MostDoubtsShown)
            desk.Say(string.Create(CultureInfo.InvariantCulture, $"{doubts.Count - MostDoubtsShown} further doubts are in the report."));
        desk.Say(work.Report.Summary() + "; the work gives the source back byte for byte.");
        return ExitCode.Done;
    }
}
