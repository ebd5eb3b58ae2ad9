using System.CommandLine;
using Annals.App.Disk;
using Annals.App.Findings;
using Annals.App.Outside;
using Annals.App.Terminal;
using Annals.Publishing;
using Annals.Resolving.Links;

namespace Annals.App.Commands;

/// <summary><c>check</c>: every diagnostic, nothing written, unless <c>--fix</c> is asked for.</summary>
internal static class CheckCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("check", "Report what is wrong in the input, without writing anything.");
        var text = new TextOptions();
        var format = new Option<string>("--format")
        {
            Description = "text, for people; json; sarif, for code scanning services; github, for annotations of GitHub's runners.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var external = new Option<bool>("--external") { Description = "Ask other sites too whether they still have what is linked to." };
        var fix = new Option<bool>("--fix") { Description = "Mend what can be mended without a person: shows the changes and asks first." };
        var yes = new Option<bool>("--yes") { Description = "With --fix: do not ask." };
        var warnings = new Option<bool>("--warnings-as-errors") { Description = "End with exit code 1 for warnings too." };
        text.AddTo(command);
        foreach (var option in new Option[] { format, external, fix, yes, warnings })
            command.Options.Add(option);
        command.Validators.Add(said =>
        {
            if (said.GetValue(yes) && !said.GetValue(fix))
                said.AddError("--yes goes with --fix.");
            if (said.GetValue(fix) && said.GetResult(format) is { Tokens: [{ Value: not "text" }, ..] })
                said.AddError("--fix shows its changes as text; leave --format out.");
            if (said.GetValue(fix) && said.GetValue(text.Released))
                said.AddError("What was released is not changed: leave out --fix or --released.");
        });
        command.Does(
            common,
            (parsed, desk, cancel) =>
            {
                var wish = text.Wish(parsed, common);
                wish = wish with { Terms = wish.Terms with { Thorough = true } };
                if (parsed.GetValue(fix))
                {
                    var (mended, code) = MendedInput.Of(
                        wish,
                        parsed.GetValue(yes) ? _ => true
                            : desk.Questions(cancel) is { } questions ? questions.Agrees
                            : null,
                        desk,
                        cancel
                    );
                    if (!mended)
                        return code;
                }
                var (findings, errors) = Check(wish, parsed.GetValue(external), desk, cancel);
                Show(findings, parsed.GetValue(format)!, desk);
                return errors || (parsed.GetValue(warnings) && findings.Count(Severity.Warning) > 0) ? ExitCode.Errors : ExitCode.Done;
            }
        );
        return command;
    }

    private static (CheckFindings Findings, bool HasErrors) Check(TextWish wish, bool external, Desk desk, CancellationToken cancel)
    {
        var (text, leftOut) = wish.Open(desk.Tell, cancel);
        var run = desk.WithProgress(progress => Publisher.Check(text.Tree, wish.Terms, progress.Watch(new Summary()), cancel));
        if (external && run.Publication is { } publication)
            run = run.FoundOutside(Outside(OutsideLinks.Of(publication, text.Tree), publication.Settings.BaseUrl, desk, cancel));
        var told = leftOut.AddRange(text.Located(run.Diagnostics));
        return (CheckFindings.Of(told, run.Silenced, wish.Input), run.HasErrors);
    }

    private static ImmutableArray<Diagnostic> Outside(ImmutableArray<OutsideLink> links, Uri? asker, Desk desk, CancellationToken cancel) =>
        desk.WithProgress(progress =>
        {
            var addresses = links.Select(l => l.Address).Distinct(StringComparer.Ordinal).ToList();
            progress.Begin("Asking other sites", addresses.Count);
            var store = AnswerStore.Open(AnswerStore.Place, TimeProvider.System);
            return OutsideLinks.Told(
                links,
                OutsideCheck.Ask(addresses, store, new OutsideManners { Asker = asker }, progress.Advance, cancel).GetAwaiter().GetResult()
            );
        });

    private static void Show(CheckFindings findings, string format, Desk desk)
    {
        var checkout = Checkout.Of(findings.Input);
        switch (format)
        {
            case "json":
                Console.Out.WriteLine(FindingsJson.Of(findings));
                break;
            case "sarif":
                Console.Out.WriteLine(SarifLog.Of(findings, checkout));
                break;
            case "github":
                Console.Out.Write(GithubLines.Of(findings, checkout));
                break;
            default:
                FindingsText.Write(findings, Console.Out, Desk.Colours(Console.IsOutputRedirected), hints: !desk.Quiet);
                break;
        }
        var silenced = findings.Silenced.Length == 0 ? "" : $", {findings.Silenced.Length} silenced";
        var tally = Desk.Tally(findings.Told) + silenced;
        if (format == "text")
            desk.Say(tally);
        else if (!desk.Quiet)
            desk.Tell(tally);
    }
}
