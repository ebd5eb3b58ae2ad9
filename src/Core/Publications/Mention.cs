using Annals.Core.Pages;

namespace Annals.Core.Publications;

/// <summary>A place where a text names an entry.</summary>
/// <param name="Place">What kind of passage it is in.</param>
/// <param name="Where">What a reader calls that passage: the chapter's title, the entry's name, the figure's title.</param>
/// <param name="Address">The page and anchor of the passage.</param>
/// <param name="Paragraph">The paragraph's number; 0 outside the body's paragraphs.</param>
/// <param name="Excerpt">The form that stands there and the words around it.</param>
public sealed record Mention(
    EntryKey Entry,
    MentionPlace Place,
    ChapterKey? Chapter,
    string Where,
    UrlPath Address,
    int Paragraph,
    Excerpt Excerpt
)
{
    /// <summary>Some words before, whole words, without line ends.</summary>
    public string Before => Excerpt.Before;

    /// <summary>Whether its text has other words before those.</summary>
    public bool BeginsInside => Excerpt.BeginsInside;

    /// <summary>The form that stands there.</summary>
    public string Words => Excerpt.Words;

    /// <summary>Some words after.</summary>
    public string After => Excerpt.After;

    /// <inheritdoc cref="Excerpt.EndsInside"/>
    public bool EndsInside => Excerpt.EndsInside;

    /// <summary>The form that the source has there; null where the text has the source's words.</summary>
    public string? InSource => Excerpt.InSource;
}

public enum MentionPlace
{
    Text,
    Heading,
    Note,
    Caption,
    Definition,
    Event,
    Erratum,
    Page,
}

public readonly record struct ChapterKey(WorkSlug Work, ChapterSlug Chapter);
