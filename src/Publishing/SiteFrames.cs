using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Rendering.Catalogue;
using Annals.Rendering.Html;

namespace Annals.Publishing;

/// <summary>The frame around every page of a site: where it is, what it leads to, how prose is set.</summary>
internal static class SiteFrames
{
    public static SiteFrame Of(Publication publication, ImmutableArray<Page> plan, Uri baseUrl, IAssetAddresses assets) =>
        new(publication.Settings, baseUrl, Menu(plan), assets, new ProseHtml(publication, baseUrl.AbsolutePath, assets))
        {
            Catalogue = new Cataloguing(publication),
            ProseOf = version => new ProseHtml(version, baseUrl.AbsolutePath, assets, recordsHere: true),
        };

    // The site's main ways in are its lists and the editors' pages, in the plan's order; search and the works have places of their own on every page.
    private static ImmutableArray<MenuItem> Menu(ImmutableArray<Page> plan) =>
        [.. plan.Where(p => p is EntryListPage or FigureListPage or TimelinePage or BibliographyPage or IndexPage or ReleasesPage or ErrataPage or EditorsPage).Select(p => new MenuItem(p.Title, p.Address))];
}
