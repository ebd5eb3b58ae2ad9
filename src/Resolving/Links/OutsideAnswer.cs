namespace Annals.Resolving.Links;

/// <summary>What another site said when it was asked for an address.</summary>
/// <param name="Word">Why, as the end of a sentence: <c>it answers 404</c>; empty where all is well.</param>
/// <param name="MovedTo">The new address of what has moved.</param>
public sealed record OutsideAnswer(OutsideStanding Standing, string Word = "", string? MovedTo = null);

public enum OutsideStanding
{
    There,

    /// <summary>There, under another address for good.</summary>
    Moved,
    Gone,

    /// <summary>Nobody can say: no answer in time, or one that a program gets and a reader does not.</summary>
    Unknown,

    /// <summary>The page is there, and has no such place as the address leads to.</summary>
    PlaceGone,
}
