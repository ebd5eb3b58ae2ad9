namespace Annals.Core.Versions;

/// <summary>Where every paragraph of one text is in another of the same chapter. Total: each has exactly one route.</summary>
/// <param name="Routes">By paragraph of the earlier text: the first is paragraph 1's.</param>
/// <param name="Added">The paragraphs of the later text, by number, that come from none of the earlier one.</param>
public sealed record PassageMap(ImmutableArray<PassageRoute> Routes, ImmutableArray<int> Added)
{
    /// <summary>Of paragraph <paramref name="number"/>, from 1.</summary>
    public PassageRoute this[int number] => Routes[number - 1];
}

/// <summary>What became of a paragraph.</summary>
/// <param name="From">Its number in the earlier text.</param>
/// <param name="To">
/// The paragraphs of the later text that have its words, in order: one, several where it was split, none where it was removed.
/// </param>
/// <param name="Nearest">
/// Where a reader who looks for it should look: the first of <paramref name="To"/>, or the paragraph that stands where it stood; 0 where
/// the later text has no paragraph.
/// </param>
public sealed record PassageRoute(int From, PassageFate Fate, ImmutableArray<int> To, int Nearest)
{
    /// <summary>
    /// Its words are not quite the same where it is now. Always so for edited, never for same; a moved, split or joined one may have been
    /// edited too.
    /// </summary>
    public bool Edited { get; init; }
}

/// <summary>What became of a paragraph of one text in another of the same chapter.</summary>
public enum PassageFate
{
    /// <summary>Its words stand there unchanged, in the order in which they stood among the others.</summary>
    Same,

    /// <summary>Its words were changed where they stood.</summary>
    Edited,

    /// <summary>It stands elsewhere among the others than it did.</summary>
    Moved,

    /// <summary>Its words are in several paragraphs now.</summary>
    Split,

    /// <summary>Its words are in one paragraph with those of another.</summary>
    Joined,

    /// <summary>Its words are nowhere in the later text.</summary>
    Removed,
}
