namespace Annals.Resolving.Versions;

/// <summary>The records that a chapter uses, each kind in its order.</summary>
internal sealed record ApparatusRecords(
    ImmutableArray<Figure> Figures,
    ImmutableArray<Entry> Entries,
    ImmutableArray<HistoricalEvent> Events,
    ImmutableArray<BibliographyItem> Works
)
{
    public static ApparatusRecords None { get; } = new([], [], [], []);

    /// <summary>All that a publication has: of a published version, which was kept with the records that it uses.</summary>
    public static ApparatusRecords Of(Publication publication) =>
        new(publication.Figures, [.. publication.Entries], publication.Events, publication.Bibliography);

    /// <summary>Those of a larger publication that one of its chapters uses.</summary>
    public ApparatusRecords Only(
        Func<Figure, bool> figures,
        Func<EntryKey, bool> entries,
        Func<HistoricalEvent, bool> events,
        Func<BibliographyItem, bool> works
    ) => new([.. Figures.Where(figures)], [.. Entries.Where(e => entries(e.Key))], [.. Events.Where(events)], [.. Works.Where(works)]);
}
