namespace Annals.Importing.Text.Drafts;

/// <summary>What we call the part of a work that its source gives no heading, in the work's language.</summary>
internal static class OpeningTitles
{
    private static readonly ImmutableDictionary<string, (string Introduction, string FrontMatter)> ByLanguage = new Dictionary<
        string,
        (string, string)
    >(StringComparer.Ordinal)
    {
        ["en"] = ("Introduction", "Front matter"),
        ["de"] = ("Einleitung", "Titelei"),
        ["fr"] = ("Introduction", "Pages liminaires"),
        ["it"] = ("Introduzione", "Pagine iniziali"),
        ["es"] = ("Introducción", "Páginas preliminares"),
        ["pt"] = ("Introdução", "Páginas preliminares"),
        ["sq"] = ("Hyrje", "Faqet e para"),
        ["ru"] = ("Введение", "Титульные страницы"),
        ["pl"] = ("Wstęp", "Strony tytułowe"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <param name="language">A BCP 47 tag; English for none and for those not known here.</param>
    public static string Of(string? language, bool frontMatter)
    {
        var (introduction, front) = ByLanguage.GetValueOrDefault((language ?? "en").Split('-')[0].ToLowerInvariant(), ByLanguage["en"]);
        return frontMatter ? front : introduction;
    }
}
