using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What the particulars of a chapter hold.</summary>
internal static class ChapterShape
{
    private static readonly RecordShape s_source = RecordShape.Within(
        "chapter-source",
        "a chapter's source",
        new KeyShape("file", ValueKind.Text, "The file in the work's folder `source`.", "article.txt").Needed,
        new("lines", ValueKind.Lines, "The first and the last of its lines, or the only one.", "4-12")
    );

    private static readonly RecordShape s_revision = RecordShape.Within(
        "revision",
        "a revision",
        new KeyShape("version", ValueKind.Version, "The version that it made.", "1.1.0").Needed,
        new KeyShape("date", ValueKind.Day, "The day of that version.", "2026-11-22").Needed,
        new KeyShape("note", ValueKind.Text, "What changed, in one sentence for readers.", "Notes added.").Needed,
        new("by", ValueKind.Text, "Who made it, if readers are to know.", "Theodor Mommsen")
    );

    public static RecordShape Whole { get; } =
        RecordShape.File(
            "chapter",
            "a chapter",
            "works/*/chapters/*.md",
            new KeyShape("title", ValueKind.Text, "Title of the chapter; the text itself has none.", "The Rubicon").Needed,
            new KeyShape(
                "order",
                ValueKind.Number,
                "Its place among the chapters, and its number: 1, 2, 3 …; 0 is an opening without a number.",
                "1"
            ).Needed,
            new KeyShape("slug", ValueKind.Slug, "Its name in addresses; once published, it stays (see `formerly`).", "rubicon").Needed,
            new KeyShape(
                "version",
                ValueKind.Version,
                "Three numbers: the first goes up when the text's meaning changes, the second when notes or the like are added, the third when slips are mended.",
                "1.1.0"
            ).Needed,
            new KeyShape("date", ValueKind.Day, "The day of this version.", "2026-11-22").Needed,
            new("titleSupplied", ValueKind.Flag, "`true` where the title is ours and not the source's.", "true"),
            new(
                "label",
                ValueKind.Text,
                "What the source puts before the title; a number in it is the chapter's in contents, and in the index where no two are the same.",
                "Chapter IV"
            ),
            new(
                "summary",
                ValueKind.Text,
                "One or two sentences for contents pages, feeds and search.",
                "Caesar crosses a river, and the war begins."
            ),
            new("dates", ValueKind.Date, "The years that the chapter is about.", "1948/1949"),
            new("language", ValueKind.Language, "Its language, where that is not the work's.", "sq"),
            new(
                "source",
                ValueKind.Record,
                "The lines of the source that it was made from; import writes them.",
                "{ file: article.txt, lines: 4-12 }"
            )
            {
                Inner = s_source,
            },
            new(
                "revisions",
                ValueKind.Records,
                "What changed in which version, the newest first; the first repeats the chapter's version and date.",
                "[{ version: 1.1.0, date: 2026-11-22, note: Notes added. }]"
            )
            {
                Inner = s_revision,
            },
            new("formerly", ValueKind.Slugs, "Slugs that it had before: old addresses lead on to the new one.", "[crossing-the-rubicon]"),
            new("autolink", ValueKind.Flag, "`false`: names are not linked in this chapter.", "false"),
            new("regularise", ValueKind.Flag, "`false`: names stay as the source spells them in this chapter.", "false")
        );
}
