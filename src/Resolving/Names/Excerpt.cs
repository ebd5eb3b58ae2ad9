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
        foreach (var c in text)
        {
            if (c is Letters.Thing or '\u00AD') continue;
            if (!char.IsWhiteSpace(c)) to[length++] = c;
            else if (length == 0 || to[length - 1] != ' ') to[length++] = ' ';
        }
        return new string(to[..length]);
    }
}
