using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Versions;
using Annals.Core.Wording;

namespace Annals.Rendering.Catalogue;

/// <summary>The publication's cataloguer: says of each page what it is, where it stands and which picture stands for it.</summary>
public sealed class Cataloguing(Publication publication) : ICatalogue
{
    public CatalogueCard CardOf(Page page, SiteFrame frame)
    {
        var trail = TrailOf(page, frame);
        return new CatalogueCard(
            frame.Absolute(CanonicalOf(page)),
            KindOf(page),
            ImageOf(page) is { } image ? frame.Absolute(frame.Assets.AddressOf("images/" + image.Path)) : null,
            trail,
            LinkedData.Of(publication, page, frame, trail)
        );
    }

    /// <summary>The one address of what a page shows: an older version of a chapter stands behind the current one.</summary>
    private static UrlPath CanonicalOf(Page page) => page is VersionPage version ? version.History.Address : page.Address;

    private static string KindOf(Page page) =>
        page switch
        {
            WorkPage or WholeTextPage => "book",
            ChapterPage or VersionPage or EntryPage { Entry: Term } or EditorsPage => "article",
            EntryPage { Entry: Person } => "profile",
            _ => "website",
        };

    private static ImmutableArray<MenuItem> TrailOf(Page page, SiteFrame frame)
    {
        var home = new MenuItem(frame.Settings.Title, Addresses.Home);
        return page switch
        {
            TitlePage => [],
            ChapterPage p => [home, Work(p.Work)],
            WithdrawnPage p => [home, Work(p.Work)],
            VersionListPage p => [home, Work(p.Work), Chapter(p.History)],
            VersionPage p => [home, Work(p.Work), Chapter(p.History), Versions(p.History)],
            ChangesPage p => [home, Work(p.Work), Chapter(p.History), Versions(p.History)],
            WholeTextPage p => [home, Work(p.Work)],
            ChapterSourcePage p => [home, Work(p.Work), new MenuItem(p.Chapter.Title, Addresses.Chapter(p.Chapter))],
            WholeTextSourcePage p => [home, Work(p.Work)],
            NotesPage p => [home, Work(p.Work)],
            EntryPage p => [home, List(Addresses.Entries(p.Entry.Key.Kind), English.Words.Register(p.Entry.Key.Kind))],
            FigurePage => [home, List(Addresses.Figures, English.Words.Figures)],
            _ => [home],
        };

        static MenuItem Work(Work work) => new(work.Title, Addresses.Work(work.Slug));

        static MenuItem Chapter(ChapterHistory history) => new(history.Title, Addresses.Chapter(history.Work, history.Slug));

        MenuItem Versions(ChapterHistory history) => List(Addresses.Versions(history.Work, history.Slug), English.Words.Versions);

        // The menu's own word where it has one.
        MenuItem List(UrlPath address, string label) =>
            frame.Menu.FirstOrDefault(m => m.Address == address) ?? new MenuItem(label, address);
    }

    private ImageFile? ImageOf(Page page) =>
        page switch
        {
            FigurePage p => ImageOf(p.Figure),
            ChapterPage p => FirstImage(
                p.Chapter.Body.OfType<FigurePlace>().Select(f => publication.FigureById.GetValueOrDefault(f.FigureId))
            ),
            WorkPage p => FirstImage(publication.Figures.Where(f => f.Standing?.Work == p.Work.Slug)),
            TitlePage => FirstImage(publication.Figures),
            _ => null,
        };

    private ImageFile? FirstImage(IEnumerable<Figure?> figures) =>
        figures.Select(f => f is null ? null : ImageOf(f)).FirstOrDefault(i => i is not null);

    private ImageFile? ImageOf(Figure figure) => figure.Image is { } image ? publication.Images.GetValueOrDefault(image.Value) : null;
}
