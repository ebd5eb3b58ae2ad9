namespace Annals.Rendering.Html.Typography;

/// <summary>
/// En dashes between the ends of a range and between clauses; longer dashes where they are typed as two or three hyphens.
/// </summary>
internal static class Dashes
{
    /// <summary>In letters: two years and their plurals, with room to spare.</summary>
    private const int LongestRange = 14;

    /// <summary>Refines the hyphen or dash at a place, and the space before it.</summary>
    public static void Refine(Span<char> line, int i)
    {
        var (before, after) = (Signs.At(line, i - 1), Signs.At(line, i + 1));
        if (line[i] != '-')
        {
            // A typed dash between spaces never begins a line.
            if (i > 1 && before == ' ' && after == ' ')
                line[i - 1] = Signs.NoBreak;
        }
        else if (before == '-')
        {
            // Looked at with the first of its row, which is counted once.
        }
        else if (after == '-')
        {
            Several(line, i);
        }
        else if (i > 1 && before == ' ' && char.IsWhiteSpace(after) && i + 1 < line.Length)
        {
            line[i - 1] = Signs.NoBreak;
            line[i] = '–';
        }
        else if (IsRange(line, i))
        {
            line[i] = '–';
        }
    }

    /// <summary>
    /// From where to where the words or numbers around a dash reach, if both sides have a digit; nothing where they have none, or are too
    /// long to be kept together.
    /// </summary>
    public static (int Start, int End) RangeAround(ReadOnlySpan<char> line, int i)
    {
        var (start, end) = (i, i + 1);
        while (start > 0 && char.IsAsciiLetterOrDigit(line[start - 1]))
            start--;
        while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
            end++;
        return start < i && end - start <= LongestRange && char.IsAsciiDigit(line[start]) && char.IsAsciiDigit(Signs.At(line, i + 1))
            ? (start, end)
            : default;
    }

    private static void Several(Span<char> line, int i)
    {
        var count = 2;
        while (Signs.At(line, i + count) == '-')
            count++;
        // --option is no dash, and a row of hyphens is an ornament.
        var option = char.IsWhiteSpace(Signs.At(line, i - 1)) && char.IsLetter(Signs.At(line, i + count));
        if (count > 3 || option)
            return;
        line[i] = count == 2 ? '–' : '—';
        // Cleared characters are Signs.Gone.
        line.Slice(i + 1, count - 1).Clear();
        if (i > 1 && line[i - 1] == ' ' && Signs.At(line, i + count) == ' ')
            line[i - 1] = Signs.NoBreak;
    }

    /// <summary>1945-1992, 1957-58, 1960s-1980s, 12-15, xii-xv, XIX-XX; but not 2026-11-22, 0-19-820171-5, T-34, 76-year-old.</summary>
    private static bool IsRange(ReadOnlySpan<char> line, int i)
    {
        var left = line[..i];
        var right = line[(i + 1)..];
        return Years(left, right) || Numerals(left, right, upper: true) || Numerals(left, right, upper: false);
    }

    private static bool Years(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var end = left.Length > 1 && left[^1] == 's' ? left.Length - 1 : left.Length;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(left[start - 1]))
            start--;
        var stop = 0;
        while (stop < right.Length && char.IsAsciiDigit(right[stop]))
            stop++;
        if (end - start is 0 or > 4 || stop is 0 or > 4)
            return false;
        if (Signs.At(right, stop) == 's')
            stop++;
        return IsEdge(left, start - 1, start - 2) && IsEdge(right, stop, stop + 1);
    }

    private static bool Numerals(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool upper)
    {
        var start = left.Length;
        while (start > 0 && Fits(left[start - 1]))
            start--;
        var stop = 0;
        while (stop < right.Length && Fits(right[stop]))
            stop++;
        return left.Length - start >= 2 && stop >= 2 && IsEdge(left, start - 1, start - 2) && IsEdge(right, stop, stop + 1);

        bool Fits(char c) => upper ? Signs.IsRoman(c) : Signs.IsLowerRoman(c);
    }

    /// <summary>Whether a number really ends there: no letter, no further hyphen, no decimal point or date's dot.</summary>
    private static bool IsEdge(ReadOnlySpan<char> text, int at, int beyond)
    {
        var next = Signs.At(text, at);
        if (char.IsLetterOrDigit(next) || next is '-' or '–' or '/' or Signs.Object)
            return false;
        return next is not ('.' or ',' or ':') || !char.IsAsciiDigit(Signs.At(text, beyond));
    }
}
