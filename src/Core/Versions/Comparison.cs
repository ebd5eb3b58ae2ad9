namespace Annals.Core.Versions;

/// <summary>Two versions of a chapter side by side: what a reader of the one must know to have read the other.</summary>
/// <param name="Changes">
/// The text, passage by passage in the later version's order; removed passages where they stood, moved ones where they are and where they
/// were.
/// </param>
/// <param name="Apparatus">Only what changed.</param>
/// <param name="WordsAdded">Words of the text that the earlier version lacks.</param>
/// <param name="WordsRemoved">Words of the text that the later version lacks.</param>
/// <param name="Touched">How many paragraphs differ: added, removed, edited, moved, split or joined.</param>
public sealed record Comparison(
    ImmutableArray<PassageChange> Changes,
    ImmutableArray<ApparatusChange> Apparatus,
    int WordsAdded,
    int WordsRemoved,
    int Touched
)
{
    public bool TextIsSame => Changes.All(c => c.Kind == ChangeKind.Same);
}

/// <summary>A passage of the earlier text, of the later, or of both.</summary>
/// <param name="Old">Its number in the earlier text; 0 where it has none there.</param>
/// <param name="New">Its number in the later text; 0 where it has none there.</param>
/// <param name="Runs">Its words, those of both texts in one line.</param>
public sealed record PassageChange(ChangeKind Kind, PassageKind Passage, int Old, int New, ImmutableArray<WordRun> Runs)
{
    /// <summary>Only its markup changed: emphasis, a link, a language.</summary>
    public bool MarkupOnly { get; init; }
}

/// <summary>How a passage, or something of the apparatus, of one text differs from that of another.</summary>
public enum ChangeKind
{
    /// <summary>In both, word for word.</summary>
    Same,

    /// <summary>In both where it stands, with other words or markup.</summary>
    Edited,

    /// <summary>Only in the later text.</summary>
    Added,

    /// <summary>Only in the earlier text.</summary>
    Removed,

    /// <summary>Moved here from <see cref="PassageChange.Old"/>; perhaps edited too.</summary>
    MovedHere,

    /// <summary>Stood here; it is at <see cref="PassageChange.New"/> now, where its words are shown.</summary>
    MovedAway,

    /// <summary>Part of paragraph <see cref="PassageChange.Old"/>, whose words are in several paragraphs now.</summary>
    Split,

    /// <summary>Made of several paragraphs, of which <see cref="PassageChange.Old"/> is the first.</summary>
    Joined,
}

/// <summary>
/// Words that follow one another and share a fate. Joined, the runs that are not added are the earlier text's words, and those that are not
/// removed the later's.
/// </summary>
public readonly record struct WordRun(WordFate Fate, string Text);

/// <summary>In which of two texts words stand.</summary>
public enum WordFate
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>In the later one.</summary>
    Added,

    /// <summary>In the earlier one.</summary>
    Removed,
}

/// <summary>Something of the apparatus that is new, gone or says something else.</summary>
/// <param name="Item">As it is now; as it was, where it is gone.</param>
public sealed record ApparatusChange(ChangeKind Kind, ApparatusItem Item, ImmutableArray<WordRun> Runs);
