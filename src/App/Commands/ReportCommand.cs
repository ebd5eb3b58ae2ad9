using System.CommandLine;
using Annals.App.Terminal;
using Annals.Editing.Report;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary><c>report</c>: what an editor looks through before a release; nothing written, nothing judged.</summary>
internal static class ReportCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command(
            "report",
            "Tell the editor what is unused, unlinked, unexplained or undated, and how long and readable each chapter is."
        );
        var format = new Option<string>("--format")
        {
            Description = "text, for people, or json, for programs.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var text = new TextOptions();
        text.AddTo(command);
        command.Options.Add(format);
        command.Does(common, (parsed, desk, cancel) => Report(text.Wish(parsed, common), parsed.GetValue(format) == "json", desk, cancel));
        return command;
    }

    private static int Report(TextWish wish, bool json, Desk desk, CancellationToken cancel)
    {
        var (text, leftOut) = wish.Open(desk.Tell, cancel);
        var run = desk.WithProgress(progress => Publisher.Check(text.Tree, wish.Terms, progress.Watch(new Summary()), cancel));
        if (run.HasErrors || run.Publication is null)
        {
            // What does not hold together cannot be reported on: its mentions and links are not all there.
            var found = leftOut.AddRange(text.Located(run.Diagnostics));
            desk.Show(found, wish.Input);
            desk.Complain($"{Desk.Tally(found)}: mend the errors first, then there is something to report on.");
            return ExitCode.Errors;
        }
        var report = Reporting.Of(run.Publication, cancel);
        if (json)
            Console.Out.Write(ReportJson.Of(report));
        else
            ReportTables.Write(report, Console.Out, Console.IsOutputRedirected, wish.Input);
        return ExitCode.Done;
    }
}
