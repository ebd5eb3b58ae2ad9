using System.Diagnostics;

namespace Annals.Core.Prose;

/// <summary>Every block of some prose, at whatever depth: for whoever looks for one kind of them.</summary>
public static class Blocks
{
    /// <summary>In the order in which prose is read, each before what it holds.</summary>
    public static IEnumerable<Block> In(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            foreach (var inner in Within(block).SelectMany(In))
                yield return inner;
        }
    }

    private static IEnumerable<ImmutableArray<Block>> Within(Block block) =>
        block switch
        {
            Quotation q => [q.Content],
            ListBlock l => l.Items.Select(i => i.Content),
            DefinitionList d => d.Items.Select(i => i.Meaning),
            Paragraph or Heading or Table or Verse or FigurePlace or Break or Verbatim => [],
            _ => throw new UnreachableException(block.GetType().Name),
        };
}
