using Annals.Core.Prose;
using Annals.Core.Time;

namespace Annals.Core.Publications;

/// <summary>
/// A picture that the text shows or names, mostly a painting: with an image it is shown, without one a typographic plate stands for it.
/// </summary>
public sealed record Figure
{
    public required SourceFile File { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>A person's id or the maker's name as free text.</summary>
    public Located<string>? Maker { get; init; }

    /// <summary>The maker's record, once resolved.</summary>
    public EntryKey? MakerKey { get; init; }

    /// <summary>The maker's name in its standard form, once resolved.</summary>
    public string? MakerName { get; init; }

    /// <summary>Painting, photograph, map …</summary>
    public string? Kind { get; init; }

    public Edtf? Date { get; init; }

    public string? Medium { get; init; }

    public string? Size { get; init; }

    public string? Holder { get; init; }

    public string? Rights { get; init; }

    public string? Credit { get; init; }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string? Alternative { get; init; }

    /// <summary>The file below <c>images/</c>.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>Keys whose values are the editor's reading.</summary>
    public ImmutableArray<string> Inferred { get; init; } = [];

    public FigureSource? Source { get; init; }

    /// <summary>Ids that it had before: their addresses lead on to its page.</summary>
    public ImmutableArray<Located<string>> Formerly { get; init; } = [];

    public ImmutableArray<Block> Caption { get; init; } = [];

    /// <summary>Where in the works it stands, once resolved; null where no chapter shows it.</summary>
    public FigureStanding? Standing { get; init; }
}

/// <summary>The caption as the source has it.</summary>
/// <param name="Line">Its first line in the source, from 1.</param>
/// <param name="Text">Its words exactly, without the mark before them.</param>
public sealed record FigureSource(string Work, int Line, string Text);

/// <summary>The chapter in which a figure stands and its number within the work.</summary>
public sealed record FigureStanding(WorkSlug Work, ChapterSlug Chapter, int Number);

/// <summary>An image in the input folder.</summary>
/// <param name="Path">Below <c>images/</c>.</param>
/// <param name="Width">In pixels; 0 where the format tells none.</param>
/// <param name="Height">In pixels; 0 where the format tells none.</param>
/// <param name="Open">Gives the bytes.</param>
public sealed record ImageFile(string Path, int Width, int Height, Func<ReadOnlyMemory<byte>> Open)
{
    /// <summary>
    /// Whether it can be made in other sizes: JPEG, PNG, WebP, AVIF. A drawing (SVG) fits every size and a GIF may move: these are
    /// published as they are.
    /// </summary>
    public bool IsRaster { get; init; }

    /// <summary>Why nobody can be shown it, as the end of a sentence about it; null for a sound image.</summary>
    public string? Fault { get; init; }
}
