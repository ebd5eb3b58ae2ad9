using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Theme.Parts;

/// <summary>Which pages show the image of a figure or a picture of the text, and so need what opens it over the page.</summary>
internal static class Pictured
{
    public static bool Is(Page page) =>
        page switch
        {
            ChapterPage p => Shows(p.Publication, p.Chapter),
            ChapterSourcePage p => Shows(p.Publication, p.Chapter),
            WholeTextPage p => p.Work.Chapters.Any(c => Shows(p.Publication, c)),
            WholeTextSourcePage p => p.Work.Chapters.Any(c => Shows(p.Publication, c)),
            // A version's text is looked through when it is written; whether it has images at all is known before.
            VersionPage p => p.Publication.Images.Count > 0,
            FigurePage p => Shows(p.Publication, p.Figure),
            EntryPage p => Shows(p.Entry.Body),
            EditorsPage p => Shows(p.Text.Body),
            NotesPage p => p.Work.Chapters.Any(c => c.Notes.Any(n => Shows(n.Content))),
            TimelinePage p => p.Publication.Events.Any(e => Shows(e.Body)),
            _ => false,
        };

    public static bool Shows(Publication publication, Figure figure) =>
        figure.Image is { } image && publication.Images.ContainsKey(image.Value);

    private static bool Shows(Publication publication, Chapter chapter) =>
        publication.Images.Count > 0
        && (
            Shows(chapter.Body)
            || chapter.Notes.Any(n => Shows(n.Content))
            || chapter
                .Body.OfType<FigurePlace>()
                .Any(place => publication.FigureById.TryGetValue(place.FigureId, out var figure) && Shows(publication, figure))
        );

    private static bool Shows(ImmutableArray<Block> blocks) => Inlines.In(blocks).Any(i => i is Picture);
}
