using System.Globalization;
using System.Text;

namespace Annals.App.Findings;

/// <summary>A line and what stands before a place in it, as wide: a caret behind that is below the place.</summary>
internal sealed record PlaceInLine(string Line, string Before)
{
    private const int LongestBefore = 60;
    private const int LongestAfter = 40;

    /// <summary>
    /// The place, of a long line with a few words around it; null where the line has no such place or nothing to be seen.
    /// </summary>
    /// <param name="column">From 1, in UTF-16 units.</param>
    public static PlaceInLine? Of(string line, int column)
    {
        var at = column - 1;
        if (at > line.Length || string.IsNullOrWhiteSpace(line))
            return null;
        var start = at <= LongestBefore ? 0 : WordFrom(line, at - LongestBefore, at);
        var end = line.Length - at <= LongestAfter ? line.Length : at + LongestAfter;
        if (end < line.Length && char.IsLowSurrogate(line[end]))
            end++;
        var before = (start > 0 ? "… " : "") + Shown(line.AsSpan(start, at - start));
        return new(before + Shown(line.AsSpan(at, end - at)) + (end < line.Length ? " …" : ""), Blank(before));
    }

    private static int WordFrom(string line, int from, int at)
    {
        var space = line.IndexOf(' ', from, at - from);
        if (space >= 0)
            return space + 1;
        return char.IsLowSurrogate(line[from]) ? from + 1 : from;
    }

    /// <summary>Without what would move a terminal's cursor.</summary>
    private static string Shown(ReadOnlySpan<char> text)
    {
        var to = new StringBuilder(text.Length);
        foreach (var c in text)
            to.Append(
                c == '\t' ? ' '
                : char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD'
                : c
            );
        return to.ToString();
    }

    private static string Blank(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            )
                columns += IsWide(rune.Value) ? 2 : 1;
        }
        return new string(' ', columns);
    }

    /// <summary>Chinese, Japanese and Korean signs, which terminals show two columns wide (Unicode's UAX 11, its large blocks).</summary>
    private static bool IsWide(int sign) =>
        sign
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
