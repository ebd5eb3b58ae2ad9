using Annals.App.Disk;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Editing.Releases;
using Annals.Editing.Renaming;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>
/// Reads the input folder as it would be with other names in it, and the text as it was last published as the site would show it then,
/// before anything is written.
/// </summary>
internal static class RenamingProof
{
    /// <summary>What would be told that is not told now. An error, or a proof that fails, forbids the change.</summary>
    /// <param name="before">The check of the folder as it is.</param>
    public static ImmutableArray<Diagnostic> Of(RenamingPlan plan, InputTree tree, PressRun before, string input, CancellationToken cancel)
    {
        var taken = plan
            .Files.Where(f => tree.Find(f.Path) is null && InputFolder.Holds(input, f.Path))
            .Select(f =>
                RenamingRules.Taken.About(
                    f.Path,
                    "this is there already, and nothing is written over",
                    "give another name, or move it away"
                )
            )
            .ToImmutableArray();
        if (!taken.IsEmpty)
            return taken;
        var changed = plan.In(tree);
        var found = Further(before.Diagnostics, Publisher.Check(changed, cancel: cancel).Diagnostics, plan);
        if (Forbid(found))
            return found;
        // Readers see the last release, and that is the text that a strict build makes a site of.
        var released = Further(Released(tree, cancel), Released(changed, cancel), plan);
        return Forbid(released) ? released : found;
    }

    public static bool Forbid(ImmutableArray<Diagnostic> found) => found.Any(Worsening.Forbids);

    private static ImmutableArray<Diagnostic> Released(InputTree tree, CancellationToken cancel)
    {
        var (text, leftOut) = ReleasedText.Of(tree, cancel);
        var run = Publisher.Check(text.Tree, new PressTerms(Strict: true, Released: true), cancel: cancel);
        return [.. leftOut, .. text.Located(run.Diagnostics)];
    }

    private static ImmutableArray<Diagnostic> Further(
        ImmutableArray<Diagnostic> before,
        ImmutableArray<Diagnostic> after,
        RenamingPlan plan
    ) =>
        Worsening.Of(
            before,
            after,
            plan.Rewritten.Select(r => (r.From, r.Path))
                .Concat(plan.Moved.Select(m => (m.From, m.File.Path)))
                .ToDictionary(p => p.From, p => p.Path, StringComparer.Ordinal)
        );
}
