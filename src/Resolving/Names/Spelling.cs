namespace Annals.Resolving.Names;

/// <summary>How words are prepared for comparing: names when the index is made, a text's words while it is read.</summary>
internal static class Spelling
{
    private const uint HashBasis = 2166136261;
    private const uint HashPrime = 16777619;

    /// <summary>With plain signs and single spaces.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var to = new List<char>(text.Length);
        AppendPlain(to, text);
        return string.Concat(to);
    }

    public static void AppendPlain(List<char> to, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var plain = Letters.Plain(c);
            if (plain != ' ' || to.Count == 0 || to[^1] != ' ') to.Add(plain);
        }
    }

    public static void AppendFolded(List<char> to, ReadOnlySpan<char> word)
    {
        foreach (var c in word) to.Add(char.ToLowerInvariant(c));
    }

    public static string Folded(ReadOnlySpan<char> word)
    {
        var to = new List<char>(word.Length);
        AppendFolded(to, word);
        return string.Concat(to);
    }

    /// <summary>FNV-1a over the folded letters: begun once, then letter by letter.</summary>
    public static uint Hash(ReadOnlySpan<char> folded)
    {
        var hash = HashBasis;
        foreach (var c in folded) hash = Hash(hash, c);
        return hash;
    }

    public static uint HashOfNothing => HashBasis;

    public static uint Hash(uint hash, uint folded) => (hash ^ folded) * HashPrime;
}
