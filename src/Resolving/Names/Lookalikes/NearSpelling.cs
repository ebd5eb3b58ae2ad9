namespace Annals.Resolving.Names.Lookalikes;

/// <summary>
/// Whether two words differ by one letter within, or by two where they are long: left out, put in, another, or two changed about. Not at
/// the end, where words are inflected: <c>Albanian</c> is no spelling of <c>Albania</c>.
/// </summary>
internal static class NearSpelling
{
    /// <summary>Shorter names are too often real names both: Porter and Potter.</summary>
    public const int Shortest = 7;

    /// <summary>In shorter names two slips make too often another that is real: Austria and Australia.</summary>
    private const int Long = 9;

    public static bool Of(string word, string name) => IsOneSlipAway(word, name) || IsTwoSlipsAway(word, name);

    private static bool IsTwoSlipsAway(string word, string name) =>
        Math.Min(word.Length, name.Length) >= Long
        && word[0] == name[0]
        && word.AsSpan(word.Length - 2).SequenceEqual(name.AsSpan(name.Length - 2))
        && Nearest.Slips(word, name, enough: 3) <= 2;

    private static bool IsOneSlipAway(string word, string name)
    {
        if (Math.Min(word.Length, name.Length) < Shortest || word[0] != name[0])
            return false;
        var (same, tail) = (0, 0);
        var shorter = Math.Min(word.Length, name.Length);
        while (same < shorter && word[same] == name[same])
            same++;
        while (tail < shorter - same && word[^(tail + 1)] == name[^(tail + 1)])
            tail++;
        var (left, right) = (word[same..^tail], name[same..^tail]);
        var isOne =
            (left.Length, right.Length) is (0, 1) or (1, 0) or (1, 1)
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
        return isOne && (tail >= 2 || (tail == 1 && left.Length == 1 && right.Length == 1 && IsVowel(left[0]) && IsVowel(right[0])));
    }

    /// <summary>What near spellings have in common where they are two slips apart.</summary>
    public static string Ends(string word) => $"{word[0]}{word[^2..]}";

    /// <summary>
    /// Every word that is this one without one of its letters: spellings that are one slip apart have one in common, or one is the other's.
    /// </summary>
    public static IEnumerable<string> Shortened(string word)
    {
        for (var i = 1; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
