using System.Globalization;

namespace Annals.Resolving.Typing;

/// <summary>Whether a hyphen stands between the ends of a range beyond doubt: two years, or two pages that are called so.</summary>
internal static class Ranges
{
    private static readonly string[] s_pages = ["p", "pp", "page", "pages", "fol", "fols", "line", "lines", "S", "стр", "str"];
    private static readonly string[] s_identifiers = ["ISSN", "eISSN", "pISSN", "ISBN", "eISBN", "ISMN", "DOI", "OCLC", "LCCN"];

    /// <summary>
    /// 1945-1992, 1957-58, pp. 12-15, pages 321-28; but not 2026-11-22, 1949-06, 0-19-820171-5, T-34, ISSN 1045-2249, nor in an address or
    /// a file's name.
    /// </summary>
    public static bool IsRange(ReadOnlySpan<char> text, int hyphen)
    {
        var start = hyphen;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        var end = hyphen + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var left = text[start..hyphen];
        var right = text[(hyphen + 1)..end];
        if (left.Length is 0 or > 4 || right.Length is 0 or > 4 || !IsEdge(text, start - 1, -1) || !IsEdge(text, end, 1))
            return false;
        if (IsWithinAddress(text, hyphen) || IsIdentifier(text[..start]))
            return false;
        return AreYears(left, right) || (IsAscending(left, right) && ArePages(text[..start]));
    }

    private static bool AreYears(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length == 4
        && left[0] is '1' or '2'
        && IsAscending(left, right)
        // 1901-12 may be a month
        && (right.Length == 4 ? right[0] is '1' or '2' : right.Length == 2 && Number(right) > 12);

    /// <summary>The second number is the higher one, with the first's digits before its own where it has fewer.</summary>
    private static bool IsAscending(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        right.Length >= left.Length ? Number(right) > Number(left) : Number(right) > Number(left[^right.Length..]);

    private static bool ArePages(ReadOnlySpan<char> before)
    {
        var words = before.TrimEnd(" \u00A0");
        if (words.Length == before.Length)
            return false;
        words = words.TrimEnd('.');
        foreach (var word in s_pages)
        {
            if (words.EndsWith(word) && (words.Length == word.Length || !char.IsLetterOrDigit(words[^(word.Length + 1)])))
                return true;
        }
        return false;
    }

    private static bool IsWithinAddress(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        var word = text[start..end];
        return word.Contains("://", StringComparison.Ordinal)
            || word.Contains('@')
            || word.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || word.Contains("doi:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether the sentence calls what follows an identifier: of ISSN 1045-2249 (print), 1945-2249 (online) neither is a range.
    /// </summary>
    private static bool IsIdentifier(ReadOnlySpan<char> before)
    {
        var sentence = before[(before.LastIndexOf(". ") + 1)..];
        foreach (var word in s_identifiers)
        {
            for (var at = 0; sentence[at..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var ahead; at++)
            {
                at += ahead;
                var end = at + word.Length;
                if ((at == 0 || !char.IsLetter(sentence[at - 1])) && (end == sentence.Length || !char.IsLetter(sentence[end])))
                    return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether a number really ends there: no letter, no further hyphen, no decimal point or date's dot, nothing that only addresses and
    /// files' names have.
    /// </summary>
    private static bool IsEdge(ReadOnlySpan<char> text, int at, int onwards)
    {
        if (at < 0 || at >= text.Length)
            return true;
        if (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '–' or '/' or '\\' or '_' or '=' or '#' or '&')
            return false;
        var beyond = at + onwards;
        if (text[at] is not ('.' or ',' or ':') || beyond < 0 || beyond >= text.Length)
            return true;
        // 1945-1992.pdf; but c.1945-1992
        return !char.IsAsciiDigit(text[beyond]) && (onwards < 0 || !char.IsLetter(text[beyond]));
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
