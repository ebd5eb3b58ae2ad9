using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What the particulars of a page of the editors' hold.</summary>
internal static class PageShape
{
    public static RecordShape Whole { get; } =
        RecordShape.File(
            "page",
            "a page",
            "pages/*.md",
            new KeyShape("title", ValueKind.Text, "Title of the page.", "Editorial principles").Needed,
            new("order", ValueKind.Number, "Its place in menus.", "2"),
            new("summary", ValueKind.Text, "One or two sentences for search engines.", "What we changed in the text, and how we say so."),
            EntryShapes.Formerly("principles")
        );
}
