using System.Globalization;
using System.Text;

namespace Annals.Resolving.Names;

/// <summary>
/// The order of names in lists. Made of Unicode's own tables, which do not change, and not of the operating system's collation, which does:
/// the same input gives the same order everywhere. Accents, case and signs count only between names that are otherwise alike, unless the
/// language has them as letters of its own. Names are filed word by word, numbers by their value, and an article counts like any word:
/// where it should not, the record says so by its <c>sort</c>.
/// </summary>
internal sealed class Collation
{
    /// <summary>Sorts after every letter.</summary>
    internal const char Last = '\uFFFD';

    /// <summary>What begins with a number is filed under this.</summary>
    public const string Numbers = "0–9";

    private const char Comma = '\u0001';

    /// <summary>Longer numbers are filed as if they had so many digits; no name has one.</summary>
    private const int MostDigits = 40;

    /// <summary>Letters that take no part in Unicode's decomposition but sort as others.</summary>
    private static readonly Dictionary<char, string> s_spelled = "ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ı:i ħ:h ŋ:n ə:e ς:σ"
        .Split(' ')
        .ToDictionary(pair => pair[0], pair => pair[2..]);

    private readonly ImmutableArray<OwnLetter> _letters;

    /// <summary>The language has an i without a dot, whose capital is I, and the capital of i is İ.</summary>
    private readonly bool _dotless;

    private Collation(string language)
    {
        _letters = Alphabets.Of(language);
        _dotless = _letters.Any(l => l.Written == "ı");
    }

    /// <param name="language">A BCP 47 tag.</param>
    public static Collation Of(string language) => new(language);

    /// <summary>Things in the order of their names.</summary>
    public IOrderedEnumerable<T> Sort<T>(IEnumerable<T> things, Func<T, string> name) =>
        things.OrderBy(t => KeyOf(name(t)), StringComparer.Ordinal).ThenBy(name, StringComparer.Ordinal);

    /// <summary>What a name is compared by, ordinally.</summary>
    public string KeyOf(string name)
    {
        var lower = Lower(name);
        var key = new StringBuilder(lower.Length + 8);
        for (var i = 0; i < lower.Length; i++)
        {
            if (OwnLetterAt(lower, i) is { Written: not null } own)
            {
                key.Append(own.Key);
                i += own.Written.Length - 1;
            }
            else if (char.IsAsciiDigit(lower[i]))
            {
                var end = i + 1;
                while (end < lower.Length && char.IsAsciiDigit(lower[end]))
                    end++;
                AppendNumber(key, lower.AsSpan(i, end - i).TrimStart('0'));
                i = end - 1;
            }
            else
            {
                AppendFolded(key, lower[i]);
            }
        }
        return key.ToString().Trim(' ');
    }

    /// <summary>
    /// The letter of the alphabet under which a name is filed, as a heading shows it: <c>C</c>, <c>Ç</c>, <c>Dh</c>, <see cref="Numbers"/>.
    /// </summary>
    public string LetterOf(string name)
    {
        var lower = Lower(name);
        for (var i = 0; i < lower.Length; i++)
        {
            if (OwnLetterAt(lower, i) is { Letter: { } own })
                return Headed(own);
            if (!Rune.TryGetRuneAt(lower, i, out var rune) || !Rune.IsLetterOrDigit(rune))
                continue;
            if (Rune.IsDigit(rune))
                return Numbers;
            return s_spelled.TryGetValue(lower[i], out var spelled)
                ? Headed(spelled[..1])
                : Headed(First(rune.ToString().Normalize(NormalizationForm.FormD)));
        }
        return Numbers;

        static string First(string decomposed) => Rune.GetRuneAt(decomposed, 0).ToString();
    }

    private string Headed(string letter) =>
        (_dotless, letter) switch
        {
            (true, "i") => "İ",
            (true, "ı") => "I",
            _ when char.IsSurrogate(letter[0]) => letter.ToUpperInvariant(),
            _ => string.Concat(letter[..1].ToUpperInvariant(), letter.AsSpan(1)),
        };

    private string Lower(string name)
    {
        var composed = name.Normalize(NormalizationForm.FormC);
        return (_dotless ? composed.Replace('I', 'ı') : composed).Replace('İ', 'i').ToLowerInvariant();
    }

    private OwnLetter OwnLetterAt(string lower, int at)
    {
        foreach (var own in _letters)
        {
            if (string.CompareOrdinal(lower, at, own.Written, 0, own.Written.Length) == 0)
                return own;
        }
        return default;
    }

    /// <summary>So many digits, then the digits: 2 before 10, and every number before every letter.</summary>
    private static void AppendNumber(StringBuilder key, ReadOnlySpan<char> digits) =>
        key.Append((char)('0' + Math.Min(digits.Length, MostDigits))).Append(digits);

    private static void AppendFolded(StringBuilder key, char c)
    {
        if (char.IsAsciiLetter(c) || char.IsSurrogate(c))
        {
            key.Append(c);
            return;
        }
        if (s_spelled.TryGetValue(c, out var spelled))
        {
            key.Append(spelled);
            return;
        }
        if (c is ' ' or '-' or '–' || char.IsWhiteSpace(c))
        {
            // Two signs between words part them no more than one.
            if (key.Length > 0 && key[^1] is not (' ' or Comma))
                key.Append(' ');
            return;
        }
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(part))
                key.Append(part);
            else if (part == ',')
                key.Append(Comma);
        }
    }
}
