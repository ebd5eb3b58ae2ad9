using System.Collections.Frozen;

namespace Annals.Core.Text;

/// <summary>
/// Which way a language is written, as its BCP 47 tag tells: by the script where the tag names one (<c>ku-Arab</c>), else by the script
/// that the language is mostly written in.
/// </summary>
/// <remarks>
/// The scripts are those of ISO 15924 whose letters Unicode gives the bidirectional classes R and AL; the languages are those of Unicode's
/// CLDR whose likely script is one of them (supplemental/likelySubtags.xml), with the regions in which a language is written otherwise than
/// elsewhere.
/// </remarks>
public static class WritingDirection
{
    public const string LeftToRight = "ltr";
    public const string RightToLeft = "rtl";

    private static readonly FrozenSet<string> s_scripts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Adlm",
        "Arab",
        "Aran",
        "Armi",
        "Avst",
        "Chrs",
        "Cprt",
        "Elym",
        "Hatr",
        "Hebr",
        "Hung",
        "Khar",
        "Lydi",
        "Mand",
        "Mani",
        "Mend",
        "Merc",
        "Mero",
        "Narb",
        "Nbat",
        "Nkoo",
        "Orkh",
        "Ougr",
        "Palm",
        "Phli",
        "Phlp",
        "Phnx",
        "Prti",
        "Rohg",
        "Samr",
        "Sarb",
        "Sogd",
        "Sogo",
        "Syrc",
        "Syre",
        "Syrj",
        "Syrn",
        "Thaa",
        "Yezi"
    );

    private static readonly FrozenSet<string> s_languages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ar",
        "arc",
        "arz",
        "azb",
        "bal",
        "bej",
        "bqi",
        "brh",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "iw",
        "ji",
        "jpr",
        "jrb",
        "khw",
        "ks",
        "lrc",
        "luz",
        "mzn",
        "nqo",
        "ota",
        "otk",
        "pal",
        "phn",
        "pnb",
        "prs",
        "ps",
        "rhg",
        "sam",
        "sd",
        "sdh",
        "skr",
        "syr",
        "tmr",
        "ug",
        "ur",
        "xmn",
        "yi"
    );

    // Where the region decides: Azerbaijani, Kurdish, Punjabi, Turkmen, Uzbek, Hausa and their like in states that write them with Arabic
    // letters.
    private static readonly FrozenSet<string> s_regional = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "az-IQ",
        "az-IR",
        "ha-CM",
        "ha-SD",
        "kk-AF",
        "kk-CN",
        "kk-IR",
        "ku-IQ",
        "ku-IR",
        "ky-CN",
        "ms-CC",
        "pa-PK",
        "tk-AF",
        "tk-IR",
        "uz-AF"
    );

    /// <summary>Whether lines in the language run from right to left.</summary>
    /// <param name="language">A BCP 47 tag, in any letter case; null or what is no tag reads from left to right.</param>
    public static bool IsRightToLeft(string? language)
    {
        if (string.IsNullOrEmpty(language))
            return false;
        var subtags = language.Split('-');
        string? region = null;
        foreach (var subtag in subtags.Skip(1))
        {
            // What follows a single letter is an extension or private.
            if (subtag.Length == 1)
                break;
            if (subtag.Length == 4 && char.IsAsciiLetter(subtag[0]))
                return s_scripts.Contains(subtag);
            if (subtag.Length == 2)
                region ??= subtag;
        }
        return s_languages.Contains(subtags[0]) || (region is not null && s_regional.Contains($"{subtags[0]}-{region}"));
    }

    /// <summary><c>rtl</c> or <c>ltr</c>, as HTML's <c>dir</c> has them.</summary>
    public static string Of(string? language) => IsRightToLeft(language) ? RightToLeft : LeftToRight;

    /// <summary>
    /// What <c>dir</c> has to say of words in a language among words in another: null where both run the same way, or where the words are
    /// in no language of their own.
    /// </summary>
    public static string? Within(string? language, string? around) =>
        language is null || IsRightToLeft(language) == IsRightToLeft(around) ? null : Of(language);
}
