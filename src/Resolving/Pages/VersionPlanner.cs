using Annals.Core.Versions;
using Annals.Core.Wording;
using Annals.Resolving.Versions;

namespace Annals.Resolving.Pages;

/// <summary>
/// What a chapter's history is read on: each version, the list of them, what changed between them; and everything that was released.
/// </summary>
internal static class VersionPlanner
{
    public static IEnumerable<Page> Chapters(Publication publication) =>
        from work in publication.Works
        from history in publication.HistoriesOf(work)
        from page in Of(publication, work, history)
        select page;

    public static IEnumerable<Page> Releases(Publication publication) =>
        publication.Histories.Count == 0 ? [] : [new ReleasesPage(publication, English.Words.Versions)];

    private static IEnumerable<Page> Of(Publication publication, Work work, ChapterHistory history)
    {
        if (history.Current is null)
            yield return new WithdrawnPage(publication, work, history);
        yield return new VersionListPage(publication, work, history) { Title = English.Words.VersionsOf(history.Title) };
        foreach (var version in history.Versions)
        {
            yield return new VersionPage(publication, work, history, version)
            {
                Title = English.Words.InVersion(version.Title, version.Version),
            };
        }
        foreach (var page in Changes(publication, work, history))
            yield return page;
    }

    /// <summary>From each version to the one after it and to the text as it is now, each pair once.</summary>
    private static IEnumerable<Page> Changes(Publication publication, Work work, ChapterHistory history)
    {
        // Every version is compared with the current text: what two comparisons share is reckoned once.
        var (diffs, known) = (new WordDiffs(), new Likenesses());
        for (var i = 0; i < history.Versions.Length; i++)
        {
            var from = history.Versions[i];
            if (i + 1 < history.Versions.Length)
            {
                var to = history.Versions[i + 1];
                yield return Page(
                    from,
                    to.Version.ToString(),
                    to.Text,
                    () => PassageMaps.Between([.. from.Text.Paragraphs], [.. to.Text.Paragraphs], known)
                );
            }
            // The newest version but one was compared with the newest above, which is the text as it is now unless there is a draft.
            if (history.Draft is not null || i + 2 < history.Versions.Length)
            {
                yield return Page(from, history.NameOfCurrent, history.Text, () => from.ToCurrent);
            }
        }

        // Two hundred versions are compared when their pages are written, one after another; what they share of it is kept in the diffs.
        ChangesPage Page(PublishedVersion from, string to, VersionText text, Func<PassageMap> map) =>
            new(publication, work, history, from.Version.ToString(), to, () => Comparisons.Of(from.Text, text, map(), diffs))
            {
                Title = English.Words.ChangedIn(history.Title, from.Version.ToString(), to),
            };
    }
}
