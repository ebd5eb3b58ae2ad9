using System.Diagnostics;
using System.Text;
using Annals.Core.Sources;

namespace Annals.Resolving.Proofs;

/// <summary>
/// The words of a chapter as its source has them, block by block in reading order: without markup, notes of editors and translators, link
/// targets and what was added, and with what was replaced. Figures and breaks have none.
/// </summary>
/// <param name="notes">The labels of the notes that the source has; marks of others leave nothing.</param>
internal sealed class ChapterWords(IReadOnlySet<string> notes)
{
    private readonly StringBuilder _words = new();
    private readonly List<Intervening> _interventions = [];
    private int _paragraph;

    /// <inheritdoc cref="ChapterWords"/>
    public static IEnumerable<BlockWords> Of(ImmutableArray<Block> blocks, IReadOnlySet<string> notes) =>
        new ChapterWords(notes).Of(blocks);

    private IEnumerable<BlockWords> Of(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph p:
                    yield return Of(p.Span, p.Content, p.Number);
                    break;
                case Heading h:
                    yield return Of(h.Span, h.Content);
                    break;
                case Verse v:
                    yield return Joined(v.Span, v.Lines.Select(l => l.Content), '\n');
                    break;
                case Verbatim v:
                    yield return new(v.Span, v.Value, []);
                    break;
                case Quotation q:
                    foreach (var inner in Of(q.Content))
                        yield return inner;
                    break;
                case ListBlock list:
                    foreach (var inner in list.Items.SelectMany(i => Of(i.Content)))
                        yield return inner;
                    break;
                case DefinitionList list:
                    foreach (var item in list.Items)
                    {
                        foreach (var term in item.Terms)
                            yield return Of(item.Span, term);
                        foreach (var inner in Of(item.Meaning))
                            yield return inner;
                    }
                    break;
                case Table t:
                    foreach (var row in t.Rows)
                        yield return Joined(row.Span, row.Cells, ' ');
                    break;
                case FigurePlace or Break:
                    break;
                default:
                    throw new UnreachableException(block.GetType().Name);
            }
        }
    }

    private BlockWords Of(Span span, ImmutableArray<Inline> content, int paragraph = 0)
    {
        if (content is [TextRun only])
            return new(span, only.Value, []);
        _paragraph = paragraph;
        Append(content);
        return Taken(span);
    }

    private BlockWords Joined(Span span, IEnumerable<ImmutableArray<Inline>> parts, char by)
    {
        _paragraph = 0;
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
                _words.Append(by);
            Append(part);
            first = false;
        }
        return Taken(span);
    }

    private BlockWords Taken(Span span)
    {
        var taken = new BlockWords(span, _words.ToString(), [.. _interventions]);
        _words.Clear();
        _interventions.Clear();
        return taken;
    }

    private void Append(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    _words.Append(t.Value);
                    break;
                case Code c:
                    _words.Append(c.Value);
                    break;
                case LineEnd:
                    _words.Append(' ');
                    break;
                case Emphasis e:
                    Append(e.Content);
                    break;
                case Strong s:
                    Append(s.Content);
                    break;
                case ForeignPhrase f:
                    Append(f.Content);
                    break;
                case Link l:
                    Append(l.Content);
                    break;
                case Reference r:
                    Append(r.Content);
                    break;
                case Intervention i:
                    _interventions.Add(new(_words.Length, i, _paragraph));
                    Append(i.Source);
                    break;
                case NoteReference n:
                    if (n.Note.Layer == NoteLayer.Author && notes.Contains(n.Note.Label))
                        _words.Append(SourceBlock.MarkOf(n.Note.Label));
                    break;
                case Citation or Picture:
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }
}

/// <summary>The words of a block and where the block stands in its file.</summary>
/// <param name="Interventions">In order, with the places of the source's words among the words.</param>
internal sealed record BlockWords(Span Span, string Words, ImmutableArray<Intervening> Interventions);

/// <param name="At">Where among the block's words.</param>
/// <param name="Paragraph">The number of the paragraph in which it stands; 0 where that has none.</param>
internal readonly record struct Intervening(int At, Intervention What, int Paragraph);
