using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What a work.yml holds.</summary>
internal static class WorkShape
{
    private static readonly RecordShape s_source = RecordShape.Within(
        "work-source",
        "a work's source",
        new KeyShape("file", ValueKind.Text, "The file in the work's folder `source`.", "article.txt").Needed,
        new KeyShape(
            "sha256",
            ValueKind.Sha256,
            "The file's sha256, so that a change would be seen.",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        ).Needed,
        new("bytes", ValueKind.Bytes, "How many bytes it has.", "33490"),
        new("description", ValueKind.Text, "Where it comes from.", "As received from the author."),
        new(
            "leftOut",
            ValueKind.Texts,
            "Lines of the source that no chapter has, such as running heads and headings of notes; import writes them.",
            "[NOTES]"
        )
    );

    public static RecordShape Whole { get; } =
        RecordShape.File(
            "work",
            "a work",
            "works/*/work.yml",
            new KeyShape("title", ValueKind.Text, "Title of the work.", "The Civil War").Needed,
            new("titleSupplied", ValueKind.Flag, "`true` where the title is ours and not the source's.", "true"),
            new("subtitle", ValueKind.Text, "Its subtitle.", "From the Rubicon to Munda"),
            new("dates", ValueKind.Date, "The years that the work covers.", "-0048/-0044"),
            new("language", ValueKind.Language, "Its language, where that is not the publication's.", "la"),
            new("rights", ValueKind.Text, "In one sentence, what readers may do with it.", "In the public domain."),
            new("summary", ValueKind.Text, "One or two sentences for contents pages, feeds and search.", "Caesar against the senate."),
            new("numbering", ValueKind.Word, "How chapters are numbered: `arabic` (as it is without this key), `roman` or `none`.", "roman")
            {
                Words = ["arabic", "roman", "none"],
            },
            new(
                "source",
                ValueKind.Record,
                "The text that the work was made from; import writes it.",
                "{ file: article.txt, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 }"
            )
            {
                Inner = s_source,
            },
            EntryShapes.Formerly("bellum-civile")
        );
}
