using Annals.Core.Prose;

namespace Annals.Core.Publications;

/// <summary>A mistake that someone found in a published version of a chapter, and what became of it.</summary>
public sealed record Erratum
{
    public required SourceFile File { get; init; }

    public required string Id { get; init; }

    /// <summary>The chapter's slug, with its work's before it where several works have such a chapter: <c>rome/rubicon</c>.</summary>
    public required Located<string> Chapter { get; init; }

    /// <summary>The version in which it was found.</summary>
    public required Located<ChapterVersion> Version { get; init; }

    /// <summary>The paragraph's number in that version.</summary>
    public required Located<int> Paragraph { get; init; }

    /// <summary>The words that are wrong, as the paragraph has them.</summary>
    public required Located<string> Wrong { get; init; }

    /// <summary>The words that should stand in their place; empty where nothing should.</summary>
    public required string Right { get; init; }

    public ErratumStatus Status { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who found it; null where that is not said.</summary>
    public string? By { get; init; }

    /// <summary>Why, and what is known of it.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>Where it is now; null until resolved, and where its chapter or passage is not to be found.</summary>
    public ErratumStanding? Standing { get; init; }

    /// <summary>Readers are told of it at its passage: nobody has rejected it and no release has taken it in.</summary>
    public bool IsOpen => Status != ErratumStatus.Rejected && Standing is { CorrectedIn: null, Paragraph: > 0 };
}

public enum ErratumStatus
{
    /// <summary>Someone says so; the editors have not looked into it yet.</summary>
    Reported,

    /// <summary>The editors agree.</summary>
    Confirmed,

    /// <summary>The editors do not agree; it stays on record.</summary>
    Rejected,
}

/// <param name="Paragraph">Where the passage is in the chapter as it is now; 0 where it is there no more.</param>
/// <param name="CorrectedIn">
/// The first version that has the right words in the place of the wrong ones, or the passage no more; null while none has.
/// </param>
public sealed record ErratumStanding(WorkSlug Work, ChapterSlug Chapter, string Title, int Paragraph, ChapterVersion? CorrectedIn);
