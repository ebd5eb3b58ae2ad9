using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Editing.Beginning;

/// <summary>
/// Something that is not there yet, in an editor's words. Texts are as they were given: whether they can stand where they are put is for
/// the check to say.
/// </summary>
public abstract record NewItem
{
    /// <summary>Its name in addresses; null for one made from its title or name.</summary>
    public string? Slug { get; init; }

    /// <summary>What its body is to say, as Markdown; null for none.</summary>
    public string? Text { get; init; }
}

/// <summary>The smallest input folder that there is something to build of: one work with one chapter.</summary>
/// <param name="Chapter">The title of the first chapter.</param>
/// <param name="Day">The day of the chapter's version.</param>
public sealed record NewPublication(string Title, string Language, string Chapter, DateOnly Day) : NewItem
{
    /// <summary>The first chapter's name in addresses; null for one made from its title.</summary>
    public string? ChapterSlug { get; init; }
}

/// <param name="Language">Null where it is the publication's.</param>
/// <param name="Chapter">The title of the first chapter.</param>
/// <param name="Day">The day of the chapter's version.</param>
public sealed record NewWork(string Title, string? Language, string Chapter, DateOnly Day) : NewItem
{
    /// <summary>The first chapter's name in addresses; null for one made from its title.</summary>
    public string? ChapterSlug { get; init; }
}

/// <summary>A chapter behind all others of its work.</summary>
/// <param name="Work">The work's slug; null where there is but one.</param>
/// <param name="Day">The day of its version.</param>
public sealed record NewChapter(string Title, string? Work, string? Summary, DateOnly Day) : NewItem;

/// <summary>A term of the glossary, a person, a place or an organisation.</summary>
public sealed record NewEntry(EntryKind Kind, string Name) : NewItem
{
    public string? Sort { get; init; }

    public string? Dates { get; init; }

    /// <summary>In degrees, north positive; of a place, together with <see cref="Longitude"/>.</summary>
    public string? Latitude { get; init; }

    /// <summary>In degrees, east positive.</summary>
    public string? Longitude { get; init; }
}

/// <param name="Date">As precisely as it is known (EDTF).</param>
public sealed record NewEvent(string Title, string Date) : NewItem;

public sealed record NewFigure(string Title) : NewItem
{
    public string? Maker { get; init; }

    public string? Kind { get; init; }

    public string? Date { get; init; }

    /// <summary>The file below <c>images/</c>.</summary>
    public string? Image { get; init; }

    public string? Alternative { get; init; }
}

/// <summary>A note in a chapter that is there; its label is the next number of its hand.</summary>
/// <param name="Chapter">A chapter's slug, or work/slug.</param>
public sealed record NewNote(string Chapter, NoteLayer Hand) : NewItem;
