using System.Diagnostics;

namespace Annals.Importing.Foreign;

/// <summary>The marks of notes in blocks.</summary>
internal static class Marks
{
    /// <summary>The ids of the notes that some blocks refer to, in reading order, each as often as it is marked.</summary>
    public static IEnumerable<string> In(IEnumerable<ForeignBlock> blocks) =>
        blocks.SelectMany(Lines).SelectMany(l => l).OfType<ForeignNoteMark>().Select(m => m.Note);

    /// <summary>Everything that stands in lines, in reading order.</summary>
    public static IEnumerable<ImmutableArray<ForeignInline>> Lines(ForeignBlock block) =>
        block switch
        {
            ForeignHeading heading => [heading.Content],
            ForeignParagraph paragraph => [paragraph.Content],
            ForeignQuotation quotation => quotation.Content.SelectMany(Lines),
            ForeignList list => list.Items.SelectMany(i => i).SelectMany(Lines),
            ForeignTable table => table.Rows.SelectMany(r => r),
            ForeignVerse verse => verse.Lines.Select(l => l.Content),
            ForeignDefinitions definitions => definitions.Items.SelectMany(i => i.Terms.Concat(i.Meaning.SelectMany(Lines))),
            ForeignFigure figure => [figure.Caption],
            ForeignVerbatim or ForeignBreak => [],
            _ => throw new UnreachableException(block.GetType().Name),
        };

    /// <summary>The block without any marks.</summary>
    public static ForeignBlock Without(ForeignBlock block) =>
        Map(block, line => line.Any(i => i is ForeignNoteMark) ? [.. line.Where(i => i is not ForeignNoteMark)] : line);

    /// <summary>The block with each of its lines changed.</summary>
    public static ForeignBlock Map(ForeignBlock block, Func<ImmutableArray<ForeignInline>, ImmutableArray<ForeignInline>> change) =>
        block switch
        {
            ForeignHeading heading => heading with { Content = change(heading.Content) },
            ForeignParagraph paragraph => paragraph with { Content = change(paragraph.Content) },
            ForeignQuotation quotation => quotation with { Content = [.. quotation.Content.Select(b => Map(b, change))] },
            ForeignList list => list with { Items = [.. list.Items.Select(i => i.Select(b => Map(b, change)).ToImmutableArray())] },
            ForeignTable table => table with { Rows = [.. table.Rows.Select(r => r.Select(change).ToImmutableArray())] },
            ForeignVerse verse => verse with { Lines = [.. verse.Lines.Select(l => l with { Content = change(l.Content) })] },
            ForeignDefinitions definitions => definitions with
            {
                Items =
                [
                    .. definitions.Items.Select(i => new ForeignDefinition(
                        [.. i.Terms.Select(change)],
                        [.. i.Meaning.Select(b => Map(b, change))]
                    )),
                ],
            },
            ForeignFigure figure => figure with { Caption = change(figure.Caption) },
            ForeignVerbatim or ForeignBreak => block,
            _ => throw new UnreachableException(block.GetType().Name),
        };
}
