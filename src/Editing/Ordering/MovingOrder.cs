using Annals.Core.Files;

namespace Annals.Editing.Ordering;

/// <summary>Where a chapter is to stand among those of its work. One of the three places is given.</summary>
/// <param name="Input">The folder as it is; the check has nothing against it.</param>
/// <param name="Chapter">A slug, or work/slug.</param>
public sealed record MovingOrder(InputTree Input, string Chapter)
{
    /// <summary>The chapter that it is to stand right before.</summary>
    public string? Before { get; init; }

    /// <summary>The chapter that it is to stand right behind.</summary>
    public string? After { get; init; }

    /// <summary>The order that it is to have.</summary>
    public int? To { get; init; }
}
