using System.CommandLine;
using System.Globalization;
using Annals.App.Disk;
using Annals.App.Findings;
using Annals.App.Terminal;
using Annals.Core.Files;
using Annals.Editing.Fixes;
using Annals.Editing.Renaming;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>
/// What <c>rename</c> and <c>move</c> do with the input folder: look that it is sound, plan, prove, and show the change or make it, whole
/// or not at all.
/// </summary>
internal static class RenamedInput
{
    public static Option<bool> DryRun() => new("--dry-run") { Description = "Show what would change, as a diff, and write nothing." };

    /// <param name="planned">The plan for the folder as it is.</param>
    public static int Of(string input, bool dryRun, Desk desk, Func<InputTree, Checked<RenamingPlan>> planned, CancellationToken cancel)
    {
        using var change = new InputChange(input, new SystemDisk());
        var tree = dryRun ? InputFolder.Open(input, desk.Tell) : InputFolder.Claim(input, desk.Tell, change);
        var before = Publisher.Check(tree, cancel: cancel);
        if (before.HasErrors)
        {
            ImmutableArray<Diagnostic> errors = [.. before.Diagnostics.Where(d => d.Severity == Severity.Error)];
            desk.Show(errors, input);
            desk.Complain($"{Desk.Tally(errors)}, to be mended first: nothing was written.");
            return ExitCode.Errors;
        }
        var (plan, refused) = planned(tree);
        ImmutableArray<Diagnostic> found = refused.IsEmpty
            ? [.. RenamingProof.Of(plan, tree, before, input, cancel).Where(d => d.Severity != Severity.Hint)]
            : refused;
        desk.Show(found, input);
        if (RenamingProof.Forbid(found))
        {
            desk.Complain(
                refused.IsEmpty
                    ? "with this change that would be wrong: nothing was written."
                    : $"{Desk.Tally(found)}: nothing was written."
            );
            return ExitCode.Errors;
        }
        if (dryRun)
        {
            Show(plan, Checkout.Of(input));
            desk.Tell($"{Counted(plan)}. Nothing was written.");
            return ExitCode.Done;
        }
        change.Apply(plan.Files, plan.Removed, cancel);

        foreach (var file in plan.Rewritten)
            desk.Say(file.From == file.Path ? Place(file.Path) : $"{Place(file.From)} → {Place(file.Path)}");
        foreach (var file in plan.Moved)
            desk.Say($"{Place(file.From)} → {Place(file.File.Path)}");
        desk.Say($"{Counted(plan)}.");
        return ExitCode.Done;

        string Place(string path) => Path.Combine(input, path).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static void Show(RenamingPlan plan, Checkout checkout)
    {
        var colours = Desk.Colours(Console.IsOutputRedirected);
        foreach (var file in plan.Rewritten)
            DiffText.Write(
                UnifiedDiff.Of(checkout.PathOf(file.From), checkout.PathOf(file.Path), file.Before, file.After),
                Console.Out,
                colours
            );
        foreach (var file in plan.Moved)
            DiffText.Write(UnifiedDiff.Of(checkout.PathOf(file.From), checkout.PathOf(file.File.Path), "", ""), Console.Out, colours);
    }

    private static string Counted(RenamingPlan plan) =>
        $"{Desk.Counted(plan.Rewritten.Sum(r => r.Changes), "place")} in {Desk.Counted(plan.Rewritten.Length + plan.Moved.Length, "file")}";
}
