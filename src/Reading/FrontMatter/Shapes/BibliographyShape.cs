using System.Collections.Frozen;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>
/// The fields that the publication takes of a work in CSL-JSON, with what editors say of each. A work can have others, which are passed
/// over.
/// </summary>
/// <remarks>Source: CSL 1.0.2, “Appendix IV: Variables” and “Appendix III: Types”.</remarks>
public static class BibliographyShape
{
    /// <summary>What every work must have.</summary>
    public static ImmutableArray<string> Needed { get; } = ["id", "type", "title"];

    /// <summary>Fields that are texts; a number counts as one.</summary>
    public static ImmutableArray<(string Name, string Meaning)> Texts { get; } =
    [
        ("id", "The key that the text cites the work by, such as biberaj-1990."),
        ("type", "What kind of work it is."),
        ("title", "Its title; words that stay upright in a title in italics between <i> and </i>."),
        ("title-short", "The title as short citations have it."),
        ("shortTitle", "The title as short citations have it, in Zotero's spelling."),
        ("container-title", "The journal, newspaper, website or book that it is part of."),
        ("container-title-short", "That one's title, abbreviated."),
        ("journalAbbreviation", "That one's title, abbreviated, in Zotero's spelling."),
        ("collection-title", "The series."),
        ("collection-number", "Its number in the series."),
        ("publisher", "Who published it."),
        ("publisher-place", "Where it was published."),
        ("edition", "Which edition it is, as a number or in words."),
        ("volume", "Its volume's number."),
        ("volume-title", "Its volume's own title."),
        ("number-of-volumes", "How many volumes there are in all."),
        ("issue", "The journal's issue."),
        ("page", "The pages that it takes up, such as 42-58."),
        ("number", "The number of a report, a law or a patent."),
        ("genre", "What it is called: PhD diss., unpublished manuscript."),
        ("medium", "What it comes on: microfilm, oil on canvas."),
        ("scale", "A map's scale."),
        ("section", "The section of a newspaper or law."),
        ("archive", "The archive or library that holds it."),
        ("archive_collection", "The collection there."),
        ("archive_location", "Its place there: box, folder, sheet."),
        ("archive-place", "The town of the archive."),
        ("event", "The conference or hearing that it was given at, in Zotero's spelling."),
        ("event-title", "The conference or hearing that it was given at."),
        ("event-place", "Where that was."),
        ("status", "Where it stands: forthcoming, in press."),
        ("language", "Its language as a tag, such as sq."),
        ("reviewed-title", "The title of what it reviews."),
        ("URL", "Its whole web address."),
        ("DOI", "Its DOI, without https://doi.org/ before it."),
    ];

    /// <summary>Fields that are lists of names.</summary>
    public static ImmutableArray<(string Name, string Meaning)> Names { get; } =
    [
        ("author", "Who wrote it."),
        ("editor", "Who edited it."),
        ("translator", "Who translated it."),
        ("compiler", "Who compiled it."),
        ("director", "Who directed the film."),
        ("interviewer", "Who asked the questions."),
        ("recipient", "Whom the letter is to."),
        ("container-author", "Who wrote the book that it is part of."),
        ("collection-editor", "Who edits the series."),
        ("reviewed-author", "Who wrote what it reviews."),
    ];

    /// <summary>Fields that are dates.</summary>
    public static ImmutableArray<(string Name, string Meaning)> Dates { get; } =
    [
        ("issued", "When it was published."),
        ("accessed", "When its address was looked at."),
        ("event-date", "When the conference or hearing was."),
        ("original-date", "When it was first published."),
    ];

    /// <summary>The types of CSL; a work of any other is cited as a text.</summary>
    public static ImmutableArray<string> Types { get; } =
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    ];

    internal static FrozenSet<string> TextNames { get; } = NamesOf(Texts);

    internal static FrozenSet<string> NameNames { get; } = NamesOf(Names);

    internal static FrozenSet<string> DateNames { get; } = NamesOf(Dates);

    private static FrozenSet<string> NamesOf(ImmutableArray<(string Name, string Meaning)> fields) =>
        fields.Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);
}
