using Annals.Core.Wording;

namespace Annals.Resolving.Pages;

/// <summary>The timeline, the bibliography and the errata, where there is something in them.</summary>
internal static class ReferencePlanner
{
    public static IEnumerable<Page> Timeline(Publication publication) =>
        publication.Timeline is null ? [] : [new TimelinePage(publication, English.Words.Timeline)];

    /// <summary>Also where none was found yet, if readers are asked to report mistakes: the list is where they look first.</summary>
    public static IEnumerable<Page> Errata(Publication publication) =>
        publication.Errata.IsEmpty && publication.Settings.Corrections is null ? [] : [new ErrataPage(publication, English.Words.Errata)];

    public static IEnumerable<Page> Bibliography(Publication publication) =>
        publication.Bibliography.IsEmpty ? [] : [new BibliographyPage(publication, English.Words.Bibliography)];
}
