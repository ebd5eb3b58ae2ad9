using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Core.Versions;

/// <summary>A chapter through its published versions.</summary>
public sealed record ChapterHistory
{
    /// <summary>What stands for a version in the address of what a draft changed.</summary>
    public const string DraftName = "draft";

    public required WorkSlug Work { get; init; }

    /// <summary>
    /// What its addresses have: the chapter's slug; of a chapter that is no more, the one that it was last released with.
    /// </summary>
    public required ChapterSlug Slug { get; init; }

    /// <summary>The folder of its versions: the slug of its first release.</summary>
    public ChapterSlug Folder { get; init; }

    public required string Title { get; init; }

    /// <summary>The chapter as the site shows it now; null where it was withdrawn.</summary>
    public Chapter? Current { get; init; }

    /// <summary>What the current text is a draft of; null where it is the newest version, and where it was withdrawn.</summary>
    public ChapterVersion? Draft { get; init; }

    /// <summary>Oldest first; never empty.</summary>
    public required ImmutableArray<PublishedVersion> Versions { get; init; }

    /// <summary>
    /// What the chapter says now, to compare earlier versions with: the newest version's text where nothing changed since.
    /// </summary>
    public required VersionText Text { get; init; }

    public PublishedVersion Newest => Versions[^1];

    /// <summary>The chapter as it is now; of one that was withdrawn, as it was when it was last released.</summary>
    public Chapter Latest => Current ?? Newest.AsItWas().Works[0].Chapters[0];

    /// <summary>Where the current text is: on the chapter's page; of a chapter that was withdrawn, on its newest version's.</summary>
    public UrlPath Address => Current is null ? Addresses.Version(Work, Slug, Newest.Version) : Addresses.Chapter(Work, Slug);

    /// <summary>What stands for the text as it is now in such addresses: its version, or the draft's name where it is one.</summary>
    public string NameOfCurrent => Draft is null ? Newest.Version.ToString() : DraftName;
}

/// <summary>One version of a chapter.</summary>
/// <param name="Note">What changed, in the words of who released it.</param>
/// <param name="By">Who released it; null where that is not said.</param>
/// <param name="AsItWas">
/// The version as a publication of one chapter, resolved by the stages that resolve everything; made anew each time, so that two hundred
/// versions are never in memory at once.
/// </param>
public sealed record PublishedVersion(
    ChapterVersion Version,
    DateOnly Date,
    string Title,
    string Note,
    string? By,
    VersionText Text,
    Func<Publication> AsItWas
)
{
    /// <summary>Where each of its paragraphs is in the current text.</summary>
    public required PassageMap ToCurrent { get; init; }
}

/// <summary>The words of a version, passage by passage, and its apparatus: what versions are compared by.</summary>
/// <param name="Passages">In reading order: paragraphs, headings and all else that has words, quotations and lists taken apart.</param>
/// <param name="Apparatus">Notes in their order, then the records that the chapter uses.</param>
public sealed record VersionText(ImmutableArray<Passage> Passages, ImmutableArray<ApparatusItem> Apparatus)
{
    public static VersionText Empty { get; } = new([], []);

    /// <summary>The words of the numbered paragraphs: the first is paragraph 1.</summary>
    public IEnumerable<string> Paragraphs => Passages.Where(p => p.Number > 0).Select(p => p.Words);
}

/// <summary>A stretch of a text that stands by itself.</summary>
/// <param name="Number">A paragraph's number; 0 for what has none.</param>
/// <param name="Words">Its words without markup and note marks; equal words of neighbouring versions are one string.</param>
/// <param name="Markup">
/// What its markup says besides the words, in a form that only serves to be compared: emphasis, links, languages; note marks and citations
/// are left out.
/// </param>
public sealed record Passage(PassageKind Kind, int Number, string Words, string Markup);

/// <summary>What a passage of a version is: the smallest pieces of a text that are compared as wholes.</summary>
public enum PassageKind
{
    /// <summary>The only kind that has a number.</summary>
    Paragraph,
    Heading,

    /// <summary>A stanza.</summary>
    Verse,
    TableRow,

    /// <summary>Text shown as typed.</summary>
    Verbatim,

    /// <summary>The place where a figure stands.</summary>
    Figure,

    /// <summary>A break between passages: <c>***</c>.</summary>
    Break,
}

/// <summary>Something that stands beside the text.</summary>
/// <param name="Key">What it is known by: a note's label as written, a record's id, a work's key.</param>
/// <param name="Label">What a reader calls it: the note's mark, the record's name.</param>
/// <param name="Words">What it says.</param>
/// <param name="Paragraph">The paragraph that refers to it first; 0 where none does.</param>
public sealed record ApparatusItem(ApparatusKind Kind, string Key, string Label, string Words, int Paragraph);

/// <summary>What can stand beside the text of a version: a note of the chapter, or a record that it uses.</summary>
public enum ApparatusKind
{
    /// <summary>Of any layer: the author's, an editor's, a translator's.</summary>
    Note,
    Figure,
    Term,
    Person,
    Place,
    Organisation,
    Event,

    /// <summary>A work of the bibliography.</summary>
    WorkCited,
}
