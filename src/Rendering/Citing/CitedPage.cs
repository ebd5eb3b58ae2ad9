using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Rendering.Citing;

/// <summary>A page as something to cite.</summary>
/// <param name="Kind">What it is to a reference manager.</param>
/// <param name="Within">The work or publication that it is part of; null for one that is the whole.</param>
/// <param name="Version">As readers say it: <c>1.1.0</c>, <c>draft of 1.2.0</c>; null where there are no versions.</param>
/// <param name="Date">Of the version; of a page without one, of the edition: its newest chapter's.</param>
/// <param name="Address">In full: the version's own, which stays as it is, where the text was released.</param>
/// <param name="HasPassages">Its paragraphs are numbered.</param>
internal sealed record CitedPage(
    CitedKind Kind,
    string Title,
    string? Within,
    string? Version,
    DateOnly Date,
    string Address,
    string Language,
    string Key,
    bool HasPassages
)
{
    /// <summary>The page; null where nobody would cite it.</summary>
    public static CitedPage? Of(Page page, Publication publication, DateOnly edition, SiteFrame frame)
    {
        var language = publication.Settings.Language;
        return page switch
        {
            ChapterPage p => Chapter(p, publication, frame),
            VersionPage p => new(
                CitedKind.Chapter,
                p.Version.Title,
                p.Work.Title,
                p.Version.Version.ToString(),
                p.Version.Date,
                frame.Absolute(p.Address),
                p.Work.Language ?? language,
                KeyOf(p.History.Slug.Value, p.Version.Version.ToString()),
                HasPassages: true
            ),
            WorkPage p => Whole(p.Work),
            WholeTextPage p => Whole(p.Work),
            TitlePage => new(
                CitedKind.Book,
                WithSubtitle(page.Title, SubtitleOf(publication)),
                null,
                null,
                edition,
                frame.Absolute(page.Address),
                language,
                KeyOf("edition", Year(edition)),
                HasPassages: false
            ),
            SearchPage or NotFoundPage or OfflinePage or ChangesPage or WithdrawnPage => null,
            _ => new(
                CitedKind.Page,
                page.Title,
                publication.Settings.Title,
                null,
                edition,
                frame.Absolute(page.Address),
                language,
                KeyOf(page.Address.Page.Value.Trim('/').Replace('/', '-'), Year(edition)),
                HasPassages: false
            ),
        };

        CitedPage Whole(Work work) =>
            new(
                CitedKind.Book,
                WithSubtitle(work.Title, work.Subtitle),
                work.Title == publication.Settings.Title ? null : publication.Settings.Title,
                null,
                work.Chapters.Select(c => c.Date).DefaultIfEmpty(edition).Max(),
                frame.Absolute(page.Address),
                work.Language ?? language,
                KeyOf(work.Slug.Value, Year(edition)),
                HasPassages: false
            );
    }

    private static CitedPage Chapter(ChapterPage page, Publication publication, SiteFrame frame)
    {
        var chapter = page.Chapter;
        var history = publication.HistoryOf(chapter);
        var draft = publication.DraftOf(chapter);
        // What was released stays where its version is; a draft stays nowhere.
        var (version, date, address) = history is { Draft: null }
            ? (
                history.Newest.Version.ToString(),
                history.Newest.Date,
                Addresses.Version(history.Work, history.Slug, history.Newest.Version)
            )
            : (draft is { } coming ? $"draft of {coming}" : chapter.Version.ToString(), chapter.Date, page.Address);
        return new(
            CitedKind.Chapter,
            chapter.Title,
            page.Work.Title,
            version,
            date,
            frame.Absolute(address),
            chapter.Language ?? page.Work.Language ?? publication.Settings.Language,
            KeyOf(chapter.Slug.Value.Value, chapter.Version.ToString()),
            HasPassages: true
        );
    }

    /// <summary>A publication of one work that has its name has its subtitle too.</summary>
    private static string? SubtitleOf(Publication publication) =>
        publication.Settings.Subtitle
        ?? (publication.Works is [var only] && only.Title == publication.Settings.Title ? only.Subtitle : null);

    private static string WithSubtitle(string title, string? subtitle) => subtitle is null ? title : $"{title}: {subtitle}";

    /// <summary>What citations of it are called in others' files: letters, digits and hyphens.</summary>
    private static string KeyOf(string name, string version) => $"{name}-{version.Replace('.', '-')}";

    private static string Year(DateOnly date) => date.Year.ToString(CultureInfo.InvariantCulture);
}

internal enum CitedKind
{
    Chapter,
    Book,
    Page,
}
