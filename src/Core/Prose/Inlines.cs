using System.Diagnostics;

namespace Annals.Core.Prose;

/// <summary>Every inline of some prose, at whatever depth: for whoever looks for one kind of them.</summary>
public static class Inlines
{
    /// <summary>
    /// In the order in which prose is read, each before what it holds; where an editor intervened, as the reading text has it.
    /// </summary>
    public static IEnumerable<Inline> In(ImmutableArray<Block> blocks) => blocks.SelectMany(Of);

    /// <summary>The same of one line.</summary>
    public static IEnumerable<Inline> In(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            yield return inline;
            if (Within(inline) is not { IsEmpty: false } within)
                continue;
            foreach (var inner in In(within))
                yield return inner;
        }
    }

    /// <summary>The inlines that a node holds; none where it holds none.</summary>
    private static ImmutableArray<Inline> Within(Inline inline) =>
        inline switch
        {
            Emphasis e => e.Content,
            Strong s => s.Content,
            ForeignPhrase f => f.Content,
            Link l => l.Content,
            Reference r => r.Content,
            Intervention i => i.Reading,
            TextRun or Code or LineEnd or Picture or NoteReference or Citation => [],
            _ => throw new UnreachableException(inline.GetType().Name),
        };

    private static IEnumerable<Inline> Of(Block block) =>
        block switch
        {
            Paragraph p => In(p.Content),
            Heading h => In(h.Content),
            Quotation q => In(q.Content),
            ListBlock l => l.Items.SelectMany(i => In(i.Content)),
            DefinitionList d => d.Items.SelectMany(i => i.Terms.SelectMany(term => In(term)).Concat(In(i.Meaning))),
            Table t => t.Rows.SelectMany(r => r.Cells).SelectMany(cell => In(cell)),
            Verse v => v.Lines.SelectMany(line => In(line.Content)),
            FigurePlace or Break or Verbatim => [],
            _ => throw new UnreachableException(block.GetType().Name),
        };
}
