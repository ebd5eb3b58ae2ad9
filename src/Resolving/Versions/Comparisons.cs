using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>Says what a reader of one version of a chapter must know to have read another.</summary>
internal static class Comparisons
{
    /// <param name="map">From the paragraphs of <paramref name="from"/> to those of <paramref name="to"/>.</param>
    /// <param name="diffs">What all comparisons of one chapter share.</param>
    public static Comparison Of(VersionText from, VersionText to, PassageMap map, WordDiffs diffs)
    {
        var changes = new PassageChanges(from.Passages, to.Passages, Alignment.Of(from.Passages, to.Passages, map), diffs).InOrder();
        var (added, removed, touched) = (0, 0, 0);
        foreach (var change in changes)
        {
            if (change.Kind == ChangeKind.Same)
                continue;
            if (change.Passage != PassageKind.Figure)
            {
                added += Count(change.Runs, WordFate.Added);
                removed += Count(change.Runs, WordFate.Removed);
            }
            if (IsTouched(change))
                touched++;
        }
        // A split paragraph is one that differs, in however many it is now.
        var splits = changes.Where(c => c.Kind == ChangeKind.Split && c.Old > 0).Select(c => c.Old).Distinct().Count();
        return new Comparison(changes, ApparatusChanges.Of(from.Apparatus, to.Apparatus, diffs), added, removed, touched + splits);
    }

    private static bool IsTouched(PassageChange change) =>
        change.Passage == PassageKind.Paragraph && change.Kind is not (ChangeKind.MovedAway or ChangeKind.Split);

    private static int Count(ImmutableArray<WordRun> runs, WordFate fate)
    {
        var count = 0;
        foreach (var run in runs)
        {
            if (run.Fate == fate)
                count += WordCuts.Count(run.Text);
        }
        return count;
    }
}
