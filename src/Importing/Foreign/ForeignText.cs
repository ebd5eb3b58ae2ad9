using Annals.Importing.Formats;

namespace Annals.Importing.Foreign;

/// <summary>
/// A text of a foreign format as its reader found it: what every format has in common, before it is parted into chapters. Readers make it,
/// one writer turns it into input files; neither knows the other.
/// </summary>
internal sealed record ForeignText
{
    public static readonly ForeignText Nothing = new() { Format = SourceFormat.Text };

    public required SourceFormat Format { get; init; }

    /// <summary>The language that the source says it is in, as a BCP 47 tag; null where it says none.</summary>
    public string? Language { get; init; }

    public ImmutableArray<ForeignBlock> Blocks { get; init; } = [];

    /// <summary>By the id that marks refer to.</summary>
    public ImmutableDictionary<string, ForeignNote> Notes { get; init; } = ImmutableDictionary<string, ForeignNote>.Empty;

    /// <summary>By the key that figures and pictures refer to.</summary>
    public ImmutableDictionary<string, ForeignImage> Images { get; init; } = ImmutableDictionary<string, ForeignImage>.Empty;

    /// <summary>The places that links within the text lead to, by their names.</summary>
    public ImmutableDictionary<string, Place> Places { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>What the reader dropped or could not keep as it was.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>The files that it came in, each a chapter; a single text has none.</summary>
    public ImmutableArray<SourcePart> Parts { get; init; } = [];

    /// <summary>What it explains in definition lists are terms of a glossary.</summary>
    public bool DefinesTerms { get; init; }
}

/// <summary>Where something stands in the source: the line, or in a format without lines the paragraph, from 1.</summary>
/// <param name="Part">Which of the source's files, as an index; 0 where it is one.</param>
internal readonly record struct Place(int Number, int Part = 0);

/// <summary>A note, with the marks that refer to it elsewhere.</summary>
/// <param name="ByEditor">A comment upon the text and not a part of it.</param>
internal sealed record ForeignNote(Place At, ImmutableArray<ForeignBlock> Content, bool ByEditor = false);

/// <summary>An image that the text shows.</summary>
/// <param name="Name">The name or address that it has in the source.</param>
/// <param name="Content">Its bytes; empty where they are not at hand.</param>
internal sealed record ForeignImage(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Something that is not in the work as it was in the source.</summary>
/// <param name="What">One phrase, alike for all that is alike: the report says it once with every place.</param>
internal sealed record Remark(RemarkKind Kind, Place At, string What);

internal enum RemarkKind
{
    /// <summary>It is not in the work at all.</summary>
    Dropped,

    /// <summary>Its words are there, in another form.</summary>
    Changed,

    /// <summary>An editor should look at it.</summary>
    Doubtful,
}
