namespace Annals.Importing.Foreign;

/// <summary>The blocks of a foreign text: a closed family.</summary>
internal abstract record ForeignBlock(Place At);

/// <param name="Level">0 for the title of the whole, 1 and further for headings.</param>
internal sealed record ForeignHeading(Place At, int Level, ImmutableArray<ForeignInline> Content) : ForeignBlock(At);

internal sealed record ForeignParagraph(Place At, ImmutableArray<ForeignInline> Content) : ForeignBlock(At);

internal sealed record ForeignQuotation(Place At, ImmutableArray<ForeignBlock> Content) : ForeignBlock(At);

internal sealed record ForeignList(Place At, bool Ordered, int Start, ImmutableArray<ImmutableArray<ForeignBlock>> Items)
    : ForeignBlock(At);

/// <param name="Headed">The first row is the table's head.</param>
internal sealed record ForeignTable(Place At, bool Headed, ImmutableArray<ImmutableArray<ImmutableArray<ForeignInline>>> Rows)
    : ForeignBlock(At);

/// <summary>Verse line by line; a line without words parts stanzas.</summary>
internal sealed record ForeignVerse(Place At, ImmutableArray<ForeignVerseLine> Lines) : ForeignBlock(At);

internal readonly record struct ForeignVerseLine(int Indent, ImmutableArray<ForeignInline> Content);

internal sealed record ForeignDefinitions(Place At, ImmutableArray<ForeignDefinition> Items) : ForeignBlock(At);

internal readonly record struct ForeignDefinition(
    ImmutableArray<ImmutableArray<ForeignInline>> Terms,
    ImmutableArray<ForeignBlock> Meaning
);

/// <summary>Text to be shown as typed.</summary>
internal sealed record ForeignVerbatim(Place At, string Value) : ForeignBlock(At);

internal sealed record ForeignBreak(Place At) : ForeignBlock(At);

/// <param name="Image">The key of its image; null where the source shows none.</param>
/// <param name="Alternative">What the source says the picture shows; null where it does not.</param>
internal sealed record ForeignFigure(Place At, string? Image, string? Alternative, ImmutableArray<ForeignInline> Caption)
    : ForeignBlock(At);
