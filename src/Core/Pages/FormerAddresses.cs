using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>The addresses that pages had before what they are about was renamed: they lead on for ever.</summary>
public static class FormerAddresses
{
    /// <summary>
    /// In the order of the works, then of the lists of records; a chapter that was renamed in a work that was renamed also had the old name
    /// with the old one's work. Events and works cited have no pages of their own, so nothing leads on to them.
    /// </summary>
    public static IEnumerable<FormerAddress> Of(Publication publication) =>
        [
            .. from work in publication.Works
            from former in work.Formerly
            select new FormerAddress(Addresses.Work(former.Value), Addresses.Work(work.Slug), work.Title),
            .. from work in publication.Works
            from name in NamesOf(work)
            from chapter in work.Chapters
            from former in chapter.Formerly
            select new FormerAddress(Addresses.Chapter(name, former.Value), Addresses.Chapter(chapter), chapter.Title),
            .. from work in publication.Works
            from name in NamesOf(work)
            from history in publication.HistoriesOf(work)
            where history.Current is null
            from former in history.Latest.Formerly
            select new FormerAddress(Addresses.Chapter(name, former.Value), Addresses.Chapter(history.Work, history.Slug), history.Title),
            .. from entry in publication.Entries
            from former in entry.Formerly
            select new FormerAddress(Addresses.Entry(entry.Key with { Id = former.Value }), Addresses.Entry(entry.Key), entry.Name),
            .. from figure in publication.Figures
            from former in figure.Formerly
            select new FormerAddress(Addresses.Figure(former.Value), Addresses.Figure(figure.Id), figure.Title),
            .. from page in publication.Pages
            from former in page.Formerly
            select new FormerAddress(Addresses.StandingPage(former.Value), Addresses.StandingPage(page.Slug), page.Title),
        ];

    private static IEnumerable<WorkSlug> NamesOf(Work work) => work.Formerly.Select(f => f.Value).Prepend(work.Slug);
}

/// <param name="From">What leads on, with all below it.</param>
/// <param name="Title">Of the page that it leads to.</param>
public sealed record FormerAddress(UrlPath From, UrlPath To, string Title);
