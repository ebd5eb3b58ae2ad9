namespace Annals.Core.Text;

/// <summary>The name that someone probably meant: what diagnostics give as a hint when a name is not known.</summary>
public static class Nearest
{
    private const int LongestName = 100;

    /// <summary>Shorter words are part of too many names.</summary>
    private const int ShortestWord = 3;

    /// <summary>
    /// The candidate with the fewest slips (a letter too many, too few, wrong, or two swapped) from a word, at most one slip in three
    /// letters; the first in ordinal order among equals; where none is near, the only one that begins with the word or has it among its
    /// own, as <c>hoxhaism</c> is in <c>hoxhaism-under-alia</c>; else null. Letter case counts as no slip.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestName)
            return null;
        string? best = null;
        var fewest = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - word.Length) > fewest)
                continue;
            var slips = Slips(word, candidate, fewest);
            if (slips < fewest || (slips == fewest && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, fewest) = (candidate, slips);
        }
        return best ?? OnlyOneWith(word, candidates);
    }

    private static string? OnlyOneWith(string word, IEnumerable<string> candidates)
    {
        if (word.Length < ShortestWord)
            return null;
        string? only = null;
        foreach (var candidate in candidates)
        {
            if (!Has(candidate, word))
                continue;
            if (only is not null)
                return null;
            only = candidate;
        }
        return only;
    }

    private static bool Has(string name, string word)
    {
        for (var at = 0; name.IndexOf(word, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; at = found + 1)
        {
            var (before, behind) = (
                found == 0 || !char.IsLetterOrDigit(name[found - 1]),
                found + word.Length == name.Length || !char.IsLetterOrDigit(name[found + word.Length])
            );
            if (before && behind)
                return true;
        }
        return false;
    }

    /// <summary>How many slips part two words; <paramref name="enough"/> or more where there are at least that many.</summary>
    public static int Slips(string a, string b, int enough)
    {
        if (a.Length > LongestName || b.Length > LongestName)
            return enough;
        Span<int> before = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> now = stackalloc int[LongestName + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var cost = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    cost = Math.Min(cost, before[j - 2] + 1);
                now[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > enough)
                return least;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.Length];

        static bool Same(char x, char y) => x == y || char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
    }
}
