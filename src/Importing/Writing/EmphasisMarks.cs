namespace Annals.Importing.Writing;

/// <summary>
/// Where stars mark emphasis in some words. Markdown sees them only beside letters or between those and signs: where it would not, the
/// words go without.
/// </summary>
internal static class EmphasisMarks
{
    public static HashSet<int> Of(ReadOnlySpan<char> words, ImmutableArray<(int Start, int End)> emphases)
    {
        var marks = new HashSet<int>();
        if (emphases.IsDefaultOrEmpty)
            return marks;
        foreach (var (start, end) in emphases)
        {
            if (marks.Contains(start) || char.IsWhiteSpace(words[start]) || char.IsWhiteSpace(words[end - 1]))
                continue;
            if (!Opens(start == 0 ? ' ' : words[start - 1], words[start]) || !Opens(end == words.Length ? ' ' : words[end], words[end - 1]))
                continue;
            marks.Add(start);
            marks.Add(end);
        }
        return marks;
    }

    /// <param name="outside">The character on the other side of the mark.</param>
    /// <param name="inside">The character next to it that is emphasised.</param>
    public static bool Opens(char outside, char inside) => char.IsLetterOrDigit(inside) || IsApart(outside);

    /// <summary>White space, or punctuation by every definition of it.</summary>
    public static bool IsApart(char c) =>
        char.IsWhiteSpace(c) || char.IsPunctuation(c) || c == '\uFFFC' || (char.IsAscii(c) && char.IsSymbol(c));
}
