namespace Annals.Resolving.Names;

/// <summary>The words around a name: whole words, one space between them, without note marks and soft hyphens.</summary>
internal static class Excerpt
{
    /// <summary>How far to look, in UTF-16 units: about ten words.</summary>
    private const int Reach = 64;

    public static string Before(ReadOnlySpan<char> text, int start)
    {
        var reach = Math.Max(start - Reach, 0);
        var from = reach;
        while (from > 0 && from < start && !char.IsWhiteSpace(text[from - 1])) from++;
        return Clean(text[(from < start ? from : Whole(text, reach))..start]);
    }

    public static string After(ReadOnlySpan<char> text, int end)
    {
        var reach = Math.Min(end + Reach, text.Length);
        var to = reach;
        while (to < text.Length && to > end && !char.IsWhiteSpace(text[to])) to--;
        return Clean(text[end..(to > end ? to : Whole(text, reach))]);
    }

    /// <summary>A place within what has no spaces, as Chinese, that halves no letter.</summary>
    private static int Whole(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    public static string Clean(ReadOnlySpan<char> text)
    {
        Span<char> to = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var left = false;
        foreach (var c in text)
        {
            if (c is Letters.Thing or '\u00AD')
            {
                left |= c == Letters.Thing;
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                if (length == 0 || to[length - 1] != ' ') to[length++] = ' ';
                continue;
            }
            // "his life [a citation]." leaves no space before the full stop.
            if (left && c is ('.' or ',' or ';' or ':' or '?' or '!') && length > 0 && to[length - 1] == ' ') length--;
            to[length++] = c;
            left = false;
        }
        return new string(to[..length]);
    }
}
