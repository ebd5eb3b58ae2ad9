namespace Annals.Resolving.Citations.Chicago;

/// <summary>
/// A work as Chicago's notes and bibliography cite it: whole in a note, short in later notes, and in the bibliography. Written after the
/// rules of the 17th edition, which the 18th mostly keeps (where it differs, both are right: places of publication and pages of chapters
/// still stand).
/// </summary>
/// <param name="Language">Of the text around; titles in another are marked with theirs.</param>
internal sealed record ChicagoStyle(string Language)
{
    /// <summary>In the first note that cites it.</summary>
    public ImmutableArray<Inline> Note(BibliographyItem item, string? locator, Span span) =>
        new WorkLine(item, Language, span, isEntry: false, Locator.Of(locator)).Whole();

    /// <summary>In later notes, and in running text.</summary>
    public ImmutableArray<Inline> Short(BibliographyItem item, string? locator, Span span, ShortForm form) =>
        ShortLine.Of(item, Language, span, form, Locator.Of(locator));

    /// <summary>In the bibliography.</summary>
    public ImmutableArray<Inline> Entry(BibliographyItem item) => new WorkLine(item, Language, Span.None, isEntry: true, null).Whole();
}

/// <summary>What a short form needs so that no other work cited beside it is taken for it.</summary>
internal readonly record struct ShortForm(string Title, bool WholeName, string? Addition);
