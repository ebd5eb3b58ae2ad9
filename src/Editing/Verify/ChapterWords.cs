using System.Diagnostics;
using System.Text;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Editing.Verify;

/// <summary>
/// The words of a chapter as its source has them, block by block in reading order: without markup, notes of editors and translators, and link targets. Figures and breaks have
/// none.
/// </summary>
internal static class ChapterWords
{
    /// <summary>What stands in the words for the mark of a note that the source has.</summary>
    public const char NoteMark = '\uFFFC';

    /// <summary>What stands in the words for a note's mark: a sign without meaning for a number, which the layout has, and for a letter, which it cannot have, the letter.</summary>
    public static char MarkOf(string label) => char.IsAsciiLetterLower(label[0]) ? label[0] : NoteMark;

    /// <param name="notes">The labels of the notes that the source has; marks of others leave nothing.</param>
    public static IEnumerable<BlockWords> Of(ImmutableArray<Block> blocks, IReadOnlySet<string> notes)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph p: yield return new(p.Span, Of(p.Content, notes)); break;
                case Heading h: yield return new(h.Span, Of(h.Content, notes)); break;
                case Verse v: yield return new(v.Span, string.Join('\n', v.Lines.Select(l => Of(l.Content, notes)))); break;
                case Verbatim v: yield return new(v.Span, v.Value); break;
                case Quotation q:
                    foreach (var inner in Of(q.Content, notes)) yield return inner;
                    break;
                case ListBlock list:
                    foreach (var inner in list.Items.SelectMany(i => Of(i.Content, notes))) yield return inner;
                    break;
                case DefinitionList list:
                    foreach (var inner in list.Items.SelectMany(i => Of(i, notes))) yield return inner;
                    break;
                case Table t:
                    foreach (var row in t.Rows) yield return new(row.Span, string.Join(' ', row.Cells.Select(c => Of(c, notes))));
                    break;
                case FigurePlace or Break: break;
                default: throw new UnreachableException(block.GetType().Name);
            }
        }
    }

    private static IEnumerable<BlockWords> Of(Definition definition, IReadOnlySet<string> notes) =>
        [.. definition.Terms.Select(t => new BlockWords(definition.Span, Of(t, notes))), .. Of(definition.Meaning, notes)];

    private static string Of(ImmutableArray<Inline> content, IReadOnlySet<string> notes)
    {
        if (content is [TextRun only]) return only.Value;
        var to = new StringBuilder();
        Append(to, content, notes);
        return to.ToString();
    }

    private static void Append(StringBuilder to, ImmutableArray<Inline> content, IReadOnlySet<string> notes)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t: to.Append(t.Value); break;
                case Code c: to.Append(c.Value); break;
                case LineEnd: to.Append(' '); break;
                case Emphasis e: Append(to, e.Content, notes); break;
                case Strong s: Append(to, s.Content, notes); break;
                case ForeignPhrase f: Append(to, f.Content, notes); break;
                case Link l: Append(to, l.Content, notes); break;
                case Reference r: Append(to, r.Content, notes); break;
                case Intervention i: Append(to, i.Source, notes); break;
                case NoteReference n:
                    if (n.Note.Layer == NoteLayer.Author && notes.Contains(n.Note.Label)) to.Append(MarkOf(n.Note.Label));
                    break;
                case Citation or Picture: break;
                default: throw new UnreachableException(inline.GetType().Name);
            }
        }
    }
}

/// <summary>The words of a block and where the block stands in its file.</summary>
internal readonly record struct BlockWords(Span Span, string Words);
