using Annals.Core.Files;

namespace Annals.Editing.Releases;

/// <summary>What is to be released, and how.</summary>
public sealed record ReleaseOrder
{
    public required InputTree Input { get; init; }

    /// <summary>A chapter's slug, or work/slug; null for every chapter that has changed.</summary>
    public string? Chapter { get; init; }

    /// <summary>
    /// By how much the version goes up; null where nothing was said, which does for chapters that are published for the first time.
    /// </summary>
    public VersionPart? Part { get; init; }

    /// <summary>What changed, in one sentence.</summary>
    public string Note { get; init; } = "";

    public required DateOnly Date { get; init; }

    /// <summary>The date is the machine's, which may be in a time zone where it is still yesterday; false where somebody gave it.</summary>
    public bool DateIsTheClocks { get; init; }

    public string? By { get; init; }
}

/// <summary>Which of a version's three numbers goes up.</summary>
public enum VersionPart
{
    /// <summary>The text's meaning changed.</summary>
    Major,

    /// <summary>Apparatus was added.</summary>
    Minor,

    /// <summary>Slips were mended.</summary>
    Patch,
}
