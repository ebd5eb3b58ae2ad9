using Annals.Core.Prose;
using Annals.Core.Time;

namespace Annals.Core.Publications;

/// <summary>A record with a name that texts mention: a glossary term, a person, a place or an organisation.</summary>
public abstract record Entry
{
    public required SourceFile File { get; init; }

    public required EntryKey Key { get; init; }

    /// <summary>The standard form, which the publication uses.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name is written; the file's beginning where that is not known.</summary>
    public Span NameSpan { get; init; }

    /// <summary>The form that lists are sorted by: <c>Hoxha, Enver</c>; the name itself where none was given.</summary>
    public required string SortName { get; init; }

    /// <summary>Other forms, standard or not, that are linked and searched.</summary>
    public ImmutableArray<Variant> Variants { get; init; } = [];

    /// <summary>False: mentions are recorded but not linked.</summary>
    public bool Autolink { get; init; } = true;

    /// <summary>False: its variants are found but replaced nowhere.</summary>
    public bool Regularise { get; init; } = true;

    /// <summary>Ids that it had before: their addresses lead on to its page.</summary>
    public ImmutableArray<Located<string>> Formerly { get; init; } = [];

    /// <summary>The definition, or the paragraph that introduces the person, place or organisation.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];
}

/// <summary>A glossary entry.</summary>
public sealed record Term : Entry
{
    /// <summary>Further standard forms, such as plurals and abbreviations.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<Located<string>> SeeAlso { get; init; } = [];
}

/// <summary>A person, place or organisation.</summary>
public abstract record NamedEntry : Entry
{
    /// <summary>Birth and death, foundation and end, as far as they are known.</summary>
    public Edtf? Dates { get; init; }

    /// <summary>Keys whose values are the editor's reading and not from a source.</summary>
    public ImmutableArray<string> Inferred { get; init; } = [];

    /// <summary>Links to authority files, by label.</summary>
    public ImmutableArray<AuthorityLink> Links { get; init; } = [];
}

public sealed record Person : NamedEntry;

public sealed record Place : NamedEntry
{
    public Coordinates? Coordinates { get; init; }
}

public sealed record Organisation : NamedEntry;

/// <summary>Where another site has what the record is about: a catalogue of authorities, an encyclopedia.</summary>
/// <param name="Label">What the site is called, as the record's author wrote it.</param>
/// <param name="Address">In full, http or https, as written.</param>
public sealed record AuthorityLink(string Label, string Address);

/// <summary>WGS 84, in degrees: north and east are positive.</summary>
public readonly record struct Coordinates(double Latitude, double Longitude);

/// <summary>Something that happened, on a date as precise as known.</summary>
public sealed record HistoricalEvent(SourceFile File, string Id, Edtf Date, string Title, ImmutableArray<Block> Body)
{
    /// <summary>Ids that it had before: released texts may still use them.</summary>
    public ImmutableArray<Located<string>> Formerly { get; init; } = [];
}
