using System.Diagnostics;

namespace Annals.Resolving.Typing;

/// <summary>A character of a line as it is read.</summary>
/// <param name="At">Where it stands in the file; -1 where nobody but its author changes it.</param>
internal readonly record struct TypedSign(char Value, int At)
{
    /// <summary>What stands for something that has no words of the line's own, such as a note's mark.</summary>
    public const char Object = '\uFFFC';

    /// <summary>The lines of prose in which signs may be mended: each paragraph, heading, cell. Verse is the poet's.</summary>
    public static IEnumerable<List<TypedSign>> Lines(ImmutableArray<Block> blocks) => blocks.SelectMany(Lines);

    private static IEnumerable<List<TypedSign>> Lines(Block block) =>
        block switch
        {
            Paragraph p => [Line(p.Content)],
            Heading h => [Line(h.Content)],
            Quotation q => Lines(q.Content),
            ListBlock l => l.Items.SelectMany(i => Lines(i.Content)),
            DefinitionList d => d.Items.SelectMany(i => i.Terms.Select(Line).Concat(Lines(i.Meaning))),
            Table t => t.Rows.SelectMany(r => r.Cells).Select(Line),
            Verse or Verbatim or Break or FigurePlace => [],
            _ => throw new UnreachableException(block.GetType().Name),
        };

    private static List<TypedSign> Line(ImmutableArray<Inline> content)
    {
        var line = new List<TypedSign>();
        Add(content, line, isOwn: true);
        return line;
    }

    private static void Add(ImmutableArray<Inline> content, List<TypedSign> line, bool isOwn)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    // Where signs are written otherwise than they are read (\", &quot;) their author meant something by it.
                    var asTyped = isOwn && t.Span.Length == t.Value.Length;
                    for (var i = 0; i < t.Value.Length; i++)
                        line.Add(new(t.Value[i], asTyped ? t.Span.Start + i : -1));
                    break;
                case Emphasis e:
                    Add(e.Content, line, isOwn);
                    break;
                case Strong s:
                    Add(s.Content, line, isOwn);
                    break;
                // another language has other signs
                case ForeignPhrase f:
                    Add(f.Content, line, isOwn: false);
                    break;
                case Link { Content: [TextRun address] } l when l.Target == address.Value || l.Target == "mailto:" + address.Value:
                    line.Add(new(Object, -1));
                    break;
                case Link l:
                    Add(l.Content, line, isOwn);
                    break;
                case Reference r:
                    Add(r.Content, line, isOwn);
                    break;
                case Intervention i:
                    Add(i.Reading, line, isOwn: false);
                    break;
                case LineEnd:
                    line.Add(new(' ', -1));
                    break;
                case Code or Picture or NoteReference or Citation:
                    line.Add(new(Object, -1));
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }
}
