using Annals.Core.Sources;

namespace Annals.Importing.Text.Galleys;

/// <summary>Lines of the source that belong together, and what they were taken for.</summary>
internal sealed record Passage
{
    /// <summary>Its first and last lines that are not blank, as indexes.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>Offsets of its first visible character and past its last.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Its words with white space made single spaces: what rules look at.</summary>
    public required string Words { get; init; }

    /// <summary>What its first line begins with.</summary>
    public required Lead Lead { get; init; }

    /// <summary>The least indent of its lines beyond that of the text.</summary>
    public int Indent { get; init; }

    /// <summary>Blank lines before it.</summary>
    public int Gap { get; init; }

    /// <summary>Its last line only underlines the one before.</summary>
    public bool Underlined { get; init; }

    /// <summary>Its lines are not filled to a measure.</summary>
    public bool Ragged { get; init; }

    /// <summary>What its words do not keep as it stands: note marks, page numbers; in order.</summary>
    public ImmutableArray<Cut> Cuts { get; init; } = [];

    public Judgement? Judgement { get; init; }

    /// <summary>A page ends within its last sentence, and a later passage goes on with it.</summary>
    public bool GoesOn { get; init; }

    /// <summary>It goes on with the paragraph before the notes and numbers of a page's end.</summary>
    public bool Continues { get; init; }

    /// <summary>Nothing stands between its words and those of the passage that goes on with it.</summary>
    public bool Glued { get; init; }

    /// <summary>Where it begins if it does within a line; 0 where it has whole lines.</summary>
    public int From { get; init; }

    /// <summary>It has become part of the passage before and is on its way out.</summary>
    public bool Absorbed { get; init; }

    public SourceBlockKind Kind => Judgement?.Kind ?? SourceBlockKind.Paragraph;

    public int LineCount => Last - First + 1;
}

/// <summary>A stretch of the source that stands otherwise in the words.</summary>
/// <param name="Note">
/// The number of the note reference (an index into the galley's list) that stands there; -1 where nothing but <paramref name="Words"/>
/// does.
/// </param>
internal readonly record struct Cut(int Start, int End, string Words, int Note)
{
    /// <summary>What stands between a chapter's label and its title: this very string, so that it is known from other spaces.</summary>
    public static readonly string BehindLabel = new(' ', 1);

    /// <summary>What stands between a chapter's title and the name of its part: this very string.</summary>
    public static readonly string BehindTitle = new(' ', 1);

    /// <summary>In the stead of a note: emphasis begins behind the cut, or ends before it.</summary>
    public const int OpensEmphasis = -2;

    public const int ClosesEmphasis = -3;
}

/// <summary>What a passage was taken for and why.</summary>
internal sealed record Judgement(SourceBlockKind Kind, string Why)
{
    /// <summary>What else it could be.</summary>
    public SourceBlockKind? Other { get; init; }

    public string OtherWhy { get; init; } = "";

    /// <summary>Where the words begin and end in the source if marks stand before or after them; 0 where none do.</summary>
    public int WordsStart { get; init; }

    public int WordsEnd { get; init; }

    public HeadingForm? Heading { get; init; }

    /// <summary>The editor's word, which no rule overrules.</summary>
    public bool Directed { get; init; }

    /// <summary>The note reference that a note's text belongs to, as an index; -1 for none.</summary>
    public int Note { get; init; } = -1;

    /// <summary>What stands around a note's words in the source; null for all but its first paragraph.</summary>
    public NoteFrame? Frame { get; init; }

    /// <summary>A note whose end is marked: what follows does not belong to it.</summary>
    public bool Closed { get; init; }

    public Judgement Or(SourceBlockKind other, string why) => this with { Other = other, OtherWhy = why };
}

/// <summary>What a note's source puts before its words that has letters in it.</summary>
/// <param name="Footnote">The number behind the word Footnote; null where that word is not there.</param>
/// <param name="Lettered">It has the letter of the note's mark.</param>
/// <param name="Returned">It has the way back to the mark.</param>
internal sealed record NoteFrame(int? Footnote, bool Lettered, bool Returned)
{
    /// <summary>The word of the frame; null where it is the usual one with a number, and where there is none.</summary>
    public string? Word { get; init; }
}

/// <summary>What kind of heading it is, and where its label (<c>Chapter IV</c>) stands if it has one.</summary>
/// <param name="Family">Headings of one family are of one level.</param>
/// <param name="Level">The level that its marks say, from 1; 0 where only its family does.</param>
/// <param name="LabelStart">Offsets of the label; equal where there is none.</param>
internal sealed record HeadingForm(HeadingFamily Family, int Level, int LabelStart, int LabelEnd)
{
    /// <summary>How many further levels its number goes down: 1 for <c>3.2</c>.</summary>
    public int Depth { get; init; }

    /// <summary>Where the name of a chapter's part stands behind its title, <c>Part II</c>; equal where there is none.</summary>
    public (int Start, int End) Part { get; init; }

    /// <summary>The label begins with that of a part.</summary>
    public bool BeginsPart { get; init; }

    public bool HasLabel => LabelEnd > LabelStart;
}

/// <summary>Headings that look alike.</summary>
internal enum HeadingFamily
{
    Part,
    Chapter,

    /// <summary>Preface, Introduction, Appendix: as high as chapters wherever they stand.</summary>
    Named,

    /// <summary>A further part of the chapter that began with a heading of the same number.</summary>
    ChapterPart,
    Roman,
    Arabic,
    Paragraph,
    Capitals,

    /// <summary>In capitals and, by the transcriber's signs, emphasised: another kind of heading in the same book.</summary>
    Emphasised,
    Plain,

    /// <summary>
    /// Not in the source's list of contents, though others that look like it are, or nearer to the text above than others: beneath them.
    /// </summary>
    Unlisted,

    /// <summary>Marked with its level: Markdown's and underlined ones.</summary>
    Marked,

    /// <summary>Named by the editor, level and all.</summary>
    Directed,

    /// <summary>The heading of a chapter's notes, never one of a chapter.</summary>
    Notes,
}
