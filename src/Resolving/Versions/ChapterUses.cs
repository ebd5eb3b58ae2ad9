namespace Annals.Resolving.Versions;

/// <summary>
/// Which records chapters are made from. What is mentioned where is looked up once for all chapters, when the first is asked for. Chapters
/// may be asked for on any thread.
/// </summary>
internal sealed class ChapterUses(Publication publication)
{
    private readonly Lazy<ILookup<ChapterKey, EntryKey>> _byChapter = new(() =>
        publication
            .Mentions.Values.SelectMany(m => m)
            .Where(m => m.Chapter is not null)
            .Select(m => (m.Chapter!.Value, m.Entry))
            .Distinct()
            .ToLookup(m => m.Value, m => m.Entry)
    );

    private readonly Lazy<ILookup<string, EntryKey>> _byCaption = new(() =>
        publication
            .Mentions.Values.SelectMany(m => m)
            .Where(m => m.Place == MentionPlace.Caption)
            .Select(m => (m.Address.Page.Value, m.Entry))
            .Distinct()
            .ToLookup(m => m.Value, m => m.Entry)
    );

    private readonly Lazy<Dictionary<string, HistoricalEvent>> _events = new(() =>
        publication.Events.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal)
    );

    /// <summary>
    /// The entries that a chapter mentions in its text, headings and notes and in the captions of the figures it shows; the figures that it
    /// shows or refers to, and who made them; the events that it refers to; and the works that any of these cites.
    /// </summary>
    /// <param name="chapter">Of the resolved publication.</param>
    public ChapterUse Of(Chapter chapter)
    {
        var parts = ProseParts.Of(chapter.Body);
        foreach (var note in chapter.Notes)
            parts.Add(note.Content);

        var entries = new HashSet<EntryKey>(_byChapter.Value[new ChapterKey(chapter.Work, chapter.Slug.Value)]);
        var shown = parts.Figures.Select(f => f.FigureId).Distinct().ToList();
        foreach (var id in shown)
            entries.UnionWith(_byCaption.Value[Addresses.Figure(id).Value]);
        var figures = parts
            .References.Where(r => r.Kind == ReferenceKind.Figure)
            .Select(r => r.Target)
            .Concat(shown)
            .Distinct()
            .Select(id => publication.FigureById.GetValueOrDefault(id))
            .OfType<Figure>()
            .ToImmutableArray();
        entries.UnionWith(figures.Select(f => f.MakerKey).OfType<EntryKey>());
        var events = parts
            .References.Where(r => r.Kind == ReferenceKind.Event)
            .Select(r => r.Target)
            .Distinct()
            .Select(id => _events.Value.GetValueOrDefault(id))
            .OfType<HistoricalEvent>()
            .ToImmutableArray();
        var named = entries.Select(key => publication.EntryByKey[key]).ToImmutableArray();

        foreach (var body in figures.Select(f => f.Caption).Concat(named.Select(e => e.Body)).Concat(events.Select(e => e.Body)))
            parts.Add(body);
        return new(named, figures, events, [.. parts.Cited.Select(work => work.Key)]);
    }
}

/// <summary>The records that a chapter uses.</summary>
/// <param name="Cited">The keys of works.</param>
internal sealed record ChapterUse(
    ImmutableArray<Entry> Entries,
    ImmutableArray<Figure> Figures,
    ImmutableArray<HistoricalEvent> Events,
    HashSet<string> Cited
);
