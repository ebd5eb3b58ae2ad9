using System.Globalization;
using System.Text;

namespace Annals.Resolving.Names.Lookalikes;

/// <summary>
/// How a name sounds when it has gone through another alphabet: words with one key are spellings of one name. Made for what happens to
/// names on the way through Russian, where <c>Hoxha</c> comes out as <c>Khoja</c>, <c>Xoxe</c> as <c>Dzodze</c> and <c>Koçi</c> as
/// <c>Kochi</c>.
/// </summary>
internal static class SoundKey
{
    // Longer letters before the shorter ones that they begin with. Capitals stand for sounds that have no letter of their own.
    private static readonly (string Written, string Sound)[] s_sounds =
    [
        ("tsch", "C"),
        ("sch", "S"),
        ("tch", "C"),
        ("dzh", "J"),
        ("dsh", "J"),
        ("xh", "J"),
        ("dj", "J"),
        ("gj", "J"),
        ("dz", "D"),
        ("kh", "h"),
        ("zh", "Z"),
        ("ch", "C"),
        ("sh", "S"),
        ("ts", "T"),
        ("tz", "T"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("gh", "g"),
        ("iy", "i"),
        ("ij", "i"),
        ("yi", "i"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("j", "J"),
        ("x", "D"),
        ("y", "i"),
        ("w", "v"),
        ("q", "k"),
        ("c", "k"),
    ];

    /// <summary>
    /// The word's keys: with its accents as letters of their own, and without them, for they are often lost. One where that is the same.
    /// </summary>
    public static IEnumerable<string> Of(string word)
    {
        var lower = word.ToLowerInvariant();
        var plain = KeyOf(WithoutMarks(lower));
        yield return plain;
        var heard = KeyOf(WithoutMarks(Spelled(lower)));
        if (heard != plain)
            yield return heard;
    }

    private static string Spelled(string lower) =>
        lower
            .Replace("ç", "ch", StringComparison.Ordinal)
            .Replace("č", "ch", StringComparison.Ordinal)
            .Replace("ć", "ch", StringComparison.Ordinal)
            .Replace("š", "sh", StringComparison.Ordinal)
            .Replace("ș", "sh", StringComparison.Ordinal)
            .Replace("ş", "sh", StringComparison.Ordinal)
            .Replace("ž", "zh", StringComparison.Ordinal)
            .Replace("đ", "dj", StringComparison.Ordinal);

    private static string WithoutMarks(string lower)
    {
        var to = new StringBuilder(lower.Length);
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                to.Append(c);
        }
        return to.ToString();
    }

    private static string KeyOf(string letters)
    {
        var key = new StringBuilder(letters.Length);
        for (var at = 0; at < letters.Length;)
        {
            var (written, sound) = s_sounds.FirstOrDefault(s => string.CompareOrdinal(letters, at, s.Written, 0, s.Written.Length) == 0);
            sound ??= letters[at].ToString();
            if (key.Length == 0 || key[^1] != sound[0])
                key.Append(sound);
            at += written?.Length ?? 1;
        }
        return key.ToString();
    }
}
