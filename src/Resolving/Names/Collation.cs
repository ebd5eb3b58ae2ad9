using System.Globalization;
using System.Text;

namespace Annals.Resolving.Names;

/// <summary>
/// The order of names in lists. Made of Unicode's own tables, which do not change, and not of the operating system's collation, which does: the same input gives the
/// same order everywhere. Accents, case and signs count only between names that are otherwise alike, unless the language has them as letters of its own.
/// </summary>
internal sealed class Collation
{
    /// <summary>Sorts after every letter.</summary>
    private const char Last = '\uFFFD';

    private static readonly Dictionary<char, string> s_spelled = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i", ['ħ'] = "h", ['ŋ'] = "n",
    };

    /// <summary>Letters that have a place of their own: each after the letter before its sign, or at the end of the alphabet, in order.</summary>
    private static readonly Dictionary<string, (string Letter, string Key)[]> s_languages = new(StringComparer.Ordinal)
    {
        ["sq"] = [After("ç", 'c'), After("dh", 'd'), After("ë", 'e'), After("gj", 'g'), After("ll", 'l'), After("nj", 'n'), After("rr", 'r'), After("sh", 's'), After("th", 't'), After("xh", 'x'), After("zh", 'z')],
        ["sv"] = [AtEnd("å", 1), AtEnd("ä", 2), AtEnd("ö", 3)],
        ["fi"] = [AtEnd("å", 1), AtEnd("ä", 2), AtEnd("ö", 3)],
        ["da"] = [AtEnd("æ", 1), AtEnd("ø", 2), AtEnd("å", 3)],
        ["nb"] = [AtEnd("æ", 1), AtEnd("ø", 2), AtEnd("å", 3)],
        ["nn"] = [AtEnd("æ", 1), AtEnd("ø", 2), AtEnd("å", 3)],
        ["es"] = [After("ñ", 'n')],
        ["pl"] = [After("ą", 'a'), After("ć", 'c'), After("ę", 'e'), After("ł", 'l'), After("ń", 'n'), After("ó", 'o'), After("ś", 's'), After("ź", 'z', 1), After("ż", 'z', 2)],
        ["cs"] = [After("č", 'c'), After("ch", 'h'), After("ř", 'r'), After("š", 's'), After("ž", 'z')],
        ["hr"] = [After("č", 'c', 1), After("ć", 'c', 2), After("dž", 'd', 1), After("đ", 'd', 2), After("lj", 'l'), After("nj", 'n'), After("š", 's'), After("ž", 'z')],
        ["tr"] = [After("ç", 'c'), After("ğ", 'g'), After("ı", 'h'), After("ö", 'o'), After("ş", 's'), After("ü", 'u')],
        ["ro"] = [After("ă", 'a', 1), After("â", 'a', 2), After("î", 'i'), After("ș", 's'), After("ț", 't')],
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

    private static (string, string) After(string letter, char before, int nth = 1) => (letter, before + new string(Last, nth));

    private static (string, string) AtEnd(string letter, int nth) => (letter, "z" + new string(Last, 2 + nth));

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
