using Annals.Importing.Foreign;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>
/// The languages that words are marked with. Word keeps three for each run, for scripts like ours, for those that run from the right, and
/// for those of the East: the letters say which of them is meant.
/// </summary>
internal static class DocxLanguages
{
    /// <summary>
    /// The language that most of the document's letters are in; null where most are marked with none. Word marks runs by the keyboard that
    /// they were typed on.
    /// </summary>
    public static string? Of(Body body, Languages? defaults)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var unmarked = 0;
        foreach (var run in body.Descendants<Run>())
        {
            var words = run.InnerText;
            if ((Of(words, run.RunProperties?.Languages) ?? Of(words, defaults)) is { } tag)
                counts[tag] = counts.GetValueOrDefault(tag) + words.Length;
            else if (words.Any(char.IsLetter))
                unmarked += words.Length;
        }
        if (counts.Count == 0)
            return ForeignLanguage.Tag(defaults?.Val?.Value);
        var (most, length) = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First();
        return length < unmarked ? null : most;
    }

    /// <summary>The language of some words by their first letter; null where they have none, or none is given.</summary>
    public static string? Of(string words, Languages? languages)
    {
        if (languages is null)
            return null;
        foreach (var c in words)
        {
            if (!char.IsLetter(c))
                continue;
            return ForeignLanguage.Tag(
                IsFromRight(c) ? languages.Bidi?.Value
                : IsEastern(c) ? languages.EastAsia?.Value
                : languages.Val?.Value
            );
        }
        return null;
    }

    private static bool IsFromRight(char c) =>
        c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsEastern(char c) =>
        c
            is >= '\u1100'
                and <= '\u11FF'
                or >= '\u2E80'
                and <= '\uA4CF'
                or >= '\uAC00'
                and <= '\uD7FF'
                or >= '\uF900'
                and <= '\uFAFF'
                or >= '\uFF00'
                and <= '\uFFEF';
}
