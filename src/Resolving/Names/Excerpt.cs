namespace Annals.Resolving.Names;

/// <summary>The words around a name: whole words, one space between them, without note marks and soft hyphens.</summary>
internal static class Excerpt
{
    /// <summary>How far to look, in UTF-16 units: about ten words.</summary>
    private const int Reach = 64;

    public static string Before(ReadOnlySpan<char> text, int start)
    {
        var from = Math.Max(start - Reach, 0);
        if (from > 0)
        {
            while (from < start && !char.IsWhiteSpace(text[from - 1])) from++;
        }
        return Clean(text[from..start]);
    }

    public static string After(ReadOnlySpan<char> text, int end)
    {
        var to = Math.Min(end + Reach, text.Length);
        if (to < text.Length)
        {
            while (to > end && !char.IsWhiteSpace(text[to])) to--;
        }
        return Clean(text[end..to]);
    }

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
