using Annals.Core.Versions;

namespace Annals.Core.Publications;

/// <summary>Everything that the input folder holds, read and located, with nothing looked up yet.</summary>
public sealed record Manuscript
{
    public required PublicationSettings Settings { get; init; }

    /// <summary>In the order of the publication; those that publication.yml does not name come last, by slug.</summary>
    public ImmutableArray<Work> Works { get; init; } = [];

    public ImmutableArray<Term> Terms { get; init; } = [];

    public ImmutableArray<Person> People { get; init; } = [];

    public ImmutableArray<Place> Places { get; init; } = [];

    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    public ImmutableArray<HistoricalEvent> Events { get; init; } = [];

    public ImmutableArray<Erratum> Errata { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<BibliographyItem> Bibliography { get; init; } = [];

    public ImmutableArray<StandingPage> Pages { get; init; } = [];

    public ImmutableArray<ImageFile> Images { get; init; } = [];

    /// <summary>Published versions of chapters, by work, folder and version.</summary>
    public ImmutableArray<Release> Releases { get; init; } = [];

    /// <summary>What authors said is not to be reported, and where.</summary>
    public ImmutableArray<Silence> Silences { get; init; } = [];

    /// <summary>
    /// How many figures the work showed before its first chapter here: 0 but for a published version, which is a manuscript of its one
    /// chapter.
    /// </summary>
    public int FiguresBefore { get; init; }

    /// <summary>Every entry, kind by kind, each kind by id.</summary>
    public IEnumerable<Entry> Entries => [.. Terms, .. People, .. Places, .. Organisations];
}
