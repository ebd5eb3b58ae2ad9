using Annals.Core.Wording;

namespace Annals.Resolving.Pages;

/// <summary>The editors' own pages, search, and the page for what is not there.</summary>
internal static class StandingPlanner
{
    public static IEnumerable<Page> EditorsPages(Publication publication) => publication.Pages.Select(page => new EditorsPage(page));

    public static Page Search(Publication publication) => new SearchPage(publication, English.Words.Search);

    public static Page NotFound(Publication publication) => new NotFoundPage(publication, English.Words.PageNotFound);

    public static Page Offline(Publication publication) => new OfflinePage(publication, English.Words.PageNotKept);
}
