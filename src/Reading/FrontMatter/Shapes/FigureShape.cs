using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What a figure's record holds.</summary>
internal static class FigureShape
{
    private static readonly RecordShape s_source = RecordShape.Within(
        "figure-source",
        "a figure's source",
        new KeyShape("work", ValueKind.Slug, "The work's folder.", "last-stalinist-fortress").Needed,
        new KeyShape("line", ValueKind.Number, "The line of the source.", "22").Needed,
        new KeyShape(
            "text",
            ValueKind.Text,
            "The caption as it stands there; the words stay as they are.",
            "Land Reform. Painting by Guri Madi"
        ).Needed
    );

    public static RecordShape Whole { get; } =
        RecordShape.File(
            "figure",
            "a figure",
            "figures/*.md",
            new KeyShape("title", ValueKind.Text, "Title as given.", "Land Reform").Needed,
            new("maker", ValueKind.Text, "Who made it: a person's id, or a name as it should be read.", "Guri Madhi"),
            new("kind", ValueKind.Text, "What it is: painting, photograph, map …", "painting"),
            new("date", ValueKind.Date, "When it was made.", "196X"),
            new("medium", ValueKind.Text, "What it is made of.", "oil on canvas"),
            new("size", ValueKind.Text, "How large it is.", "150 × 200 cm"),
            new("holder", ValueKind.Text, "Who has it.", "National Gallery of Arts, Tirana"),
            new("rights", ValueKind.Text, "What may be done with it.", "In the public domain."),
            new("credit", ValueKind.Text, "Whom to thank for the picture.", "Photograph by the museum"),
            new(
                "alt",
                ValueKind.Text,
                "What the picture shows, for those who cannot see it; needed with an image.",
                "Peasants in a field around a man who reads from a paper."
            ),
            new("image", ValueKind.Text, "The file below `images/`.", "land-reform.jpg"),
            new(
                "source",
                ValueKind.Record,
                "Where its caption stands in the source; import writes it.",
                "{ work: last-stalinist-fortress, line: 22, text: \"Land Reform. Painting by Guri Madi\" }"
            )
            {
                Inner = s_source,
            },
            EntryShapes.Formerly("reform"),
            EntryShapes.Inferred("title")
        );
}
