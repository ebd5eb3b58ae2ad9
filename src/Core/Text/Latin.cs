using System.Globalization;
using System.Text;

namespace Annals.Core.Text;

/// <summary>
/// Text in plain Latin letters, for names in addresses: accents dropped, Cyrillic and Greek transliterated. What it does not know becomes a
/// space.
/// </summary>
public static class Latin
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёђѓєѕіїјљњћќўџґ";
    private static readonly string[] CyrillicLatin =
    [
        "a",
        "b",
        "v",
        "g",
        "d",
        "e",
        "zh",
        "z",
        "i",
        "y",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "r",
        "s",
        "t",
        "u",
        "f",
        "kh",
        "ts",
        "ch",
        "sh",
        "shch",
        "",
        "y",
        "",
        "e",
        "yu",
        "ya",
        "e",
        "dj",
        "gj",
        "ye",
        "dz",
        "i",
        "yi",
        "j",
        "lj",
        "nj",
        "c",
        "kj",
        "u",
        "dz",
        "g",
    ];

    private const string Greek = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static readonly string[] GreekLatin =
    [
        "a",
        "v",
        "g",
        "d",
        "e",
        "z",
        "i",
        "th",
        "i",
        "k",
        "l",
        "m",
        "n",
        "x",
        "o",
        "p",
        "r",
        "s",
        "s",
        "t",
        "y",
        "f",
        "ch",
        "ps",
        "o",
    ];

    private const string Others = "ßæœøłđðþıħŋ";
    private static readonly string[] OthersLatin = ["ss", "ae", "oe", "o", "l", "d", "d", "th", "i", "h", "n"];

    /// <summary>
    /// The text in small ASCII letters, other ASCII characters as they are; <c>|</c> between spaces stands for a dash, <c>'</c> for an
    /// apostrophe of any kind.
    /// </summary>
    public static string Of(string text)
    {
        var to = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAscii(c))
                to.Append(c);
            else if (Letter(c) is { } letters)
                to.Append(letters);
            else
                AppendDecomposed(to, c);
        }
        return to.ToString();
    }

    private static void AppendDecomposed(StringBuilder to, char c)
    {
        if (c is '’' or 'ʼ' or '‘')
        {
            to.Append('\'');
            return;
        }
        if (c is '–' or '—')
        {
            to.Append(" | ");
            return;
        }
        if (char.IsSurrogate(c))
        {
            to.Append(' ');
            return;
        }
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAscii(part))
                to.Append(part);
            else if (Letter(part) is { } letters)
                to.Append(letters);
            else if (CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                to.Append(' ');
        }
    }

    private static string? Letter(char c) =>
        Cyrillic.IndexOf(c) is var cyrillic and >= 0 ? CyrillicLatin[cyrillic]
        : Greek.IndexOf(c) is var greek and >= 0 ? GreekLatin[greek]
        : Others.IndexOf(c) is var other and >= 0 ? OthersLatin[other]
        : null;
}
