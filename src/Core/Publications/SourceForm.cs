using System.Diagnostics;
using Annals.Core.Prose;

namespace Annals.Core.Publications;

/// <summary>
/// A chapter in the words of its source, as a chapter like any other, so that whatever writes chapters writes it: every intervention
/// undone, nothing linked or cited, only the author's notes. Paragraphs and headings keep their numbers and anchors. The writer is to leave
/// its typography alone.
/// </summary>
public static class SourceForm
{
    /// <param name="chapter">Resolved.</param>
    /// <param name="figures">Whose captions the source has where the figures stand.</param>
    public static Chapter Of(Chapter chapter, IReadOnlyDictionary<string, Figure> figures)
    {
        var source = new Undoing(chapter.Work, figures);
        return chapter with
        {
            Title = chapter.TitleInSource ?? chapter.Title,
            Body = source.Blocks(chapter.Body),
            Notes =
            [
                .. chapter.Notes.Where(n => n.Key.Layer == NoteLayer.Author).Select(n => n with { Content = source.Blocks(n.Content) }),
            ],
        };
    }

    /// <summary>What the source has in the place of some inlines.</summary>
    public static ImmutableArray<Inline> Of(ImmutableArray<Inline> content)
    {
        var to = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun or Code or LineEnd or NoteReference { Note.Layer: NoteLayer.Author }:
                    to.Add(inline);
                    break;
                case Emphasis e when Of(e.Content) is { IsEmpty: false } words:
                    to.Add(e with { Content = words });
                    break;
                case Strong s when Of(s.Content) is { IsEmpty: false } words:
                    to.Add(s with { Content = words });
                    break;
                case ForeignPhrase f:
                    to.AddRange(Of(f.Content));
                    break;
                case Link l:
                    to.AddRange(Of(l.Content));
                    break;
                case Reference r:
                    to.AddRange(Of(r.Content));
                    break;
                case Intervention i:
                    to.AddRange(Of(i.Source));
                    break;
                case Emphasis or Strong or NoteReference or Citation or Picture:
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
        return to.DrainToImmutable();
    }

    private sealed class Undoing(WorkSlug work, IReadOnlyDictionary<string, Figure> figures)
    {
        public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. blocks.Select(Block).OfType<Block>()];

        /// <summary>The block; null where the source has nothing in its place.</summary>
        private Block? Block(Block block)
        {
            switch (block)
            {
                case Paragraph p:
                    return Of(p.Content) is var words && HasWords(words) ? p with { Content = words } : null;
                case Heading h:
                    return Of(h.Content) is var head && HasWords(head) ? h with { Content = head } : null;
                case Quotation q:
                    return Blocks(q.Content) is { IsEmpty: false } quoted ? q with { Content = quoted } : null;
                case ListBlock l:
                    var items = l
                        .Items.Select(i => i with { Content = Blocks(i.Content) })
                        .Where(i => !i.Content.IsEmpty)
                        .ToImmutableArray();
                    return items.IsEmpty ? null : l with { Items = items };
                case DefinitionList d:
                    return d with
                    {
                        Items = [.. d.Items.Select(i => i with { Terms = [.. i.Terms.Select(Of)], Meaning = Blocks(i.Meaning) })],
                    };
                case Table t:
                    return t with { Rows = [.. t.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Of)] })] };
                case Verse v:
                    return v with { Lines = [.. v.Lines.Select(line => line with { Content = Of(line.Content) })] };
                case FigurePlace f:
                    return CaptionOf(f);
                case Break or Verbatim:
                    return block;
                default:
                    throw new UnreachableException(block.GetType().Name);
            }
        }

        // The source has no pictures; it has captions, which stand in the records of the figures.
        private Paragraph? CaptionOf(FigurePlace place) =>
            figures.TryGetValue(place.FigureId, out var figure) && figure.Source is { } source && source.Work == work.Value
                ? new Paragraph(place.Span, [new TextRun(place.Span, source.Text)])
                : null;

        private static bool HasWords(ImmutableArray<Inline> content) => !string.IsNullOrWhiteSpace(PlainText.Of(content));
    }
}
