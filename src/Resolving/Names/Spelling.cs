using System.Numerics;

namespace Annals.Resolving.Names;

/// <summary>How words are prepared for comparing: names when the index is made, a text's words while it is read.</summary>
internal static class Spelling
{
    public const uint HashOfNothing = 0;

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
            if (plain != ' ' || to.Count == 0 || to[^1] != ' ')
                to.Add(plain);
        }
    }

    public static void AppendFolded(List<char> to, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            to.Add(char.ToLowerInvariant(c));
    }

    public static string Folded(ReadOnlySpan<char> word)
    {
        var to = new List<char>(word.Length);
        AppendFolded(to, word);
        return string.Concat(to);
    }

    /// <summary>
    /// A number that the folded letters of a word give, begun once, then made letter by letter. Every letter of the publication comes
    /// through here, so it is the cheapest that tells words apart; <see cref="Mixed"/> spreads it when the word is at its end.
    /// </summary>
    public static uint Hash(ReadOnlySpan<char> folded)
    {
        var hash = HashOfNothing;
        foreach (var c in folded)
            hash = Hash(hash, c);
        return hash;
    }

    public static uint Hash(uint hash, uint folded) => BitOperations.RotateLeft(hash, 5) ^ folded;

    /// <summary>The same with every bit in play: Fibonacci's multiplier, its upper bits brought down.</summary>
    public static uint Mixed(uint hash)
    {
        hash *= 2654435769;
        return hash ^ hash >> 15;
    }
}
