using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Versions;
using Annals.Core.Wording;

namespace Annals.Rendering.Feeds;

/// <summary>
/// <c>feed.xml</c>: what was released, newest first, and the chapters that have not been released yet; <c>corrections.xml</c>: of the
/// releases those that only mend slips, and the mistakes that were found. Their dates are the publication's; no clock is asked.
/// </summary>
internal sealed class NewsFeeds : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition)
    {
        var settings = edition.Publication.Settings;
        yield return OutputFile.OfText(
            Addresses.Feed.File,
            () => AtomFeed.Of(edition, Addresses.Feed, Addresses.Home, settings.Title, News(edition))
        );
        if (edition.Publication.Histories.Count == 0 && edition.Publication.Errata.IsEmpty)
            yield break;
        yield return OutputFile.OfText(
            Addresses.Corrections.File,
            () =>
                AtomFeed.Of(
                    edition,
                    Addresses.Corrections,
                    Addresses.Corrections,
                    English.Words.CorrectionsOf(settings.Title),
                    Corrections(edition)
                )
        );
    }

    private static IEnumerable<FeedEntry> News(Edition edition) =>
        edition.Publication.Works.SelectMany(work =>
            work.Chapters.Where(c => edition.Publication.HistoryOf(c) is null)
                .Select(c => EntryOf(edition.Frame, work, c))
                .Concat(Releases(edition, work).Select(r => r.Entry))
        );

    private static IEnumerable<FeedEntry> Corrections(Edition edition) =>
        edition
            .Publication.Works.SelectMany(work => Releases(edition, work))
            .Where(r => r.Version.Patch > 0)
            .Select(r => r.Entry)
            .Concat(
                edition
                    .Publication.Errata.Where(e => e.Standing is not null && e.Status != ErratumStatus.Rejected)
                    .Select(e => EntryOf(edition, e))
            );

    private static FeedEntry EntryOf(Edition edition, Erratum erratum)
    {
        var standing = erratum.Standing!;
        return new(
            edition.Frame.Absolute(Addresses.Erratum(erratum.Id)),
            English.Words.ErratumIn(standing.Title, erratum.Version.Value),
            erratum.Date,
            Addresses.Erratum(erratum.Id),
            edition.Publication.Works.First(w => w.Slug == standing.Work)
        )
        {
            Published = erratum.Date,
            Summary = English.Words.Correction(erratum.Wrong.Value, erratum.Right),
            By = erratum.By,
        };
    }

    /// <summary>Of each chapter the newest first.</summary>
    private static IEnumerable<(ChapterVersion Version, FeedEntry Entry)> Releases(Edition edition, Work work) =>
        from history in edition.Publication.HistoriesOf(work)
        from version in history.Versions.Reverse()
        select (version.Version, EntryOf(edition.Frame, work, history, version));

    // An entry keeps its id when its chapter takes another slug: the address under the first that it had.
    private static FeedEntry EntryOf(SiteFrame frame, Work work, ChapterHistory history, PublishedVersion version) =>
        new(
            frame.Absolute(Addresses.Version(work.Slug, history.Folder, version.Version)),
            English.Words.InVersion(version.Title, version.Version),
            version.Date,
            Addresses.Version(work.Slug, history.Slug, version.Version),
            work
        )
        {
            Published = version.Date,
            Summary = version.Note,
            By = version.By,
        };

    private static FeedEntry EntryOf(SiteFrame frame, Work work, Chapter chapter) =>
        new(
            frame.Absolute(Addresses.Chapter(work.Slug, chapter.Formerly is [var oldest, ..] ? oldest.Value : chapter.Slug.Value)),
            chapter.Title,
            chapter.Date,
            Addresses.Chapter(chapter),
            work
        )
        {
            Published = chapter.Revisions is [.., var oldestRevision] ? oldestRevision.Date : null,
            Summary = chapter.Summary,
        };
}
