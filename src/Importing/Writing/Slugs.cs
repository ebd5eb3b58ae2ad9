using System.Globalization;
using System.Text;

namespace Annals.Importing.Writing;

/// <summary>Names for addresses, made from titles: Latin letters, digits and hyphens, short, no two the same.</summary>
internal sealed class Slugs
{
    private const int Longest = 40;

    /// <summary>Words that no short name should end with, nor begin with.</summary>
    private static readonly string[] Small =
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "der",
        "die",
        "das",
        "und",
        "von",
        "im",
        "la",
        "le",
        "les",
        "de",
        "des",
        "du",
        "et",
        "il",
        "lo",
        "gli",
        "e",
        "di",
        "del",
        "della",
        "el",
        "los",
        "las",
        "y",
        "dhe",
        "te",
        "ne",
        "se",
        "i",
        "v",
        "na",
        "s",
        "o",
    ];

    /// <summary>Small words whose phrase belongs to the noun before: where it goes, the noun's own phrase goes too.</summary>
    private static readonly string[] Genitives = ["of", "der", "des", "von", "de", "du", "di", "del", "della", "el"];

    /// <summary>A name that lost a phrase says enough if it has this many signs left.</summary>
    private const int ShortestCut = 16;

    private readonly HashSet<string> _taken;

    /// <summary>
    /// The last number that a name got: a book with ten thousand headings of one wording does not count up from 2 for each.
    /// </summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Slugs(IEnumerable<string>? taken = null) => _taken = new HashSet<string>(taken ?? [], StringComparer.Ordinal);

    /// <param name="fallback">The name for a title without letters that can be written in Latin.</param>
    public string Of(string title, string fallback)
    {
        var slug = Short(title);
        if (slug.Length == 0)
            slug = fallback;
        var unique = slug;
        var number = _numbers.GetValueOrDefault(slug, 1);
        // a name that Windows keeps for a device gets a number too
        while (DeviceNames.Has(unique) || !_taken.Add(unique))
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}");
        _numbers[slug] = number;
        return unique;
    }

    /// <summary>
    /// The whole title if it is short; its first sentence if it has several; else what stands before its first natural break, else as many
    /// words as fit.
    /// </summary>
    private static string Short(string title)
    {
        var words = Words(title);
        if (
            words.Count > 1
            && words[0].Text is "the" or "a" or "an" or "der" or "die" or "das" or "le" or "la" or "les" or "il" or "lo" or "gli" or "el"
        )
            words.RemoveAt(0);
        var whole = string.Join('-', words.Select(w => w.Text));
        var sentence = words.FindIndex(w => w.Ends);
        if (
            sentence >= 2
            && whole.Length > Longest / 2
            && string.Join('-', words.Take(sentence).Select(w => w.Text)) is { Length: >= 8 and <= Longest } first
        )
            return first;
        if (whole.Length <= Longest)
            return whole;

        var to = new List<string>();
        var length = 0;
        foreach (var (text, breaks, _) in words)
        {
            if (to.Count >= 2 && (breaks || text is "and" or "und" or "et" or "dhe" or "y" or "i" or "e") && length >= 8)
                break;
            if (length + text.Length + 1 > Longest + 1)
                break;
            to.Add(text);
            length += text.Length + 1;
        }
        // a phrase that does not fit goes whole: "extent of the empire", not "extent of the empire in the age"
        var kept = to.Count;
        if (to.Count < words.Count && !words[to.Count].Breaks && !Small.Contains(words[to.Count].Text))
        {
            for (
                var cut = PhraseOf(to, to.Count);
                cut > 0 && string.Join('-', to.Take(cut)).Length >= ShortestCut;
                cut = Genitives.Contains(to[cut]) ? PhraseOf(to, cut) : 0
            )
                kept = cut;
            to.RemoveRange(kept, to.Count - kept);
        }
        while (to.Count > 1 && Small.Contains(to[^1]))
            to.RemoveAt(to.Count - 1);
        return to.Count == 0 ? whole[..Longest].TrimEnd('-') : string.Join('-', to);
    }

    /// <summary>Where the last phrase before a place begins: its first small word; 0 where there is none.</summary>
    private static int PhraseOf(List<string> words, int before)
    {
        var at = before - 1;
        while (at > 0 && !Small.Contains(words[at]))
            at--;
        while (at > 1 && Small.Contains(words[at - 1]))
            at--;
        return Math.Max(at, 0);
    }

    /// <summary>
    /// The words in Latin letters, each with whether a comma, colon, dash or stop stands before it, and whether it is a stop.
    /// </summary>
    private static List<(string Text, bool Breaks, bool Ends)> Words(string title)
    {
        var words = new List<(string, bool, bool)>();
        var word = new StringBuilder();
        bool breaks = false,
            broken = false,
            ends = false,
            ended = false;
        foreach (var rune in Latin.Of(title).EnumerateRunes())
        {
            var c = rune.IsAscii ? (char)rune.Value : ' ';
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (word.Length == 0)
                    (broken, ended) = (breaks, ends);
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c == '\'')
            {
                continue;
            }
            else
            {
                End();
                if (c is '-')
                    continue;
                ends |= c is '.' or ':';
                breaks |= c is ',' or ':' or ';' or '.' or '!' or '?' or '(' or '|';
            }
        }
        End();
        return words;

        void End()
        {
            if (word.Length == 0)
                return;
            words.Add((word.ToString(), broken, ended));
            word.Clear();
            breaks = ends = false;
        }
    }
}
