namespace Annals.Resolving.Pages;

/// <summary>The timeline and the bibliography, where there is something in them.</summary>
internal static class ReferencePlanner
{
    public static IEnumerable<Page> Timeline(Publication publication) =>
        publication.Events.IsEmpty ? [] : [new TimelinePage(publication, "Timeline")];

    public static IEnumerable<Page> Bibliography(Publication publication) =>
        publication.Bibliography.IsEmpty ? [] : [new BibliographyPage(publication, "Bibliography")];
}
