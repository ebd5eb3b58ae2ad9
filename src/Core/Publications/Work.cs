using Annals.Core.Time;

namespace Annals.Core.Publications;

/// <summary>A work: its particulars and its chapters in order.</summary>
public sealed record Work
{
    public required SourceFile File { get; init; }

    public required WorkSlug Slug { get; init; }

    public required string Title { get; init; }

    public bool TitleSupplied { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>The years that the work covers.</summary>
    public Edtf? Dates { get; init; }

    /// <summary>A BCP 47 tag; null where it is the publication's.</summary>
    public string? Language { get; init; }

    public string? Rights { get; init; }

    public string? Summary { get; init; }

    public ChapterNumbering Numbering { get; init; }

    public WorkSource? Source { get; init; }

    /// <summary>Slugs that it had before: their addresses, and all below them, lead on.</summary>
    public ImmutableArray<Located<WorkSlug>> Formerly { get; init; } = [];

    public ImmutableArray<Chapter> Chapters { get; init; } = [];

    /// <summary>
    /// Once resolved: whether its chapters are to be read in the words of their source too (see <see cref="SourceForm"/>): it has a source,
    /// or a chapter differs from one.
    /// </summary>
    public bool HasSourceText { get; init; }
}

/// <summary>How the chapters of a work are numbered where their titles stand, from 1 in their order.</summary>
public enum ChapterNumbering
{
    /// <summary><c>4</c>.</summary>
    Arabic,

    /// <summary><c>IV</c>.</summary>
    Roman,

    /// <summary>Titles stand alone.</summary>
    None,
}

/// <summary>The text that a work was made from.</summary>
/// <param name="File">Below the work's <c>source/</c>.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
public sealed record WorkSource(string File, string Sha256, long? Bytes, string? Description)
{
    /// <summary>
    /// Lines that the chapters leave out: running heads of pages, headings of notes. With them the chapters give the source back.
    /// </summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];
}

/// <summary>What holds for the whole publication.</summary>
public sealed record PublicationSettings
{
    public required SourceFile File { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Where the site will be, with a slash at the end; null where the host must say.</summary>
    public Uri? BaseUrl { get; init; }

    public string? Publisher { get; init; }

    public ImmutableArray<string> Editors { get; init; } = [];

    public string? Rights { get; init; }

    public string? Description { get; init; }

    /// <summary>
    /// Where readers report mistakes: a mail address (<c>mailto:</c>) or the page on which an issue is opened; null where nobody takes any.
    /// </summary>
    public Uri? Corrections { get; init; }

    /// <summary>The works in order.</summary>
    public ImmutableArray<Located<WorkSlug>> Works { get; init; } = [];
}

/// <summary>A page of the editors': about, editorial principles.</summary>
public sealed record StandingPage(SourceFile File, string Slug, string Title, int Order, string? Summary, ImmutableArray<Prose.Block> Body)
{
    /// <summary>Slugs that it had before: their addresses lead on to its page.</summary>
    public ImmutableArray<Located<string>> Formerly { get; init; } = [];
}
