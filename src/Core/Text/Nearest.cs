namespace Annals.Core.Text;

/// <summary>The name that someone probably meant: what diagnostics give as a hint when a name is not known.</summary>
public static class Nearest
{
    private const int LongestName = 100;

    /// <summary>
    /// The candidate with the fewest slips (a letter too many, too few, wrong, or two swapped) from a word, at most one slip in three letters; the first in
    /// ordinal order among equals; null where none is near. Letter case counts as no slip.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestName) return null;
        string? best = null;
        var fewest = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - word.Length) > fewest) continue;
            var slips = Slips(word, candidate, fewest);
            if (slips < fewest || (slips == fewest && best is not null && string.CompareOrdinal(candidate, best) < 0)) (best, fewest) = (candidate, slips);
        }
        return best;
    }

    /// <summary>How many slips part two words; <paramref name="enough"/> or more where there are at least that many.</summary>
    public static int Slips(string a, string b, int enough)
    {
        if (a.Length > LongestName || b.Length > LongestName) return enough;
        Span<int> before = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> now = stackalloc int[LongestName + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var cost = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) cost = Math.Min(cost, before[j - 2] + 1);
                now[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > enough) return least;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.Length];

        static bool Same(char x, char y) => x == y || char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
    }
}
