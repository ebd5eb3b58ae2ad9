namespace Annals.Importing.Foreign;

/// <summary>A chapter of a foreign text before it is written.</summary>
internal sealed record ForeignChapter
{
    /// <summary>0 for what stands before the first heading.</summary>
    public required int Order { get; init; }

    /// <summary>The headings of parts right above it.</summary>
    public string? Label { get; init; }

    public required string Title { get; init; }

    /// <summary>The source has no such title.</summary>
    public bool TitleSupplied { get; init; }

    public required Place First { get; init; }

    /// <summary>Where the next begins; null for the last.</summary>
    public Place? Next { get; init; }

    public required ImmutableArray<ForeignBlock> Blocks { get; init; }
}

/// <summary>A text parted into chapters.</summary>
/// <param name="OwnTitle">The title that the text gives the whole; null where it gives none.</param>
internal sealed record ForeignChapters(ImmutableArray<ForeignChapter> Chapters, string? OwnTitle);
