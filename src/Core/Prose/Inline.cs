using Annals.Core.Pages;

namespace Annals.Core.Prose;

/// <summary>What stands in a line: a closed family, like <see cref="Block"/>.</summary>
/// <param name="Span">Where it stands in its file.</param>
public abstract record Inline(Span Span);

/// <summary>Words as typed: entities and escapes decoded, typography not refined (the writers do that).</summary>
public sealed record TextRun(Span Span, string Value) : Inline(Span);

public sealed record Emphasis(Span Span, ImmutableArray<Inline> Content) : Inline(Span);

public sealed record Strong(Span Span, ImmutableArray<Inline> Content) : Inline(Span);

public sealed record Code(Span Span, string Value) : Inline(Span);

/// <summary>The end of a line in the file: white space, unless <paramref name="Hard"/> (two spaces or a backslash before it).</summary>
public sealed record LineEnd(Span Span, bool Hard) : Inline(Span);

/// <summary>A phrase in another language: <c>[Sigurimi]{lang=sq}</c>.</summary>
/// <param name="Language">A BCP 47 tag.</param>
public sealed record ForeignPhrase(Span Span, string Language, ImmutableArray<Inline> Content) : Inline(Span)
{
    /// <summary>Set like the words around it and not in italics, as the title of a work cited is: that has a style of its own.</summary>
    public bool IsUpright { get; init; }
}

/// <summary>A link to an address outside the publication, or to a plain address in it.</summary>
public sealed record Link(Span Span, string Target, string? Title, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>A picture in the line of text (not a figure, which has a record).</summary>
/// <param name="Target">The file below <c>images/</c>.</param>
public sealed record Picture(Span Span, string Target, string Alternative) : Inline(Span);

/// <summary>
/// A link to something of the publication's: <c>[the party](term:party-of-labour)</c>, <c>[there](chapter:rubicon#p12)</c>. Resolving adds
/// the first mentions that it links by itself as the same node.
/// </summary>
/// <param name="Target">The record's id or the chapter's slug.</param>
/// <param name="Fragment">What follows the <c>#</c>, or null.</param>
public sealed record Reference(Span Span, ReferenceKind Kind, string Target, string? Fragment, ImmutableArray<Inline> Content)
    : Inline(Span)
{
    /// <summary>Where it leads; null until resolved, and where there is nothing to lead to.</summary>
    public UrlPath? Address { get; init; }

    /// <summary>Put in by the linker, not by the author.</summary>
    public bool Automatic { get; init; }
}

/// <summary>What a reference names: the word before the colon of its target, as in <c>term:party-of-labour</c>.</summary>
public enum ReferenceKind
{
    /// <summary><c>[word](plain:)</c>: not to be linked.</summary>
    Plain,
    Term,
    Person,
    Place,
    Organisation,
    Event,
    Figure,

    /// <summary>By its slug, or by work and slug; perhaps with an anchor in it.</summary>
    Chapter,
}

/// <summary>The mark of a note in the text: <c>[^ed-zhou]</c>.</summary>
public sealed record NoteReference(Span Span, NoteKey Note) : Inline(Span)
{
    /// <summary>The mark shown: 1, E1, T1; empty until resolved.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Which reference to its note this is, from 1; 0 until resolved.</summary>
    public int Occurrence { get; init; }
}

/// <summary>Works cited: <c>[@biberaj-1990, p. 12; @elsie-2010]</c>.</summary>
public sealed record Citation(Span Span, ImmutableArray<CitedWork> Works) : Inline(Span)
{
    /// <summary>
    /// In running text works are cited between parentheses; in a note they are the note's own words. False until resolved.
    /// </summary>
    public bool InParentheses { get; init; }
}

/// <param name="Locator">What follows the comma, as typed: <c>p. 12</c>; null where there is none.</param>
public sealed record CitedWork(Span Span, string Key, string? Locator)
{
    /// <summary>The work in the form that stands in the text, its locator where the form has it; empty until resolved.</summary>
    public ImmutableArray<Inline> Form { get; init; } = [];

    public UrlPath? Address { get; init; }
}
