using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Rendering.Catalogue;
using Annals.Rendering.Citing;
using Annals.Rendering.Html;
using Annals.Resolving.Citations;

namespace Annals.Publishing;

/// <summary>The frame around every page of a site: where it is, what it leads to, how prose is set.</summary>
internal static class SiteFrames
{
    public static SiteFrame Of(Publication publication, ImmutableArray<Page> plan, Uri baseUrl, IAssetAddresses assets) =>
        new(publication.Settings, baseUrl, Menu(plan), assets, new ProseHtml(publication, baseUrl.AbsolutePath, assets))
        {
            Works = publication.Works,
            Catalogue = new Cataloguing(publication),
            Citing = new PageCitations(
                publication,
                item => CitationStyle.Entry(item, publication.Settings.Language),
                (item, place) => CitationStyle.Note(item, place, publication.Settings.Language)
            ),
            ProseOf = version => new ProseHtml(version, baseUrl.AbsolutePath, assets, recordsHere: true),
        };

    // The site's main ways in are its lists and the editors' pages, in the plan's order; search and the works have places of their own on
    // every page.
    private static ImmutableArray<MenuItem> Menu(ImmutableArray<Page> plan) =>
        [
            .. plan.Where(p =>
                    p
                        is EntryListPage
                            or FigureListPage
                            or TimelinePage
                            or MapPage
                            or BibliographyPage
                            or IndexPage
                            or ReleasesPage
                            or ErrataPage
                            or EditorsPage
                )
                .Select(p => new MenuItem(p.Title, p.Address)),
        ];
}
