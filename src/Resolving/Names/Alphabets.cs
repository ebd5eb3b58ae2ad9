namespace Annals.Resolving.Names;

/// <summary>
/// The letters that languages have beside those of plain Latin, after Unicode's CLDR 46 (<c>common/collation</c>), written down so that a
/// change of the machine's collation changes no list. A group is a letter and those that follow it, each a letter of its own; what stands
/// behind an equals sign is filed as the letter before it.
/// </summary>
internal static class Alphabets
{
    private static readonly Dictionary<string, string> s_languages = new(StringComparer.Ordinal)
    {
        ["sq"] = "c ç, d dh, e ë, g gj, l ll, n nj, r rr, s sh, t th, x xh, z zh",
        ["sv"] = Northern,
        ["fi"] = Northern,
        ["da"] = Danish,
        ["nb"] = Danish,
        ["nn"] = Danish,
        ["no"] = Danish,
        ["is"] = "a á, d ð, e é, i í, o ó, u ú, y ý, z þ æ=ä ö=ø å",
        ["fo"] = "a á, d ð, i í, o ó, u ú, y ý=ü, z æ=ä ø=ö å=aa",
        ["et"] = "s š z ž, v w õ ä ö ü",
        ["lv"] = "c č, g ģ, k ķ, l ļ, n ņ, r ŗ, s š, z ž",
        ["lt"] = "c č, s š, z ž",
        ["es"] = "n ñ",
        ["gl"] = "n ñ",
        ["pl"] = "a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż",
        ["cs"] = "c č, h ch, r ř, s š, z ž",
        ["sk"] = "a ä, c č, h ch, o ô, r ř, s š, z ž",
        ["sl"] = "c č ć, d đ, s š, z ž",
        ["hr"] = SerboCroatian,
        ["bs"] = SerboCroatian,
        ["sr"] = SerboCroatian + ", д ђ, и ј, л љ, н њ, т ћ, ч џ",
        ["mk"] = "д ѓ, з ѕ, и ј, л љ, н њ, т ќ, ч џ",
        ["hu"] = "c cs, d dz dzs, g gy, l ly, n ny, o ö=ő, s sz, t ty, u ü=ű, z zs",
        ["tr"] = Turkish,
        ["az"] = "c ç, e ə, g ğ, h x ı, k q, o ö, s ş, u ü",
        ["ro"] = "a ă â, i î, s ș=ş, t ț=ţ",
        ["uk"] = "г ґ, е є, и і ї й",
        ["be"] = "е ё, з і й, у ў",
    };

    private const string Northern = "y=ü, z å ä=æ ö=ø";
    private const string Danish = "y=ü, z æ=ä ø=ö å=aa";
    private const string SerboCroatian = "c č ć, d dž đ, l lj, n nj, s š, z ž";
    private const string Turkish = "c ç, g ğ, h ı, o ö, s ş, u ü";

    /// <summary>й decomposes into и and a sign, but is no и with an accent in any language that has it.</summary>
    private const string Everywhere = "и й";

    /// <summary>A language's letters, the longest first, as they are compared.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static ImmutableArray<OwnLetter> Of(string language)
    {
        var letters = s_languages.GetValueOrDefault(LanguageTag.Primary(language), "");
        if (!letters.Contains('й', StringComparison.Ordinal))
            letters = letters.Length == 0 ? Everywhere : $"{letters}, {Everywhere}";
        return
        [
            .. letters
                .Split(", ")
                .SelectMany(Group)
                .OrderByDescending(l => l.Written.Length)
                .ThenBy(l => l.Written, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<OwnLetter> Group(string group)
    {
        var letters = group.Split(' ');
        var first = letters[0].Split('=')[0];
        for (var i = 0; i < letters.Length; i++)
        {
            // The first is a letter as any: only what is filed as it needs to be told.
            var forms = letters[i].Split('=');
            foreach (var form in i == 0 ? forms[1..] : forms)
                yield return new(form, first + new string(Collation.Last, i), forms[0]);
        }
    }
}

/// <summary>A letter that has a place of its own.</summary>
/// <param name="Written">In small letters, composed: <c>ç</c>, <c>dh</c>.</param>
/// <param name="Key">What it is compared by.</param>
/// <param name="Letter">The letter as which it is filed: itself, mostly.</param>
internal readonly record struct OwnLetter(string Written, string Key, string Letter);
