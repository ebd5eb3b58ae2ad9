using System.Diagnostics;

namespace Annals.Core.Prose;

/// <summary>
/// Every piece of wording in some prose, in reading order, without what parts it: for whoever needs the characters and not the text.
/// </summary>
public static class TextPieces
{
    public static void Each(ImmutableArray<Block> blocks, Action<string> piece)
    {
        foreach (var block in blocks)
            Each(block, piece);
    }

    public static void Each(ImmutableArray<Inline> content, Action<string> piece)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    piece(t.Value);
                    break;
                case Code c:
                    piece(c.Value);
                    break;
                case Emphasis e:
                    Each(e.Content, piece);
                    break;
                case Strong s:
                    Each(s.Content, piece);
                    break;
                case ForeignPhrase f:
                    Each(f.Content, piece);
                    break;
                case Link l:
                    Each(l.Content, piece);
                    break;
                case Reference r:
                    Each(r.Content, piece);
                    break;
                case Citation c:
                    foreach (var work in c.Works)
                        Each(work.Form, piece);
                    break;
                case Intervention i:
                    Each(i.Reading, piece);
                    Each(i.Source, piece);
                    if (i is Emendation { Reason: { } reason })
                        piece(reason);
                    break;
                case Picture p:
                    piece(p.Alternative);
                    break;
                case LineEnd or NoteReference:
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }

    private static void Each(Block block, Action<string> piece)
    {
        switch (block)
        {
            case Paragraph p:
                Each(p.Content, piece);
                break;
            case Heading h:
                Each(h.Content, piece);
                break;
            case Quotation q:
                Each(q.Content, piece);
                break;
            case ListBlock l:
                foreach (var item in l.Items)
                    Each(item.Content, piece);
                break;
            case DefinitionList d:
                foreach (var item in d.Items)
                {
                    foreach (var term in item.Terms)
                        Each(term, piece);
                    Each(item.Meaning, piece);
                }
                break;
            case Table t:
                foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                    Each(cell, piece);
                break;
            case Verse v:
                foreach (var line in v.Lines)
                    Each(line.Content, piece);
                break;
            case Verbatim v:
                piece(v.Value);
                break;
            case Break or FigurePlace:
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }
}
