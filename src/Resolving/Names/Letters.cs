using System.Buffers;
using System.Globalization;
using System.Text;

namespace Annals.Resolving.Names;

/// <summary>
/// Where words begin and end: after Unicode's annex 29, with two choices of ours. An apostrophe and a full stop end a word (<c>Khoja's</c>,
/// <c>U.S.S.R.</c>), so that names stand out of their inflections; and each ideograph is a word, as no space parts them.
/// </summary>
internal static class Letters
{
    /// <summary>
    /// Stands for a letter that belongs to no name: what code and words marked <c>plain:</c> are seen as. From the private use area.
    /// </summary>
    public const char Masked = '\uE000';

    private static readonly byte[] s_ascii =
    [
        .. Enumerable
            .Range(0, 128)
            .Select(c => char.IsAsciiLetterOrDigit((char)c) || c == '_' ? (byte)char.ToLowerInvariant((char)c) : (byte)0),
    ];

    /// <summary>The letters of ASCII in small; 0 for what is no letter.</summary>
    public static ReadOnlySpan<byte> Ascii => s_ascii;

    /// <summary>How many UTF-16 units the letter has that stands here; 0 where none does.</summary>
    public static int Length(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 128)
            return s_ascii[c] != 0 ? 1 : 0;
        if (!char.IsSurrogate(c))
            return c == Masked || IsLetter(char.GetUnicodeCategory(c)) ? 1 : 0;
        return
            Rune.DecodeFromUtf16(text[at..], out var rune, out var units) == OperationStatus.Done && IsLetter(Rune.GetUnicodeCategory(rune))
            ? units
            : 0;
    }

    /// <summary>The end of the word that begins here; <paramref name="at"/> itself where none does.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && Length(text, end) is > 0 and var units)
        {
            if (IsIdeograph(text[end]))
            {
                if (end > at)
                    return end;
                do end++;
                while (end < text.Length && IsMark(text[end]));
                return end;
            }
            end += units;
        }
        return end;
    }

    /// <summary>
    /// A letter that names are compared without (a soft hyphen, a joiner) or only after composing (an accent of its own).
    /// </summary>
    public static bool IsMark(char c) =>
        c == '\u00AD'
        || (
            c >= '\u0300'
            && char.GetUnicodeCategory(c)
                is UnicodeCategory.Format
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
        );

    /// <summary>The letters as names are compared by: composed (NFC), without soft hyphens and joiners.</summary>
    public static string Composed(ReadOnlySpan<char> letters)
    {
        var kept = new StringBuilder(letters.Length);
        foreach (var c in letters)
        {
            if (c < 128 || char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                kept.Append(c);
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>One kind of space, apostrophe and hyphen for the many that there are.</summary>
    public static char Plain(char c) =>
        c switch
        {
            '\u2019' => '\'',
            '\u2010' or '\u2011' => '-',
            _ => char.IsWhiteSpace(c) ? ' ' : c,
        };

    /// <summary>Whether two words so parted are counted as one: <c>Khoja's</c>, <c>Marxist-Leninist</c>.</summary>
    public static bool Joins(char between) => between is '\'' or '\u2019' or '-' or '\u2010' or '\u2011' or '.';

    private static bool IsIdeograph(char c) =>
        c >= '\u3041' && (c <= '\u3096' || c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'));

    private static bool IsLetter(UnicodeCategory category) =>
        category
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.Format
                or UnicodeCategory.ConnectorPunctuation;
}
