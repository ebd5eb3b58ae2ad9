using System.Globalization;
using System.Text;

namespace Annals.Resolving.Names;

/// <summary>
/// The order of names in lists. Made of Unicode's own tables, which do not change, and not of the operating system's collation, which does: the same
/// input gives the same order everywhere. Accents, case and signs count only between names that are otherwise alike, unless the language has them as
/// letters of its own.
/// </summary>
internal sealed class Collation
{
    /// <summary>Sorts after every letter.</summary>
    private const char Last = '\uFFFD';

    /// <summary>Letters that take no part in Unicode's decomposition but sort as others.</summary>
    private static readonly Dictionary<char, string> s_spelled =
        "ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ı:i ħ:h ŋ:n".Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Letters that have a place of their own: each after the letter before its sign, or at the end of the alphabet, in order.</summary>
    private static readonly Dictionary<string, (string Letter, string Key)[]> s_languages = new(StringComparer.Ordinal)
    {
        ["sq"] = AfterEach("ç:c dh:d ë:e gj:g ll:l nj:n rr:r sh:s th:t xh:x zh:z"),
        ["sv"] = AtEnd("å ä ö"),
        ["fi"] = AtEnd("å ä ö"),
        ["da"] = AtEnd("æ ø å"),
        ["nb"] = AtEnd("æ ø å"),
        ["nn"] = AtEnd("æ ø å"),
        ["es"] = AfterEach("ñ:n"),
        ["pl"] = AfterEach("ą:a ć:c ę:e ł:l ń:n ó:o ś:s ź:z ż:z"),
        ["cs"] = AfterEach("č:c ch:h ř:r š:s ž:z"),
        ["hr"] = AfterEach("č:c ć:c dž:d đ:d lj:l nj:n š:s ž:z"),
        ["tr"] = AfterEach("ç:c ğ:g ı:h ö:o ş:s ü:u"),
        ["ro"] = AfterEach("ă:a â:a î:i ș:s ț:t"),
    };

    private readonly (string Letter, string Key)[] _letters;

    private Collation(string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        _letters = s_languages.GetValueOrDefault(primary, []);
    }

    /// <param name="language">A BCP 47 tag.</param>
    public static Collation Of(string language) => new(language);

    /// <summary>Things in the order of their names.</summary>
    public IOrderedEnumerable<T> Sort<T>(IEnumerable<T> things, Func<T, string> name) =>
        things.OrderBy(t => KeyOf(name(t)), StringComparer.Ordinal).ThenBy(name, StringComparer.Ordinal);

    /// <summary>What a name is compared by, ordinally.</summary>
    public string KeyOf(string name)
    {
        var lower = name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var key = new StringBuilder(lower.Length + 8);
        for (var i = 0; i < lower.Length; i++)
        {
            if (OwnLetter(lower, i) is { Letter: not null } own)
            {
                key.Append(own.Key);
                i += own.Letter.Length - 1;
                continue;
            }
            AppendFolded(key, lower[i]);
        }
        return key.ToString();
    }

    /// <param name="letters">Each with the letter that it follows: <c>ç:c dh:d</c>; those that follow the same letter in their order.</param>
    private static (string, string)[] AfterEach(string letters)
    {
        var followers = new Dictionary<char, int>();
        return [.. letters.Split(' ').Select(pair =>
        {
            var before = pair[^1];
            followers[before] = followers.GetValueOrDefault(before) + 1;
            return (pair[..^2], before + new string(Last, followers[before]));
        })];
    }

    private static (string, string)[] AtEnd(string letters) => [.. letters.Split(' ').Select((letter, i) => (letter, "z" + new string(Last, i + 1)))];

    private (string Letter, string Key) OwnLetter(string lower, int at)
    {
        foreach (var own in _letters)
        {
            if (string.CompareOrdinal(lower, at, own.Letter, 0, own.Letter.Length) == 0) return own;
        }
        return default;
    }

    private static void AppendFolded(StringBuilder key, char c)
    {
        if (s_spelled.TryGetValue(c, out var spelled))
        {
            key.Append(spelled);
            return;
        }
        if (char.IsSurrogate(c))
        {
            key.Append(c);
            return;
        }
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(part)) key.Append(part);
            else if (part == ',') key.Append('\u0001');
            else if (part is '-' or '–' || char.IsWhiteSpace(part)) key.Append(' ');
        }
    }
}
