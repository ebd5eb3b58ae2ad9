namespace Annals.Importing.Foreign;

/// <summary>A caption can carry no note marks: the next paragraph carries them.</summary>
internal static class CaptionMarks
{
    /// <param name="remarks">Takes each mark that was moved.</param>
    public static ImmutableArray<ForeignBlock> Carried(ImmutableArray<ForeignBlock> blocks, List<Remark> remarks)
    {
        if (!blocks.Any(b => b is ForeignFigure figure && figure.Caption.Any(i => i is ForeignNoteMark)))
            return blocks;
        var to = new List<ForeignBlock>();
        var marks = new List<ForeignInline>();
        foreach (var block in blocks)
        {
            if (block is ForeignFigure figure)
            {
                marks.AddRange(figure.Caption.Where(i => i is ForeignNoteMark));
                to.Add(Marks.Without(figure));
                remarks.AddRange(
                    figure
                        .Caption.Where(i => i is ForeignNoteMark)
                        .Select(_ => new Remark(
                            RemarkKind.Changed,
                            figure.At,
                            "a note on a caption is marked at the beginning of the next paragraph"
                        ))
                );
            }
            else if (block is ForeignParagraph paragraph && marks.Count > 0)
            {
                to.Add(paragraph with { Content = [.. marks, .. paragraph.Content] });
                marks.Clear();
            }
            else
            {
                to.Add(block);
            }
        }
        if (marks.Count > 0)
            to.Add(new ForeignParagraph(blocks[^1].At, [.. marks]));
        return [.. to];
    }
}
