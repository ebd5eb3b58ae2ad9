using Annals.Core.Wording;

namespace Annals.Resolving.Pages;

/// <summary>The pages of works: contents, chapters, the whole text for printing, the notes.</summary>
internal static class WorkPlanner
{
    public static IEnumerable<Page> Contents(Publication publication) => publication.Works.Select(work => new WorkPage(publication, work));

    public static IEnumerable<Page> Chapters(Publication publication) =>
        publication.Works.SelectMany(work =>
            work.Chapters.Select(
                (chapter, i) =>
                    new ChapterPage(
                        publication,
                        work,
                        chapter,
                        i > 0 ? work.Chapters[i - 1] : null,
                        i + 1 < work.Chapters.Length ? work.Chapters[i + 1] : null
                    )
            )
        );

    public static IEnumerable<Page> WholeTexts(Publication publication) =>
        publication.Works.Where(w => !w.Chapters.IsEmpty).Select(work => new WholeTextPage(publication, work));

    /// <summary>Every chapter in the words of its source, and the whole text: of works that have another text than the source's.</summary>
    public static IEnumerable<Page> Sources(Publication publication) =>
        publication.Works.Where(w => w.HasSourceText && !w.Chapters.IsEmpty).SelectMany(work => Sources(publication, work));

    private static IEnumerable<Page> Sources(Publication publication, Work work)
    {
        var chapters = work.Chapters;
        for (var i = 0; i < chapters.Length; i++)
        {
            var page = new ChapterSourcePage(
                publication,
                work,
                chapters[i],
                i > 0 ? chapters[i - 1] : null,
                i + 1 < chapters.Length ? chapters[i + 1] : null
            );
            yield return page with
            {
                Title = English.Words.SourceTextOf(page.Title),
            };
        }
        yield return new WholeTextSourcePage(publication, work) { Title = English.Words.SourceTextOf(work.Title) };
    }

    public static IEnumerable<Page> Notes(Publication publication) =>
        publication.Works.Where(w => w.Chapters.Any(c => !c.Notes.IsEmpty)).Select(work => new NotesPage(work, English.Words.Notes));
}
