using System.Text.RegularExpressions;

namespace Annals.Editing.Report;

/// <summary>
/// How many syllables an English word has, as near as its spelling tells: each run of vowels is one, but for silent endings and for runs
/// that are spoken as two. Right for nine words in ten, which an average over a chapter bears.
/// </summary>
internal static partial class Syllables
{
    /// <param name="word">In small letters, without accents.</param>
    public static int In(string word)
    {
        var plain = Silent().Replace(word, "");
        var count = Runs().Count(plain) + Two().Count(plain);
        return Math.Max(count, 1);
    }

    /// <summary>
    /// Endings that are not spoken: <c>state</c>, <c>states</c>, <c>ruled</c>, <c>stateless</c>, but <c>people</c>, <c>wanted</c>,
    /// <c>churches</c>.
    /// </summary>
    [GeneratedRegex(
        """(?<=[aeiouy][a-z]*)(?:(?<![aeiouysxzcg]|ch|sh|[^aeiouyl]l)es|(?<![aeiouytd]|[^aeiouyl]l)ed|(?<![aeiouy]|[^aeiouyl]l)e)$|(?<=[aeiouy][a-z]*[^aeiouy])e(?=(?:ly|less|ness|ments?|ful|fully)$)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Silent();

    [GeneratedRegex("(?<!q)[aeiouy]+|qu?[aeiouy]+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    /// <summary>Runs of vowels that are two syllables, and endings that are one without a vowel.</summary>
    [GeneratedRegex(
        """(?<![ctsg])ia(?!n?l?$(?<=[ct]i?al))|(?<![tscgx]|ll)io|eo(?!pl)|iu(?!r)|ua(?<![qg]ua)|uou|crea(?=t)|[^aeiouy]ie(?=t)|ii|yi|ei(?=ng)|(?<=[^aeiou])oi(?=ng)|is(?=ms?$)|(?<=[^aeiouy])y(?=[aeo])|(?<=[aeiouy][a-z]*)ea$|eum|oe(?=[mt])|oya|thm|cie(?=n)|theis|uie(?=t)|(?<![gq])ue(?=nc|nt|l$)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Two();
}
