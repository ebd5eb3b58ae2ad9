using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>The shapes of all files with particulars that authors write, in the order of the authors' guide.</summary>
public static class RecordShapes
{
    public static ImmutableArray<RecordShape> All { get; } =
    [
        PublicationShape.Whole,
        WorkShape.Whole,
        ChapterShape.Whole,
        EntryShapes.Term,
        EntryShapes.Person,
        EntryShapes.Organisation,
        EntryShapes.Place,
        EventShape.Whole,
        FigureShape.Whole,
        ErratumShape.Whole,
        PageShape.Whole,
    ];
}
