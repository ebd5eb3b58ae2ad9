using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Wording;

namespace Annals.Rendering.Search;

/// <summary>A chapter's slices: its text, its figures, its notes by layer.</summary>
internal static class ChapterSlices
{
    public static IEnumerable<Slice> Of(Publication publication, Chapter chapter)
    {
        var text = ImmutableArray.CreateBuilder<Passage>();
        var figures = ImmutableArray.CreateBuilder<Passage>();
        foreach (var block in chapter.Body)
            Add(block);

        var layers = chapter.Notes.Where(n => n.Number > 0).GroupBy(n => n.Key.Layer);
        return Slices("text", text, null)
            .Concat(Slices("figure", figures, null))
            .Concat(layers.SelectMany(layer => Slices("note", layer.Select(n => NoteOf(chapter, n)), layer.Key)));

        void Add(Block block)
        {
            switch (block)
            {
                case Paragraph { Number: > 0 } p:
                    text.Add(
                        new Passage(
                            Addresses.ParagraphAnchor(p.Number),
                            English.Words.ParagraphIn(chapter.Title, p.Number),
                            PlainText.Of(p.Content)
                        )
                    );
                    break;
                case Heading { Id.Length: > 0 } h:
                    text.Add(new Passage(h.Id, $"{chapter.Title}: {PlainText.Of(h.Content)}", PlainText.Of(h.Content)));
                    break;
                case Quotation q:
                    foreach (var inner in q.Content)
                        Add(inner);
                    break;
                case ListBlock l:
                    foreach (var inner in l.Items.SelectMany(i => i.Content))
                        Add(inner);
                    break;
                case FigurePlace f when publication.FigureById.TryGetValue(f.FigureId, out var figure):
                    figures.Add(
                        new Passage(
                            Addresses.FigureAnchor(f.FigureId),
                            English.Words.FigureIn(chapter.Title, f.Number),
                            BlockWords.Of(figure)
                        )
                    );
                    break;
                default:
                    // Verse and tables have no anchors: what is found in them leads to the paragraph before.
                    if (BlockWords.Of([block]) is { Length: > 0 } words)
                        text.Add(new Passage("", "", words));
                    break;
            }
        }

        IEnumerable<Slice> Slices(string kind, IEnumerable<Passage> passages, NoteLayer? layer)
        {
            var name = layer is { } l ? BlockWords.NameOf(l) : kind;
            return Slice
                .Cut(passages)
                .Select(
                    (part, i) =>
                        new Slice(Addresses.Chapter(chapter), $"{name}-{Invariant(i + 1)}", kind, part)
                        {
                            Title = kind == "text" && i == 0 ? chapter.Title : null,
                            Work = publication.Works.Length > 1 ? chapter.Work.Value : null,
                            Layer = layer is null ? null : name,
                        }
                );
        }
    }

    private static Passage NoteOf(Chapter chapter, Note note) =>
        new(note.Key.Anchor, English.Words.NoteIn(chapter.Title, note.Mark), BlockWords.Of(note.Content));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
