using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Core.Sources;

/// <summary>Whose doing an intervention is and of what kind, in the order of the reports.</summary>
public enum InterventionLayer
{
    /// <summary>Words that an editor replaced, added or dropped, in the text or in a note.</summary>
    Emendation,

    /// <summary>A name in its standard form, in the text or in a title.</summary>
    RegularisedName,

    /// <summary>A title that the source does not have.</summary>
    SuppliedTitle,

    /// <summary>A caption that stands as a figure: what the source says of the picture is in the figure's record.</summary>
    Caption,

    /// <summary>A line that the chapters leave out: a running head, a heading of notes.</summary>
    LeftOut,
}

/// <summary>A place where the reading text is not the source's, with what the source has: none is hidden.</summary>
/// <param name="Line">The line of the source, from 1; 0 where the source has no place for it.</param>
/// <param name="Before">What the source has; empty where something was added.</param>
/// <param name="After">What the reading text has; empty where something was dropped.</param>
/// <param name="Reason">Why, in the editor's words; null where none is given.</param>
public sealed record SourceIntervention(InterventionLayer Layer, int Line, string Before, string After, string? Reason = null)
{
    /// <summary>Where in the input it is written; null where the work's particulars say it.</summary>
    public SourceFile? File { get; init; }

    public Span Span { get; init; }

    /// <summary>The chapter that shows it; null where none does.</summary>
    public ChapterSlug? Chapter { get; init; }

    /// <summary>Its number among its kind in the chapter's body, from 1; 0 for all that has none.</summary>
    public int Number { get; init; }

    /// <summary>The numbered paragraph in which it stands; 0 where it stands in none.</summary>
    public int Paragraph { get; init; }

    /// <summary>The note in which it stands.</summary>
    public NoteKey? Note { get; init; }

    /// <summary>Some words of the source before it and after it, by which it is known again; empty where they are not known.</summary>
    public (string Before, string After) Around { get; init; } = ("", "");

    /// <summary>The record whose variant a regularised name is.</summary>
    public EntryKey? Entry { get; init; }

    /// <summary>The figure that a caption belongs to.</summary>
    public string? Figure { get; init; }
}
