using Annals.Core.Publications;

namespace Annals.Core.Sources;

/// <summary>
/// What came of building a work's source again from the words of its chapters and records and the layout: that it is the source byte for
/// byte, or where it first is not; and every place where the reading text has other words than the source.
/// </summary>
public sealed record SourceProof
{
    public required WorkSlug Work { get; init; }

    /// <summary>The source's name below the work's <c>source/</c>.</summary>
    public required string File { get; init; }

    /// <summary>Of the source as it lies there, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Of what the chapters, records and layout give; the same where the proof holds.</summary>
    public required string RebuiltSha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The encoding by its IANA name.</summary>
    public required string Encoding { get; init; }

    public required SourceCoverage Coverage { get; init; }

    /// <summary>In the order of the source; what the source has no place for comes first.</summary>
    public ImmutableArray<SourceIntervention> Interventions { get; init; } = [];

    /// <summary>Where the two first differ; null where they do not.</summary>
    public SourceDifference? Difference { get; init; }

    /// <summary>
    /// Lines of chapters that this text leaves out, as those that were never released; the proof is of the others. Empty where the text is
    /// meant to be whole.
    /// </summary>
    public ImmutableArray<int> LinesLeftOut { get; init; } = [];

    /// <summary>The source as received, for readers to have.</summary>
    public required Func<ReadOnlyMemory<byte>> Open { get; init; }

    /// <summary>The text gives the whole source back.</summary>
    public bool Holds => Difference is null && LinesLeftOut.IsEmpty;
}
