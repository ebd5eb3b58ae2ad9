using Annals.Resolving.Citations.Chicago;

namespace Annals.Resolving.Citations;

/// <summary>The style in which this publication cites, for whoever cites something that is not in its bibliography: itself.</summary>
public static class CitationStyle
{
    /// <summary>A work as the bibliography has it.</summary>
    /// <param name="language">Of the text around, as a tag.</param>
    public static ImmutableArray<Inline> Entry(BibliographyItem item, string language) => new ChicagoStyle(language).Entry(item);

    /// <summary>A place in a work as a note has it.</summary>
    public static ImmutableArray<Inline> Note(BibliographyItem item, string? locator, string language) =>
        new ChicagoStyle(language).Note(item, locator, Span.None);
}
