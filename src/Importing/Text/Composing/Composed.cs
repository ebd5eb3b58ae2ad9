using Annals.Core.Sources;

namespace Annals.Importing.Text.Composing;

/// <summary>A block's words as the chapter will have them, and how they stand in the source.</summary>
/// <param name="Notes">Where notes are marked in the words, as indexes into the galley's note marks; in order.</param>
internal sealed record Composed(string Words, Setting Setting, ImmutableArray<(int At, int Note)> Notes)
{
    /// <summary>Where the words have something for the first cut that is no note mark, such as the space after a chapter's label; -1 where there is none.</summary>
    public int FirstCut { get; init; } = -1;
}
