using System.Collections.Immutable;
using System.Diagnostics;
using Annals.Core.Prose;
using Annals.Core.Text;

namespace Annals.Tests.Reading;

/// <summary>Every node of some prose with the span of what holds it.</summary>
internal static class ProseWalk
{
    public static IEnumerable<(object Node, Span Span, Span Holder)> Of(ImmutableArray<Block> blocks, Span holder)
    {
        foreach (var block in blocks)
        {
            yield return (block, block.Span, holder);
            foreach (var inner in Inside(block))
                yield return inner;
        }
    }

    private static IEnumerable<(object, Span, Span)> Inside(Block block) =>
        block switch
        {
            Paragraph p => Of(p.Content, p.Span),
            Heading h => Of(h.Content, h.Span),
            Quotation q => Of(q.Content, q.Span),
            ListBlock l => l.Items.SelectMany(i => Of(i.Content, i.Span).Prepend((i, i.Span, l.Span))),
            DefinitionList d => d.Items.SelectMany(i =>
                i.Terms.SelectMany(t => Of(t, i.Span)).Concat(Of(i.Meaning, i.Span)).Prepend((i, i.Span, d.Span))
            ),
            Table t => t.Rows.SelectMany(r => r.Cells.SelectMany(c => Of(c, r.Span)).Prepend((r, r.Span, t.Span))),
            Verse v => v.Lines.SelectMany(l => Of(l.Content, l.Span).Prepend((l, l.Span, v.Span))),
            Break or Verbatim or FigurePlace => [],
            _ => throw new UnreachableException(block.GetType().Name),
        };

    private static IEnumerable<(object, Span, Span)> Of(ImmutableArray<Inline> content, Span holder)
    {
        foreach (var inline in content)
        {
            yield return (inline, inline.Span, holder);
            IEnumerable<(object, Span, Span)> inside = inline switch
            {
                Emphasis e => Of(e.Content, e.Span),
                Strong s => Of(s.Content, s.Span),
                ForeignPhrase f => Of(f.Content, f.Span),
                Link l => Of(l.Content, l.Span),
                Reference r => Of(r.Content, r.Span),
                Intervention i => [.. Of(i.Source, i.Span), .. Of(i.Reading, i.Span)],
                Citation c => c.Works.Select(w => ((object)w, w.Span, c.Span)),
                _ => [],
            };
            foreach (var inner in inside)
                yield return inner;
        }
    }
}
