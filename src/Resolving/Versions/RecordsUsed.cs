using System.Collections.Concurrent;
using System.Text;
using Annals.Core.Files;

namespace Annals.Resolving.Versions;

/// <summary>
/// Which records chapters are made from, and what these say. What is mentioned where is looked up once for all chapters, and each record is read once; nothing is done before the first
/// chapter is asked for.
/// </summary>
public sealed class RecordsUsed
{
    private const string Bibliography = "bibliography.json";

    private readonly Publication _publication;
    private readonly InputTree _input;
    private readonly Lazy<ILookup<ChapterKey, EntryKey>> _byChapter;
    private readonly Lazy<ILookup<string, EntryKey>> _byCaption;
    private readonly Lazy<Dictionary<string, HistoricalEvent>> _events;
    private readonly Lazy<CitedItems?> _items;
    private readonly ConcurrentDictionary<WorkSlug, IReadOnlyDictionary<ChapterSlug, int>> _figuresBefore = new();
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private RecordsUsed(Publication publication, InputTree input)
    {
        (_publication, _input) = (publication, input);
        _byChapter = new(() => publication.Mentions.Values.SelectMany(m => m).Where(m => m.Chapter is not null).Select(m => (m.Chapter!.Value, m.Entry)).Distinct()
            .ToLookup(m => m.Value, m => m.Entry));
        _byCaption = new(() => publication.Mentions.Values.SelectMany(m => m).Where(m => m.Place == MentionPlace.Caption).Select(m => (m.Address.Page.Value, m.Entry)).Distinct()
            .ToLookup(m => m.Value, m => m.Entry));
        _events = new(() => publication.Events.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal));
        _items = new(() => input.Find(Bibliography) is { } file ? new CitedItems(Text(file.Path)) : null);
    }

    /// <param name="publication">Resolved, and without errors.</param>
    /// <param name="input">What it was read from.</param>
    public static RecordsUsed Of(Publication publication, InputTree input) => new(publication, input);

    /// <summary>
    /// The records that a chapter uses, by path: publication.yml and its work's work.yml; the entries that it mentions in its text, headings and notes and in the captions of the figures it
    /// shows; the figures that it shows or refers to, and who made them; the events that it refers to; and of the bibliography what any of these cites.
    /// </summary>
    /// <param name="chapter">Of the resolved publication. Chapters may be asked for on any thread.</param>
    public ImmutableSortedDictionary<string, string> By(Chapter chapter)
    {
        var parts = ProseParts.Of(chapter.Body);
        foreach (var note in chapter.Notes) parts.Add(note.Content);

        var entries = new HashSet<EntryKey>(_byChapter.Value[new ChapterKey(chapter.Work, chapter.Slug.Value)]);
        var figures = new HashSet<string>(parts.References.Where(r => r.Kind == ReferenceKind.Figure).Select(r => r.Target), StringComparer.Ordinal);
        foreach (var shown in parts.Figures.Select(f => f.FigureId).Distinct())
        {
            figures.Add(shown);
            entries.UnionWith(_byCaption.Value[Addresses.Figure(shown).Value]);
        }

        var files = new List<SourceFile> { _publication.Settings.File, _publication.Works.First(w => w.Slug == chapter.Work).File };
        var told = new ProseParts();
        foreach (var figure in figures.Select(id => _publication.FigureById.GetValueOrDefault(id)).OfType<Figure>())
        {
            if (figure.MakerKey is { } maker) entries.Add(maker);
            files.Add(figure.File);
            told.Add(figure.Caption);
        }
        foreach (var entry in entries.Select(key => _publication.EntryByKey[key]))
        {
            files.Add(entry.File);
            told.Add(entry.Body);
        }
        foreach (var id in parts.References.Where(r => r.Kind == ReferenceKind.Event).Select(r => r.Target).Distinct())
        {
            if (!_events.Value.TryGetValue(id, out var happened)) continue;
            files.Add(happened.File);
            told.Add(happened.Body);
        }

        var records = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in files) records[file.Path] = Text(file.Path);
        HashSet<string> cited = [.. parts.Cited.Concat(told.Cited).Select(work => work.Key)];
        if (cited.Count > 0 && _items.Value?.Of(cited) is { } bibliography) records[Bibliography] = bibliography;
        return records.ToImmutable();
    }

    /// <summary>How many figures the work shows before a chapter: its first figure has the next number.</summary>
    public int FiguresBefore(Chapter chapter) =>
        _figuresBefore.GetOrAdd(chapter.Work, slug => Counted(_publication.Works.First(w => w.Slug == slug))).GetValueOrDefault(chapter.Slug.Value);

    private static Dictionary<ChapterSlug, int> Counted(Work work)
    {
        var before = new Dictionary<ChapterSlug, int>();
        var last = 0;
        foreach (var chapter in work.Chapters)
        {
            before.TryAdd(chapter.Slug.Value, last);
            last = ProseParts.Of(chapter.Body).Figures.Select(f => f.Number).Append(last).Max();
        }
        return before;
    }

    /// <summary>A record's text, without the mark that some editors put before it.</summary>
    private string Text(string path) => _texts.GetOrAdd(path, p =>
    {
        var bytes = _input.Find(p)!.Open().Span;
        return Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
    });
}
