using Annals.App.Disk;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Editing.Releases;
using Annals.Editing.Renaming;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>Reads the input folder as it would be with other names in it, and the text as it was last published as the site would show it then, before anything is written.</summary>
internal static class RenamingProof
{
    /// <summary>What would be told that is not told now. An error, or a proof that fails, forbids the change.</summary>
    /// <param name="before">The check of the folder as it is.</param>
    public static ImmutableArray<Diagnostic> Of(RenamingPlan plan, InputTree tree, PressRun before, string input, CancellationToken cancel)
    {
        var taken = plan.Files.Where(f => tree.Find(f.Path) is null && InputFolder.Holds(input, f.Path))
            .Select(f => RenamingRules.Taken.About(f.Path, "this is there already, and nothing is written over", "give another name, or move it away")).ToImmutableArray();
        if (!taken.IsEmpty) return taken;
        var changed = plan.In(tree);
        var found = Further(before.Diagnostics, Publisher.Check(changed, cancel: cancel).Diagnostics, plan);
        if (Forbid(found)) return found;
        // Readers see the last release, and that is the text that a strict build makes a site of.
        var released = Further(Released(tree, cancel), Released(changed, cancel), plan);
        return Forbid(released) ? released : found;
    }

    public static bool Forbid(ImmutableArray<Diagnostic> found) => found.Any(d => d.Severity == Severity.Error || FidelityRules.All.Contains(d.Rule));

    private static ImmutableArray<Diagnostic> Released(InputTree tree, CancellationToken cancel)
    {
        var (text, leftOut) = ReleasedText.Of(tree, cancel);
        return [.. leftOut, .. text.Located(Publisher.Check(text.Tree, new PressTerms(Strict: true, Released: true), cancel).Diagnostics)];
    }

    /// <summary>What is told after and not before. Places move where a file is added to, and files get other names, so that neither tells old from new.</summary>
    private static ImmutableArray<Diagnostic> Further(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after, RenamingPlan plan)
    {
        var paths = plan.Rewritten.Select(r => (r.From, r.Path)).Concat(plan.Moved.Select(m => (m.From, m.File.Path))).ToDictionary(p => p.From, p => p.Path, StringComparer.Ordinal);
        var known = before.CountBy(d => (d.Rule.Code, paths.GetValueOrDefault(d.Path, d.Path))).ToDictionary();
        var said = before.Select(d => d.Message).ToHashSet(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var kind in after.GroupBy(d => (d.Rule.Code, d.Path)))
        {
            // Messages name what is renamed: of a file that is told of by a rule as often as before, nothing is new.
            var more = kind.Count() - known.GetValueOrDefault(kind.Key);
            if (more <= 0) continue;
            found.AddRange(kind.OrderBy(d => said.Contains(d.Message)).Take(more));
        }
        return found.DrainToImmutable();
    }
}
