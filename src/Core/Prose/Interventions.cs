using System.Diagnostics;

namespace Annals.Core.Prose;

/// <summary>Where an edited text differs from its source.</summary>
public static class Interventions
{
    /// <summary>The interventions in some prose, in the order in which it is read.</summary>
    public static IEnumerable<Intervention> In(ImmutableArray<Block> blocks) => blocks.SelectMany(Of);

    public static IEnumerable<Intervention> In(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Intervention found) yield return found;
            if (Within(inline) is not { IsEmpty: false } within) continue;
            foreach (var inner in In(within)) yield return inner;
        }
    }

    /// <summary>The inlines that a node holds, as the reading text has them; none where it holds none.</summary>
    private static ImmutableArray<Inline> Within(Inline inline) => inline switch
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

    private static IEnumerable<Intervention> Of(Block block) => block switch
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
