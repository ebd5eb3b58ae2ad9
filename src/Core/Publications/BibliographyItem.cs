using Annals.Core.Prose;

namespace Annals.Core.Publications;

/// <summary>
/// A work that is cited, in the terms of CSL-JSON 1.0.2: the fields that Chicago's notes and bibliography say something of. Texts are as
/// the file has them; titles may hold the few tags that CSL-JSON allows.
/// </summary>
public sealed record BibliographyItem
{
    /// <summary>The file below the input folder that has all of them.</summary>
    public const string File = "bibliography.json";

    public required string Key { get; init; }

    /// <summary>Keys that it had before: released texts may still cite it by them.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>CSL's type: <c>book</c>, <c>chapter</c>, <c>article-journal</c> …</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>What later notes call it.</summary>
    public string? TitleShort { get; init; }

    public ImmutableArray<BibliographyName> Authors { get; init; } = [];

    public ImmutableArray<BibliographyName> Editors { get; init; } = [];

    public ImmutableArray<BibliographyName> Translators { get; init; } = [];

    public ImmutableArray<BibliographyName> Compilers { get; init; } = [];

    public ImmutableArray<BibliographyName> Directors { get; init; } = [];

    public ImmutableArray<BibliographyName> Interviewers { get; init; } = [];

    /// <summary>To whom a letter goes.</summary>
    public ImmutableArray<BibliographyName> Recipients { get; init; } = [];

    /// <summary>Who wrote the book that a chapter is from, where the chapter is by another.</summary>
    public ImmutableArray<BibliographyName> ContainerAuthors { get; init; } = [];

    /// <summary>Who edits the series.</summary>
    public ImmutableArray<BibliographyName> CollectionEditors { get; init; } = [];

    /// <summary>Whose work a review is of.</summary>
    public ImmutableArray<BibliographyName> ReviewedAuthors { get; init; } = [];

    public string? ReviewedTitle { get; init; }

    public string? ContainerTitle { get; init; }

    public string? ContainerTitleShort { get; init; }

    /// <summary>The series.</summary>
    public string? CollectionTitle { get; init; }

    public string? CollectionNumber { get; init; }

    public string? Publisher { get; init; }

    public string? Place { get; init; }

    public string? Edition { get; init; }

    public string? Volume { get; init; }

    public string? VolumeTitle { get; init; }

    public string? NumberOfVolumes { get; init; }

    public string? Issue { get; init; }

    public string? Page { get; init; }

    /// <summary>A report's or patent's number, a broadcast's episode.</summary>
    public string? Number { get; init; }

    /// <summary>What kind of its type it is: <c>PhD diss.</c>, <c>telegram</c>.</summary>
    public string? Genre { get; init; }

    public string? Medium { get; init; }

    public string? Scale { get; init; }

    public string? Section { get; init; }

    /// <summary>Who keeps it: the repository.</summary>
    public string? Archive { get; init; }

    public string? ArchiveCollection { get; init; }

    /// <summary>Where it lies there: box, folder, shelf mark.</summary>
    public string? ArchiveLocation { get; init; }

    public string? ArchivePlace { get; init; }

    /// <summary>The conference at which it was read.</summary>
    public string? Event { get; init; }

    public string? EventPlace { get; init; }

    /// <summary>Where it stands before publication: <c>forthcoming</c>.</summary>
    public string? Status { get; init; }

    /// <summary>As the file has it, which need not be a language tag.</summary>
    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Doi { get; init; }

    public BibliographyDate? Issued { get; init; }

    public BibliographyDate? Accessed { get; init; }

    public BibliographyDate? EventDate { get; init; }

    public BibliographyDate? OriginalDate { get; init; }

    /// <summary>The year of publication; null where none is given.</summary>
    public int? Year => Issued?.Year;

    /// <summary>Its entry in the bibliography; empty until resolved.</summary>
    public ImmutableArray<Inline> Entry { get; init; } = [];
}
