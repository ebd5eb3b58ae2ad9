using System.Collections.Frozen;
using Annals.Core.Sources;
using Annals.Core.Time;
using Annals.Core.Versions;

namespace Annals.Core.Publications;

/// <summary>The publication as it will appear: everything of the manuscript, numbered and linked, and what is mentioned where.</summary>
public sealed record Publication
{
    public required PublicationSettings Settings { get; init; }

    /// <summary>In order, each with its chapters in order.</summary>
    public ImmutableArray<Work> Works { get; init; } = [];

    /// <summary>Each kind sorted as its list shows it.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    public ImmutableArray<Person> People { get; init; } = [];

    public ImmutableArray<Place> Places { get; init; } = [];

    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    /// <summary>By date.</summary>
    public ImmutableArray<HistoricalEvent> Events { get; init; } = [];

    /// <summary>Newest first.</summary>
    public ImmutableArray<Erratum> Errata { get; init; } = [];

    /// <summary>In order of standing: work, number; then those that no chapter shows.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    public FrozenDictionary<string, Figure> FigureById { get; init; } = FrozenDictionary<string, Figure>.Empty;

    /// <summary>In order of author or editor, then year and title.</summary>
    public ImmutableArray<BibliographyItem> Bibliography { get; init; } = [];

    /// <summary>
    /// Where each work is cited, by its key, in reading order; works that are not cited are absent: a bibliography may name further
    /// reading.
    /// </summary>
    public FrozenDictionary<string, ImmutableArray<CitedPlace>> Citations { get; init; } =
        FrozenDictionary<string, ImmutableArray<CitedPlace>>.Empty;

    public ImmutableArray<StandingPage> Pages { get; init; } = [];

    /// <summary>By path below <c>images/</c>.</summary>
    public FrozenDictionary<string, ImageFile> Images { get; init; } = FrozenDictionary<string, ImageFile>.Empty;

    /// <summary>Every mention of an entry in reading order; entries never mentioned are absent.</summary>
    public FrozenDictionary<EntryKey, ImmutableArray<Mention>> Mentions { get; init; } =
        FrozenDictionary<EntryKey, ImmutableArray<Mention>>.Empty;

    /// <summary>The passages of each chapter that name years, in reading order; chapters without any are absent.</summary>
    public FrozenDictionary<ChapterKey, ImmutableArray<DatedPassage>> Dated { get; init; } =
        FrozenDictionary<ChapterKey, ImmutableArray<DatedPassage>>.Empty;

    /// <summary>
    /// The years of each work: what <see cref="YearsOf"/> says, else all that its passages name; works without any are absent.
    /// </summary>
    public FrozenDictionary<WorkSlug, Period> Years { get; init; } = FrozenDictionary<WorkSlug, Period>.Empty;

    /// <summary>Null where there is no event and no passage names a year.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>Of each work that has its source beside it, in the order of the works: whether its text gives the source back.</summary>
    public ImmutableArray<SourceProof> Proofs { get; init; } = [];

    public FrozenDictionary<EntryKey, Entry> EntryByKey { get; init; } = FrozenDictionary<EntryKey, Entry>.Empty;

    public FrozenDictionary<ChapterKey, Chapter> ChapterByKey { get; init; } = FrozenDictionary<ChapterKey, Chapter>.Empty;

    /// <summary>The chapters that have published versions, by work and slug; withdrawn ones too.</summary>
    public FrozenDictionary<ChapterKey, ChapterHistory> Histories { get; init; } = FrozenDictionary<ChapterKey, ChapterHistory>.Empty;

    /// <summary>A work's histories in the order of its chapters; those of withdrawn chapters come last, by slug.</summary>
    public IEnumerable<ChapterHistory> HistoriesOf(Work work) =>
        Histories
            .Values.Where(h => h.Work == work.Slug)
            .OrderBy(h => h.Current?.Order.Value ?? int.MaxValue)
            .ThenBy(h => h.Slug.Value, StringComparer.Ordinal);

    public ChapterHistory? HistoryOf(Chapter chapter) => Histories.GetValueOrDefault(new ChapterKey(chapter.Work, chapter.Slug.Value));

    /// <summary>
    /// What a chapter as it stands is a draft of: where it has changed since its newest version, or was never published in a work that has
    /// published versions; null for all others.
    /// </summary>
    public ChapterVersion? DraftOf(Chapter chapter) =>
        HistoryOf(chapter) is { } history ? history.Draft
        : Histories.Keys.Any(k => k.Work == chapter.Work) ? chapter.Version
        : null;

    public IEnumerable<Entry> Entries => [.. Terms, .. People, .. Places, .. Organisations];

    public SourceProof? ProofOf(Work work) => Proofs.FirstOrDefault(p => p.Work == work.Slug);

    public ImmutableArray<Mention> MentionsOf(EntryKey entry) => Mentions.TryGetValue(entry, out var found) ? found : [];
}
