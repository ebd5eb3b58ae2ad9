using Annals.Importing.Foreign;

namespace Annals.Importing.Docx;

/// <summary>A paragraph with what gathers it again: in Word all paragraphs lie side by side.</summary>
/// <param name="Item">What makes it an item of a list.</param>
/// <param name="Under">The level of the item before it that it goes on with.</param>
internal sealed record Loose(ForeignBlock Block, ListedItem? Item = null, int? Under = null, LooseKind Kind = LooseKind.Plain)
{
    public int? Level => Item?.Level ?? Under;
}

/// <param name="Number">Its number; of no meaning where the list has bullets.</param>
/// <param name="Indent">How far from the margin its words stand, in twentieths of a point; 0 where nothing says.</param>
internal sealed record ListedItem(int Level, bool Ordered, int Number, int Indent);

internal enum LooseKind
{
    Plain,
    Quoted,
    Caption,
    Term,
    Meaning,
}

/// <summary>Paragraphs gathered to lists, quotations, definitions and text as typed, and captions given to their figures.</summary>
internal static class DocxGathering
{
    public static ImmutableArray<ForeignBlock> Of(List<Loose> flat)
    {
        var blocks = new List<(ForeignBlock Block, bool IsCaption)>();
        for (var i = 0; i < flat.Count;)
        {
            var start = i;
            if (flat[i].Item is not null)
            {
                i = EndOf(flat, i, l => l.Level is not null);
                blocks.AddRange(Lists(flat, start, i).Select(l => (l, false)));
            }
            else if (flat[i].Kind == LooseKind.Quoted)
            {
                i = EndOf(flat, i, l => l.Kind == LooseKind.Quoted);
                blocks.Add((new ForeignQuotation(flat[start].Block.At, [.. flat[start..i].Select(l => l.Block)]), false));
            }
            else if (flat[i].Block is ForeignVerbatim)
            {
                i = EndOf(flat, i, l => l.Block is ForeignVerbatim);
                blocks.Add(
                    (
                        new ForeignVerbatim(
                            flat[start].Block.At,
                            string.Join('\n', flat[start..i].Select(l => ((ForeignVerbatim)l.Block).Value))
                        ),
                        false
                    )
                );
            }
            else if (flat[i].Kind == LooseKind.Term)
            {
                var (definitions, end) = Definitions(flat, i);
                blocks.AddRange(
                    (
                        definitions.IsEmpty ? flat[i..end].Select(l => l.Block) : [new ForeignDefinitions(flat[i].Block.At, definitions)]
                    ).Select(b => (b, false))
                );
                i = end;
            }
            else
            {
                blocks.Add((flat[i].Block, flat[i].Kind == LooseKind.Caption));
                i++;
            }
        }
        return Captioned(blocks);
    }

    private static int EndOf(List<Loose> flat, int from, Func<Loose, bool> alike)
    {
        var end = from + 1;
        while (end < flat.Count && alike(flat[end]))
            end++;
        return end;
    }

    /// <summary>
    /// Items as lists, those of deeper levels and further paragraphs within the items before them. A number that does not follow begins a
    /// list of its own.
    /// </summary>
    private static IEnumerable<ForeignBlock> Lists(List<Loose> flat, int from, int end)
    {
        for (var i = from; i < end;)
        {
            if (flat[i].Item is not { } first)
            {
                yield return flat[i++].Block;
                continue;
            }
            var items = ImmutableArray.CreateBuilder<ImmutableArray<ForeignBlock>>();
            var start = i;
            while (
                i < end
                && flat[i].Item is { } item
                && item.Level == first.Level
                && item.Ordered == first.Ordered
                && (!item.Ordered || item.Number == first.Number + items.Count)
            )
            {
                var content = ImmutableArray.CreateBuilder<ForeignBlock>();
                content.Add(flat[i++].Block);
                while (i < end && (flat[i].Level > first.Level || flat[i].Under == first.Level))
                {
                    var deeper = i;
                    while (deeper < end && flat[deeper].Level > first.Level)
                        deeper++;
                    content.AddRange(Lists(flat, i, deeper));
                    i = deeper;
                    if (i < end && flat[i].Under == first.Level)
                        content.Add(flat[i++].Block);
                }
                items.Add(content.ToImmutable());
            }
            yield return new ForeignList(flat[start].Block.At, first.Ordered, first.Number, items.ToImmutable());
        }
    }

    /// <summary>Terms each with their meanings; none where the terms have no meaning behind them.</summary>
    private static (ImmutableArray<ForeignDefinition> Definitions, int End) Definitions(List<Loose> flat, int from)
    {
        var definitions = ImmutableArray.CreateBuilder<ForeignDefinition>();
        var i = from;
        while (i < flat.Count && flat[i].Kind == LooseKind.Term)
        {
            var meaning = EndOf(flat, i, l => l.Kind == LooseKind.Term);
            if (meaning == flat.Count || flat[meaning].Kind != LooseKind.Meaning)
                return (definitions.ToImmutable(), definitions.Count > 0 ? i : meaning);
            var end = EndOf(flat, meaning, l => l.Kind == LooseKind.Meaning);
            definitions.Add(
                new ForeignDefinition(
                    [.. flat[i..meaning].SelectMany(l => Marks.Lines(l.Block))],
                    [.. flat[meaning..end].Select(l => l.Block)]
                )
            );
            i = end;
        }
        return (definitions.ToImmutable(), i);
    }

    /// <summary>A caption belongs to the figure before it, else to the one behind it; that of a table is a paragraph.</summary>
    private static ImmutableArray<ForeignBlock> Captioned(List<(ForeignBlock Block, bool IsCaption)> blocks)
    {
        var to = new List<ForeignBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is { IsCaption: true, Block: ForeignParagraph caption })
            {
                if (to.Count > 0 && to[^1] is ForeignFigure { Caption.Length: 0 } before)
                {
                    to[^1] = before with { Caption = caption.Content };
                    continue;
                }
                if (i + 1 < blocks.Count && blocks[i + 1].Block is ForeignFigure { Caption.Length: 0 } behind)
                {
                    to.Add(behind with { Caption = caption.Content });
                    i++;
                    continue;
                }
            }
            to.Add(blocks[i].Block);
        }
        return [.. to];
    }
}
