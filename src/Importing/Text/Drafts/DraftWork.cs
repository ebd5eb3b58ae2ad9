using Annals.Core.Sources;
using Annals.Importing.Text.Composing;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Drafts;

/// <summary>The work that a galley makes: chapters with their blocks, notes and figures, before any of it is written.</summary>
internal sealed record DraftWork(
    ImmutableArray<DraftChapter> Chapters,
    ImmutableArray<DraftFigure> Figures,
    ImmutableArray<SourceBlock> Layout,
    bool Labelled,
    ImmutableArray<string> LeftOut
);

internal sealed record DraftChapter
{
    /// <summary>0 for what stands before the first heading.</summary>
    public required int Order { get; init; }

    public string? Label { get; init; }

    public required string Title { get; init; }

    /// <summary>The source has no such title.</summary>
    public bool TitleSupplied { get; init; }

    public required string Slug { get; init; }

    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    public ImmutableArray<DraftBlock> Blocks { get; init; } = [];

    public ImmutableArray<DraftNote> Notes { get; init; } = [];
}

/// <summary>A block of a chapter.</summary>
/// <param name="Level">Of a heading, from 2.</param>
/// <param name="FigureId">Of a caption.</param>
/// <param name="Indents">Of verse, the columns of each line beyond the least.</param>
internal sealed record DraftBlock(
    SourceBlockKind Kind,
    Composed Composed,
    int Level,
    Lead Lead,
    string? FigureId,
    ImmutableArray<int> Indents,
    ImmutableArray<NoteLabel> Labels
);

/// <summary>A note mark in a block's words and the label of the note it marks.</summary>
internal readonly record struct NoteLabel(int At, string Label)
{
    /// <summary>How many characters of the words it stands for.</summary>
    public int Length { get; init; } = 1;
}

/// <summary>A note with its paragraphs.</summary>
internal sealed record DraftNote(string Label, ImmutableArray<Composed> Paragraphs);

/// <summary>A figure as far as its caption describes it.</summary>
internal sealed record DraftFigure(string Id, string Title, string? Maker, string? Kind, string? Date, int Line, string Words);
