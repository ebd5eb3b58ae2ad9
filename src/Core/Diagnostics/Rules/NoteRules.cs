namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about notes, of every layer.</summary>
public static class NoteRules
{
    public static readonly Rule WrittenTwice = new(
        "NOTE001",
        Severity.Error,
        "Two notes of a chapter have the same label.",
        "Give one of them another label, here and where the text refers to it."
    );

    public static readonly Rule NeverWritten = new(
        "NOTE002",
        Severity.Error,
        "The text refers to a note that the chapter does not have.",
        "Write the note as a paragraph that begins with its label and a colon, such as [^ed-zhou]: …, or correct the label."
    );

    public static readonly Rule NeverUsed = new(
        "NOTE003",
        Severity.Warning,
        "A note is written but the text never refers to it, so no reader would see it.",
        "Put its label where it belongs, such as [^ed-zhou], or delete the note."
    )
    {
        Strict = true,
    };

    public static readonly Rule BadLabel = new(
        "NOTE004",
        Severity.Error,
        "A note's label is not made of letters a to z, digits and hyphens.",
        "Write labels like [^1], [^ed-zhou] (the editor's) or [^tr-case] (the translator's)."
    );

    public static readonly Rule NoteWithinNote = new(
        "NOTE005",
        Severity.Error,
        "A note refers to a note, or is written within one.",
        "Say it in the note itself, or refer to both notes from the text."
    );

    public static readonly Rule NoNotesHere = new(
        "NOTE006",
        Severity.Error,
        "A definition, a caption or a page has a note; only chapters have notes.",
        "Say it in the text itself."
    );

    public static readonly Rule NoText = new("NOTE007", Severity.Error, "A note has no text.", "Write it after the colon.");

    public static ImmutableArray<Rule> All { get; } =
    [WrittenTwice, NeverWritten, NeverUsed, BadLabel, NoteWithinNote, NoNotesHere, NoText];
}
