using Annals.Core.Versions;
using DiffPlex;

namespace Annals.Resolving.Versions;

/// <summary>Compares two passages word by word, and says it as a reader would.</summary>
internal static class WordRuns
{
    public static ImmutableArray<WordRun> Of(string before, string now)
    {
        if (before == now)
            return now.Length == 0 ? [] : [new(WordFate.Kept, now)];
        if (before.Length == 0)
            return [new(WordFate.Added, now)];
        if (now.Length == 0)
            return [new(WordFate.Removed, before)];
        var diff = new Differ().CreateCustomDiffs(before, now, ignoreWhiteSpace: false, WordCuts.Pieces);
        var (a, b) = (diff.PiecesOld, diff.PiecesNew);
        var changes = diff.DiffBlocks.Select(d => new WordChange(
            d.DeleteStartA,
            d.DeleteStartA + d.DeleteCountA,
            d.InsertStartB,
            d.InsertStartB + d.InsertCountB
        ));
        return Runs(ReadableChanges.Of([.. changes], a, b), a, b);
    }

    private static ImmutableArray<WordRun> Runs(List<WordChange> changes, string[] a, string[] b)
    {
        var runs = ImmutableArray.CreateBuilder<WordRun>((2 * changes.Count) + 1);
        var at = 0;
        foreach (var change in changes)
        {
            Add(WordFate.Kept, b, at, change.FromNow);
            Add(WordFate.Removed, a, change.FromBefore, change.ToBefore);
            Add(WordFate.Added, b, change.FromNow, change.ToNow);
            at = change.ToNow;
        }
        Add(WordFate.Kept, b, at, b.Length);
        return runs.ToImmutable();

        void Add(WordFate fate, string[] pieces, int from, int to)
        {
            if (to > from)
                runs.Add(new(fate, string.Concat(pieces.AsSpan(from, to - from))));
        }
    }
}
