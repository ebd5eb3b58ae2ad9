using Annals.Core.Sources;

namespace Annals.Importing.Text.Composing;

/// <summary>A block's words as the chapter will have them, and how they stand in the source.</summary>
/// <param name="Notes">Where notes are marked in the words, as indexes into the galley's note marks; in order.</param>
internal sealed record Composed(string Words, Setting Setting, ImmutableArray<(int At, int Note)> Notes)
{
    /// <summary>
    /// Where the words have something for the first cut that is the space after a chapter's label; -1 where there is none.
    /// </summary>
    public int FirstCut { get; init; } = -1;

    /// <summary>
    /// Where they have something for the cut that is the space between a chapter's title and the name of its part; -1 where there is none.
    /// </summary>
    public int PartCut { get; init; } = -1;

    /// <summary>What stands behind the chapter's title: the name of its part.</summary>
    public Composed PartOfChapter() =>
        this with
        {
            Words = Words[(PartCut + 1)..],
            Notes = [.. Notes.Where(n => n.At > PartCut).Select(n => (n.At - PartCut - 1, n.Note))],
            Emphases = [.. Emphases.Where(e => e.Start > PartCut).Select(e => (e.Start - PartCut - 1, e.End - PartCut - 1))],
        };

    /// <summary>Stretches of the words that are emphasised; in order, not overlapping.</summary>
    public ImmutableArray<(int Start, int End)> Emphases { get; init; } = [];

    /// <summary>The words with the marks of notes before them that stand elsewhere in the source: here it has nothing.</summary>
    public Composed Carrying(IReadOnlyCollection<int> notes)
    {
        var shift = notes.Count;
        return this with
        {
            Words = new string('\uFFFC', shift) + Words,
            Setting = Setting with
            {
                Wraps = [.. Setting.Wraps.Select(w => w + shift)],
                Swaps = [new Swap(0, shift, ""), .. Setting.Swaps.Select(s => s with { At = s.At + shift })],
            },
            Notes = [.. notes.Select((n, at) => (at, n)), .. Notes.Select(n => (n.At + shift, n.Note))],
            Emphases = [.. Emphases.Select(e => (e.Start + shift, e.End + shift))],
        };
    }
}
