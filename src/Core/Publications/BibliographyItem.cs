namespace Annals.Core.Publications;

/// <summary>A work that is cited, in the terms of CSL-JSON 1.0: the fields that the publication uses.</summary>
public sealed record BibliographyItem
{
    public required string Key { get; init; }

    /// <summary>CSL's type: <c>book</c>, <c>chapter</c>, <c>article-journal</c> …</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<BibliographyName> Authors { get; init; } = [];

    public ImmutableArray<BibliographyName> Editors { get; init; } = [];

    public ImmutableArray<BibliographyName> Translators { get; init; } = [];

    public string? ContainerTitle { get; init; }

    public string? CollectionTitle { get; init; }

    public string? Publisher { get; init; }

    public string? Place { get; init; }

    public string? Edition { get; init; }

    public string? Volume { get; init; }

    public string? VolumeTitle { get; init; }

    public string? Issue { get; init; }

    public string? Page { get; init; }

    public string? Url { get; init; }

    public string? Doi { get; init; }

    /// <summary>The year of publication; null where none is given.</summary>
    public int? Year { get; init; }
}

/// <summary>A name in CSL's parts, or a literal one (an institution's).</summary>
public sealed record BibliographyName(string? Family, string? Given, string? Literal)
{
    public string Inverted => Literal ?? (Given is null ? Family ?? "" : $"{Family}, {Given}");

    public string Direct => Literal ?? (Given is null ? Family ?? "" : $"{Given} {Family}");

    public string Short => Literal ?? Family ?? Given ?? "";
}
