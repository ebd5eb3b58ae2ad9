namespace Annals.Reading.Markup;

/// <summary>
/// Looks for lines that would nest beyond sense before anything is parsed: ten thousand > or [ cost Markdig time that grows with their square, and a tree that
/// deep would overflow the stack of whoever walks it.
/// </summary>
internal static class Depth
{
    /// <summary>Marks of quotations and lists at the beginning of one line.</summary>
    public const int Blocks = 30;

    /// <summary>Brackets that one paragraph opens without closing them, or emphasis marks in a row.</summary>
    public const int Inlines = 200;

    /// <summary>The offset of the line or bracket that goes too deep, or -1.</summary>
    public static int TooDeepAt(ReadOnlySpan<char> text)
    {
        var open = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOfAny('\r', '\n');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            if (line.IsWhiteSpace())
            {
                open = 0;
            }
            else
            {
                if (MarksBefore(line) > Blocks) return start;
                if (Brackets(line, ref open) is >= 0 and var bracket) return start + bracket;
            }
            start += line.Length + 1;
        }
        return -1;
    }

    private static int MarksBefore(ReadOnlySpan<char> line)
    {
        var marks = 0;
        foreach (var c in line)
        {
            if (c is '>' or '-' or '+' or '*') marks++;
            else if (c is not (' ' or '\t' or '.' or ')') && !char.IsAsciiDigit(c)) break;
        }
        // A break, or a line of hyphens under a heading, is as long as its author likes.
        return line.TrimStart().IndexOfAnyExcept("-* \t") < 0 && IsBreak(line) ? 0 : marks;
    }

    private static bool IsBreak(ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart()[0];
        foreach (var c in line)
        {
            if (c != mark && c is not (' ' or '\t')) return false;
        }
        return true;
    }

    private static int Brackets(ReadOnlySpan<char> line, ref int open)
    {
        var at = line.IndexOfAny('[', ']');
        if (at < 0) return -1;
        for (; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '\\': at++; break;
                case '[' when ++open > Inlines: return at;
                case ']' when open > 0: open--; break;
            }
        }
        return -1;
    }
}
