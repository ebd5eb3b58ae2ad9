namespace Annals.Core.Sources;

/// <summary>How much of a source the chapters and records give back, byte for byte.</summary>
/// <param name="Blocks">Paragraphs, headings, captions and all else that the layout counts.</param>
/// <param name="Kinds">The same by kind, in the order of the kinds; those that the source lacks are absent.</param>
public sealed record SourceCoverage(Portion Bytes, Portion Lines, Portion Blocks, ImmutableArray<KindCoverage> Kinds);

public readonly record struct KindCoverage(SourceBlockKind Kind, Portion Blocks);

/// <summary>So many of so many.</summary>
public readonly record struct Portion(long Part, long Whole)
{
    public bool IsWhole => Part == Whole;

    /// <summary>Hundredths, rounded down to one decimal, so that only all of it is 100.</summary>
    public decimal Percent => Whole == 0 ? 100 : Math.Floor(Part * 1000m / Whole) / 10;
}
