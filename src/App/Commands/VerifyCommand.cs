using System.CommandLine;
using Annals.App.Completion;
using Annals.App.Disk;
using Annals.App.Proofs;
using Annals.App.Terminal;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Editing.Releases;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>
/// <c>verify</c>: each work's source built again from its chapters and records, for the text as it lies there and as it was last released;
/// nothing written.
/// </summary>
internal static class VerifyCommand
{
    private static readonly ImmutableArray<Rule> s_failures =
    [
        FidelityRules.NotTheSource,
        FidelityRules.AnotherSource,
        FidelityRules.HalfThere,
        FidelityRules.DamagedLayout,
    ];

    public static Command Make(CommonOptions common)
    {
        var command = new Command(
            "verify",
            "Prove that each work's chapters and records give its source back, and list every intervention."
        );
        var work = new Option<string?>("--work") { Description = "Only this work.", HelpName = "work" };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Options.Add(work);
        command.Options.Add(format);
        work.CompletionSources.Add(InputNames.Works(common));
        command.Does(
            common,
            (parsed, desk, cancel) =>
            {
                var input = parsed.GetValue(common.Input)!;
                return Verify(
                    InputFolder.Open(input, desk.Tell),
                    input,
                    parsed.GetValue(work),
                    parsed.GetValue(format) == "json",
                    desk,
                    cancel
                );
            }
        );
        return command;
    }

    private static int Verify(InputTree tree, string input, string? only, bool json, Desk desk, CancellationToken cancel)
    {
        var working = desk.WithProgress(progress => Publisher.Check(tree, watch: progress.Watch(new Summary()), cancel: cancel));
        if (working.HasErrors || working.Publication is not { } publication)
        {
            desk.Show([.. working.Diagnostics.Where(d => d.Severity == Severity.Error)], input);
            desk.Complain("nothing can be proved of a text with errors.");
            return ExitCode.Errors;
        }
        if (only is not null && publication.Works.All(w => w.Slug.Value != only))
        {
            desk.Complain(
                $"error: there is no work '{only}'",
                $"name one of {string.Join(", ", publication.Works.Select(w => w.Slug.Value))}"
            );
            return ExitCode.WrongUse;
        }

        var (text, _) = ReleasedText.Of(tree, cancel);
        var released = Publisher.Check(text.Tree, new PressTerms(Released: true), cancel: cancel);
        released = released with { Diagnostics = text.Located(released.Diagnostics) };
        var works = publication.Works.Where(w => only is null || w.Slug.Value == only).ToList();
        var proved = works.Select(w => Texts(w, publication, released.Publication)).Where(texts => !texts.IsEmpty).ToList();

        var said = working
            .Diagnostics.Concat(released.Diagnostics)
            .Where(d => FidelityRules.All.Contains(d.Rule) && (only is null || Concerns(d, only)))
            .DistinctBy(d => d.ToString())
            .ToImmutableArray();
        desk.Show(said, input);
        if (json)
            Console.Out.WriteLine(ProofJson.Of(proved));
        else
            desk.Say(
                proved.Count == 0
                    ? "no work has its source beside it: there is nothing to prove."
                    : string.Join("\n\n", proved.Select(ProofReport.Of))
            );

        // A released text with errors is the build's to tell of; that it was not proved is ours.
        var unproved = works.Where(w => released.HasErrors && publication.HistoriesOf(w).Any()).ToList();
        foreach (var w in unproved)
            desk.Complain($"the released text of {w.Slug} has errors, so nothing was proved of it", "see check --released");
        return unproved.Count > 0 || said.Any(d => s_failures.Any(f => f.Code == d.Rule.Code)) ? ExitCode.Errors : ExitCode.Done;
    }

    private static ImmutableArray<ProvedText> Texts(Work work, Publication working, Publication? released)
    {
        if (working.ProofOf(work) is not { } proof)
            return [];
        return released?.ProofOf(work) is { } then && working.HistoriesOf(work).Any()
            ? [new("working", proof), new("released", then)]
            : [new("working", proof)];
    }

    /// <summary>Whether a diagnostic is about a work: at a file of its, or at a record, which any work's words may lie in.</summary>
    private static bool Concerns(Diagnostic diagnostic, string work) =>
        !diagnostic.Path.StartsWith("works/", StringComparison.Ordinal)
        || diagnostic.Path.StartsWith($"works/{work}/", StringComparison.Ordinal);
}
