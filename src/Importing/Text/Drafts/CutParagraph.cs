using System.Text;
using Annals.Importing.Text.Composing;

namespace Annals.Importing.Text.Drafts;

/// <summary>
/// A paragraph of a chapter that ends of pages may cut. Its words are gathered and set once, when it is over: one that runs over a whole
/// book takes no longer than its length.
/// </summary>
/// <param name="at">Where the block is in the chapter.</param>
/// <param name="passage">The passage that it begins with.</param>
/// <param name="set">That passage's place in the layout.</param>
internal sealed class CutParagraph(DraftBlock block, int at, int passage, int set)
{
    private readonly StringBuilder _further = new();
    private readonly ImmutableArray<NoteLabel>.Builder _labels = ImmutableArray.CreateBuilder<NoteLabel>();
    private readonly ImmutableArray<(int, int)>.Builder _emphases = ImmutableArray.CreateBuilder<(int, int)>();

    /// <summary>The last passage so far.</summary>
    public int Passage { get; private set; } = passage;

    /// <summary>That passage's place in the layout.</summary>
    public int Set { get; private set; } = set;

    /// <summary>Where that passage's words begin in the paragraph's.</summary>
    public int From { get; private set; }

    /// <summary>How many characters its words have so far.</summary>
    public int Length => block.Composed.Words.Length + _further.Length;

    public void GoOn(int passage, int set, string joint, Composed composed, ImmutableArray<NoteLabel> labels)
    {
        _further.Append(joint);
        (Passage, Set, From) = (passage, set, Length);
        _further.Append(composed.Words);
        foreach (var label in labels)
            _labels.Add(label with { At = label.At + From });
        foreach (var (start, end) in composed.Emphases)
            _emphases.Add((start + From, end + From));
    }

    /// <summary>Gives the chapter the whole paragraph.</summary>
    public void CloseIn(ImmutableArray<DraftBlock>.Builder blocks)
    {
        if (_further.Length == 0)
            return;
        blocks[at] = block with
        {
            Composed = block.Composed with
            {
                Words = block.Composed.Words + _further,
                Emphases = [.. block.Composed.Emphases, .. _emphases],
            },
            Labels = [.. block.Labels, .. _labels],
        };
    }
}
