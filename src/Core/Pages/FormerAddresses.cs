using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>The addresses that pages had before what they are about was renamed: they lead on for ever.</summary>
public static class FormerAddresses
{
    /// <summary>In the order of the works, then of the lists of records. Events and works cited have no pages of their own, so nothing leads on to them.</summary>
    public static IEnumerable<FormerAddress> Of(Publication publication) =>
    [
        .. from work in publication.Works
           from former in work.Formerly
           select new FormerAddress(Addresses.Work(former.Value), Addresses.Work(work.Slug), work.Title),
        .. from chapter in publication.Works.SelectMany(w => w.Chapters)
           from former in chapter.Formerly
           select new FormerAddress(Addresses.Chapter(chapter.Work, former.Value), Addresses.Chapter(chapter), chapter.Title),
        .. from history in publication.Works.SelectMany(publication.HistoriesOf)
           where history.Current is null
           from former in history.Latest.Formerly
           select new FormerAddress(Addresses.Chapter(history.Work, former.Value), Addresses.Chapter(history.Work, history.Slug), history.Title),
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
}

/// <param name="From">What leads on, with all below it.</param>
/// <param name="Title">Of the page that it leads to.</param>
public sealed record FormerAddress(UrlPath From, UrlPath To, string Title);
