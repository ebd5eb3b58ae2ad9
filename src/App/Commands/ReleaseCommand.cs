using System.CommandLine;
using System.Globalization;
using Annals.App.Completion;
using Annals.App.Disk;
using Annals.App.Terminal;
using Annals.Editing.Releases;

namespace Annals.App.Commands;

/// <summary><c>release</c>: publishes chapters as new versions, for ever; all that it writes or nothing.</summary>
internal static class ReleaseCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("release", "Publish a chapter, or every chapter that has changed, as a new version that stays as it is.");
        var chapter = new Argument<string?>("chapter")
        {
            Description = "The chapter's slug, or work/slug.",
            HelpName = "chapter",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Every chapter that has changed since it was published, or never was." };
        var major = new Option<bool>("--major") { Description = "The text's meaning changed: 1.2.3 becomes 2.0.0." };
        var minor = new Option<bool>("--minor") { Description = "Notes or the like were added: 1.2.3 becomes 1.3.0." };
        var patch = new Option<bool>("--patch") { Description = "Slips were mended: 1.2.3 becomes 1.2.4." };
        var note = new Option<string>("-m", "--message")
        {
            Description = "What changed, in one sentence for readers.",
            DefaultValueFactory = _ => "",
        };
        var date = DayOption.Make("The version's date, such as 2026-11-21; today if not given.");
        var by = new Option<string?>("--by") { Description = "Who releases it, if readers are to know." };
        chapter.CompletionSources.Add(InputNames.Chapters(common));
        command.Arguments.Add(chapter);
        foreach (var option in new Option[] { all, major, minor, patch, note, date, by })
            command.Options.Add(option);
        command.Validators.Add(said =>
        {
            if (said.GetValue(chapter) is null != said.GetValue(all))
                said.AddError("release takes either a chapter or --all.");
            if (new[] { major, minor, patch }.Count(said.GetValue) > 1)
                said.AddError("release takes only one of --major, --minor and --patch.");
        });
        command.Does(
            common,
            (parsed, desk, cancel) =>
            {
                var input = parsed.GetValue(common.Input)!;
                using var change = new InputChange(input, new SystemDisk());
                return Release(
                    input,
                    desk,
                    change,
                    new ReleaseOrder
                    {
                        Input = InputFolder.Claim(input, desk.Tell, change),
                        Chapter = parsed.GetValue(chapter),
                        Part =
                            parsed.GetValue(major) ? VersionPart.Major
                            : parsed.GetValue(minor) ? VersionPart.Minor
                            : parsed.GetValue(patch) ? VersionPart.Patch
                            : null,
                        Note = parsed.GetValue(note)!,
                        Date = parsed.GetValue(date) ?? DayOption.Today(TimeProvider.System),
                        DateIsTheClocks = parsed.GetValue(date) is null,
                        By = parsed.GetValue(by),
                    },
                    cancel
                );
            }
        );
        return command;
    }

    private static int Release(string input, Desk desk, InputChange change, ReleaseOrder order, CancellationToken cancel)
    {
        var (plan, found) = Releasing.Of(order, cancel);
        desk.Show(found, input);
        if (plan.Releases.IsEmpty)
        {
            desk.Complain($"{Desk.Tally(found)}: nothing was released.");
            return ExitCode.Errors;
        }
        change.Apply(plan.Files, [], cancel);

        foreach (var release in plan.Releases)
        {
            var name = $"{release.Chapter.Work}/{release.Chapter.Chapter}";
            desk.Say(release.From is { } from ? $"{name}: {from} → {release.To}" : $"{name}: {release.To}, published for the first time");
            foreach (var file in release.Files)
                desk.Say("  " + file.Path);
        }
        desk.Say(string.Create(CultureInfo.InvariantCulture, $"{plan.Releases.Length} released, {plan.Unchanged.Length} unchanged."));
        return ExitCode.Done;
    }
}
