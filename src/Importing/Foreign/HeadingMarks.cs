namespace Annals.Importing.Foreign;

/// <summary>A title can carry no note marks: the first paragraph below carries them.</summary>
internal static class HeadingMarks
{
    public static IEnumerable<ForeignInline> Of(ForeignHeading heading) => heading.Content.Where(i => i is ForeignNoteMark);

    /// <param name="at">Where the heading stands, for a paragraph that must be made because there is none.</param>
    public static ImmutableArray<ForeignBlock> Carried(
        IReadOnlyCollection<ForeignInline> marks,
        ImmutableArray<ForeignBlock> blocks,
        Place at
    )
    {
        if (marks.Count == 0)
            return blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is ForeignParagraph paragraph)
                return blocks.SetItem(i, paragraph with { Content = [.. marks, .. paragraph.Content] });
        }
        return blocks.InsertRange(0, Alone(marks, blocks.IsEmpty ? at : blocks[0].At));
    }

    /// <summary>A paragraph of nothing else; none where there are no marks.</summary>
    public static ImmutableArray<ForeignBlock> Alone(IReadOnlyCollection<ForeignInline> marks, Place at) =>
        marks.Count == 0 ? [] : [new ForeignParagraph(at, [.. marks])];
}
