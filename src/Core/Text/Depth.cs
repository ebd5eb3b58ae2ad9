namespace Annals.Core.Text;

/// <summary>
/// Looks for lines of Markdown that would nest beyond sense before anything is parsed: ten thousand > or [ cost Markdig time that grows
/// with their square, and a tree that deep would overflow the stack of whoever walks it.
/// </summary>
public static class Depth
{
    /// <summary>Marks of quotations and lists at the beginning of one line.</summary>
    public const int Blocks = 30;

    /// <summary>Brackets, or parentheses of links, that one paragraph opens without closing them.</summary>
    public const int Inlines = 200;

    /// <summary>The offset of the line or bracket that goes too deep, or -1.</summary>
    /// <param name="blocks">How many marks of quotations and lists may stand before one line.</param>
    public static int TooDeepAt(ReadOnlySpan<char> text, int blocks = Blocks)
    {
        var (brackets, parentheses) = (0, 0);
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOfAny('\r', '\n');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            if (line.IsWhiteSpace())
            {
                (brackets, parentheses) = (0, 0);
            }
            else
            {
                if (MarksBefore(line) > blocks)
                    return start;
                if (Brackets(line, ref brackets, ref parentheses) is >= 0 and var bracket)
                    return start + bracket;
            }
            start += line.Length + 1;
        }
        return -1;
    }

    private static int MarksBefore(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '>' || (c is '-' or '+' or '*' or '.' or ')' && EndsMark(line, i)))
                marks++;
            else if (c is not (' ' or '\t') && !char.IsAsciiDigit(c))
                break;
        }
        // A break, or a line of hyphens under a heading, is as long as its author likes.
        return line.TrimStart().IndexOfAnyExcept("-* \t") < 0 && IsBreak(line) ? 0 : marks;
    }

    /// <summary>
    /// Whether a sign can mark an item: what stands behind it must not touch it, and a number stands before a stop. Hyphens that draw a
    /// table do neither.
    /// </summary>
    private static bool EndsMark(ReadOnlySpan<char> line, int at) =>
        (at + 1 == line.Length || line[at + 1] is ' ' or '\t')
        && (line[at] is '-' or '+' or '*' || (at > 0 && char.IsAsciiDigit(line[at - 1])));

    private static bool IsBreak(ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart()[0];
        foreach (var c in line)
        {
            if (c != mark && c is not (' ' or '\t'))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Counts brackets, and the parentheses of links: a link never closed makes Markdig look for its end to the end of the paragraph.
    /// </summary>
    private static int Brackets(ReadOnlySpan<char> line, ref int brackets, ref int parentheses)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var next = line[at..].IndexOfAny(Watched);
            if (next < 0)
                return -1;
            at += next;
            switch (line[at])
            {
                case '\\':
                    at++;
                    break;
                case '[' when ++brackets > Inlines:
                    return at;
                case ']':
                    if (brackets > 0)
                        brackets--;
                    if (at + 1 < line.Length && line[at + 1] == '(' && ++parentheses > Inlines)
                        return at;
                    break;
                case ')' when parentheses > 0:
                    parentheses--;
                    break;
            }
        }
        return -1;
    }

    private static readonly System.Buffers.SearchValues<char> Watched = System.Buffers.SearchValues.Create("[])\\");
}
