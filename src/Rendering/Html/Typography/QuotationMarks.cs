using System.Collections.Frozen;

namespace Annals.Rendering.Html.Typography;

/// <summary>
/// The marks that a language quotes with: those for what authors type as <c>"</c>, and those for what they type as <c>'</c>.
/// </summary>
/// <param name="Spaced">French: a narrow space stands inside the outer marks and before high punctuation.</param>
internal sealed record QuotationMarks(char Open, char Close, char InnerOpen, char InnerClose, bool Spaced = false)
{
    private static readonly QuotationMarks s_english = new('“', '”', '‘', '’');
    private static readonly QuotationMarks s_german = new('„', '“', '‚', '‘');
    private static readonly QuotationMarks s_guillemets = new('«', '»', '“', '”');
    private static readonly QuotationMarks s_lowHigh = new('„', '”', '«', '»');
    private static readonly QuotationMarks s_northern = new('”', '”', '’', '’');

    // As the Unicode locale data have them, by language; a region only where it departs from its language.
    private static readonly FrozenDictionary<string, QuotationMarks> s_byLanguage = new Dictionary<string, QuotationMarks>
    {
        ["bg"] = s_german,
        ["cs"] = s_german,
        ["de"] = s_german,
        ["de-ch"] = new('«', '»', '‹', '›'),
        ["el"] = s_guillemets,
        ["es"] = s_guillemets,
        ["fi"] = s_northern,
        ["fr"] = new('«', '»', '“', '”', Spaced: true),
        ["fr-ch"] = new('«', '»', '‹', '›'),
        ["hu"] = s_lowHigh,
        ["it"] = s_guillemets,
        ["mk"] = s_german,
        ["nb"] = new('«', '»', '‘', '’'),
        ["nn"] = new('«', '»', '‘', '’'),
        ["pl"] = s_lowHigh,
        ["ro"] = s_lowHigh,
        ["ru"] = new('«', '»', '„', '“'),
        ["sk"] = s_german,
        ["sl"] = s_german,
        ["sq"] = s_german,
        ["sr"] = new('„', '”', '’', '’'),
        ["sv"] = s_northern,
        ["uk"] = new('«', '»', '„', '“'),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The marks for a BCP 47 tag; those of English where the language is not in the table.</summary>
    public static QuotationMarks Of(string language)
    {
        for (var tag = language; ; tag = tag[..tag.LastIndexOf('-')])
        {
            if (s_byLanguage.TryGetValue(tag, out var marks))
                return marks;
            if (!tag.Contains('-', StringComparison.Ordinal))
                return s_english;
        }
    }
}
