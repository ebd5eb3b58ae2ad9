using System.Collections.Frozen;

namespace Annals.Rendering.Html.Typography;

/// <summary>Keeps together what a line's end must not part: a word and its number, a number and its unit, initials and the name.</summary>
internal static class Spaces
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_abbreviations = new[]
    {
        "art",
        "arts",
        "bk",
        "c",
        "ca",
        "ch",
        "chap",
        "col",
        "cols",
        "doc",
        "docs",
        "f",
        "ff",
        "fig",
        "figs",
        "fol",
        "fols",
        "l",
        "ll",
        "n",
        "nn",
        "no",
        "nos",
        "p",
        "pl",
        "pp",
        "pt",
        "r",
        "s",
        "sec",
        "vol",
        "vols",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_units = new[]
    {
        "%",
        "‰",
        "°",
        "°C",
        "km",
        "km²",
        "m",
        "m²",
        "cm",
        "mm",
        "kg",
        "g",
        "t",
        "ha",
        "kW",
        "MW",
        "kWh",
    }
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Refines the spaces around a number that begins at a place; gives where it ends.</summary>
    public static int AroundNumber(Span<char> line, int i)
    {
        if (DayEnd(line, i) is var day and > 0)
        {
            line[day] = Signs.NoBreak;
            return day;
        }
        if (
            i > 1
            && line[i - 1] == ' '
            && (char.IsLetter(line[i - 2]) || line[i - 2] is '§' or '¶' or '№' || EndsAbbreviation(line[..(i - 1)]))
        )
            line[i - 1] = Signs.NoBreak;
        var end = i + 1;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
            end++;
        if (Signs.At(line, end) == ' ' && end + 1 < line.Length)
        {
            var stop = end + 1;
            while (stop < line.Length && !char.IsWhiteSpace(line[stop]) && line[stop] is not ('.' or ',' or ';' or ':' or ')'))
                stop++;
            if (s_units.Contains(line[(end + 1)..stop]))
                line[end] = Signs.NoBreak;
        }
        return end;
    }

    /// <summary>
    /// 11 June 1949, 11. Juni 1949: the space between a day and its month, where a year follows; 0 anywhere else. A line may begin with
    /// such a date, as it is long enough.
    /// </summary>
    private static int DayEnd(ReadOnlySpan<char> line, int i)
    {
        var end = i + 1;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
            end++;
        if (end - i > 2)
            return 0;
        if (Signs.At(line, end) == '.')
            end++;
        if (Signs.At(line, end) != ' ')
            return 0;
        var stop = end + 1;
        while (stop < line.Length && char.IsLetter(line[stop]))
            stop++;
        if (stop - end < 4 || Signs.At(line, stop) != ' ')
            return 0;
        var year = stop + 1;
        while (year < line.Length && char.IsAsciiDigit(line[year]))
            year++;
        return year - stop - 1 == 4 ? end : 0;
    }

    /// <summary>World War II, Louis XIV: a numeral of two letters or more stays with the capitalised word before it.</summary>
    public static int BeforeNumeral(Span<char> line, int i)
    {
        var end = i + 1;
        while (end < line.Length && Signs.IsRoman(line[end]))
            end++;
        if (end - i < 2 || i < 2 || line[i - 1] != ' ' || char.IsLetterOrDigit(Signs.At(line, end)))
            return end;
        var start = i - 1;
        while (start > 0 && char.IsLetter(line[start - 1]))
            start--;
        if (start < i - 1 && char.IsUpper(line[start]))
            line[i - 1] = Signs.NoBreak;
        return end;
    }

    /// <summary>I. V. Stalin: the space after the full stop at a place, if that ends an initial before a name.</summary>
    public static void AfterInitial(Span<char> line, int stop)
    {
        if (stop == 0 || !char.IsUpper(line[stop - 1]) || Signs.At(line, stop + 1) != ' ' || !char.IsUpper(Signs.At(line, stop + 2)))
            return;
        var before = Signs.At(line, stop - 2);
        if (char.IsWhiteSpace(before) || before is '.' or '-' || Signs.IsOpener(before))
            line[stop + 1] = Signs.NoBreak;
    }

    private static bool EndsAbbreviation(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[^1] != '.')
            return false;
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return s_abbreviations.Contains(text[start..^1]);
    }
}
