namespace Annals.Resolving.Versions;

/// <summary>Pieces of one text that were replaced by pieces of another; one of the two may be none.</summary>
internal readonly record struct WordChange(int FromBefore, int ToBefore, int FromNow, int ToNow)
{
    public bool Removes => ToBefore > FromBefore;

    public bool Adds => ToNow > FromNow;
}

/// <summary>
/// Changes as a reader takes them in. The shortest list of changes keeps every word it can, so that a rewritten sentence becomes a heap of
/// snippets around its "of" and "the"; and it may cut a new sentence after the first word of its neighbour.
/// </summary>
internal static class ReadableChanges
{
    /// <summary>A word of so many letters, alone between two replacements, is replaced with them.</summary>
    private const int ShortWord = 3;

    /// <summary>Few words between two replacements go with them if either is so many times as long.</summary>
    private const int FarLonger = 4;

    /// <summary>More words than these are kept whatever stands around them.</summary>
    private const int FewWords = 3;

    /// <param name="changes">In order.</param>
    public static List<WordChange> Of(List<WordChange> changes, string[] before, string[] now)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var from = i == 0 ? 0 : changes[i - 1].ToNow;
            var to = i + 1 == changes.Count ? now.Length : changes[i + 1].FromNow;
            if (changes[i] is { Removes: true, Adds: true })
                continue;
            changes[i] = changes[i].Adds
                ? Slid(changes[i], now, changes[i].FromNow, changes[i].ToNow, from, to)
                : Slid(
                    changes[i],
                    before,
                    changes[i].FromBefore,
                    changes[i].ToBefore,
                    changes[i].FromBefore - (changes[i].FromNow - from),
                    changes[i].ToBefore + (to - changes[i].ToNow)
                );
        }

        var merged = new List<WordChange>();
        foreach (var change in changes)
        {
            if (merged.Count > 0 && IsMerged(merged[^1], change, before, now))
                merged[^1] = merged[^1] with { ToBefore = change.ToBefore, ToNow = change.ToNow };
            else
                merged.Add(change);
        }
        return [.. merged.Select(c => Trimmed(c, before, now))];
    }

    /// <summary>What was only added or only removed, moved within equal pieces to where a sentence or at least a word begins.</summary>
    /// <param name="pieces">The text that has it.</param>
    /// <param name="least">Where the pieces begin that are kept before it.</param>
    /// <param name="most">Where those end that are kept after it.</param>
    private static WordChange Slid(WordChange change, string[] pieces, int from, int to, int least, int most)
    {
        var back = 0;
        while (from - back > least && pieces[from - back - 1] == pieces[to - back - 1])
            back++;
        var (best, bestValue) = (0, int.MinValue);
        for (var by = -back; to + by <= most; by++)
        {
            var value = Value(pieces, from + by);
            if (value > bestValue)
                (best, bestValue) = (by, value);
            if (to + by == most || pieces[from + by] != pieces[to + by])
                break;
        }
        return new(change.FromBefore + best, change.ToBefore + best, change.FromNow + best, change.ToNow + best);
    }

    /// <summary>How well a cut before a piece reads.</summary>
    private static int Value(string[] pieces, int at)
    {
        if (at == 0)
            return 3;
        if (pieces[at - 1] is "。" or "！" or "？")
            return 3;
        if (!char.IsWhiteSpace(pieces[at - 1][0]))
            return 0;
        return at > 1 && pieces[at - 2] is "." or "!" or "?" or "”" or "\"" ? 3 : 1;
    }

    private static bool IsMerged(WordChange one, WordChange other, string[] before, string[] now)
    {
        var kept = Measure.Of(now, one.ToNow, other.FromNow);
        if (one.ToNow == other.FromNow)
            return true;
        if (kept.OnlySpace)
            return (one.Removes || other.Removes) && (one.Adds || other.Adds);
        if (kept.Words > FewWords || !(one.Removes && one.Adds && other.Removes && other.Adds))
            return false;
        return (kept.Words <= 1 && kept.Letters <= ShortWord) || FarLonger * kept.Letters <= Math.Min(LettersOf(one), LettersOf(other));

        int LettersOf(WordChange change) =>
            Math.Min(Measure.Of(before, change.FromBefore, change.ToBefore).Letters, Measure.Of(now, change.FromNow, change.ToNow).Letters);
    }

    /// <summary>Without equal pieces at its ends, which merging may have brought in.</summary>
    private static WordChange Trimmed(WordChange change, string[] before, string[] now)
    {
        while (change is { Removes: true, Adds: true } && before[change.FromBefore] == now[change.FromNow])
        {
            change = change with { FromBefore = change.FromBefore + 1, FromNow = change.FromNow + 1 };
        }
        while (change is { Removes: true, Adds: true } && before[change.ToBefore - 1] == now[change.ToNow - 1])
        {
            change = change with { ToBefore = change.ToBefore - 1, ToNow = change.ToNow - 1 };
        }
        return change;
    }

    private readonly record struct Measure(int Words, int Letters, bool OnlySpace)
    {
        public static Measure Of(string[] pieces, int from, int to)
        {
            var (words, letters, space) = (0, 0, true);
            for (var i = from; i < to; i++)
            {
                if (WordCuts.IsWord(pieces[i]))
                    (words, letters) = (words + 1, letters + pieces[i].Length);
                space &= char.IsWhiteSpace(pieces[i][0]);
            }
            return new(words, letters, space);
        }
    }
}
