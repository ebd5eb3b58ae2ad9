using System.Collections.Concurrent;
using System.Globalization;

namespace Annals.Resolving.Pages;

/// <summary>
/// The passages to which an index leads for an entry: those of the works themselves. What definitions and the editors' pages say of it
/// stands on the entry's own page.
/// </summary>
internal sealed class IndexLocators
{
    /// <summary>
    /// An entry that is named in more chapters of a work has its chapters listed and not their paragraphs; in more stretches of chapters,
    /// only their number.
    /// </summary>
    private const int MostChapters = 24;

    private readonly Publication _publication;
    private readonly Dictionary<ChapterKey, (int Work, int Chapter)> _places = [];
    private readonly Dictionary<UrlPath, Figure> _figures;
    private readonly ILookup<EntryKey, Figure> _made;
    private readonly ConcurrentDictionary<ChapterKey, Dictionary<string, int>> _headings = new();

    public IndexLocators(Publication publication)
    {
        _publication = publication;
        for (var w = 0; w < publication.Works.Length; w++)
        {
            var chapters = publication.Works[w].Chapters;
            for (var c = 0; c < chapters.Length; c++)
                _places.TryAdd(new(chapters[c].Work, chapters[c].Slug.Value), (w, c));
        }
        var shown = publication.Figures.Where(f => f.Standing is not null).ToList();
        _figures = shown.DistinctBy(f => f.Id).ToDictionary(f => Addresses.Figure(f.Id));
        _made = shown.Where(f => f.MakerKey is not null).ToLookup(f => f.MakerKey!.Value);
    }

    public ImmutableArray<WorkLocators> Of(Entry entry)
    {
        var found = new SortedDictionary<(int Work, int Chapter), Passages>();
        foreach (var mention in _publication.MentionsOf(entry.Key))
            Add(found, mention);
        foreach (var figure in _made[entry.Key])
            Add(found, figure);
        return
        [
            .. found
                .GroupBy(f => f.Key.Work)
                .Select(work => InWork(_publication.Works[work.Key], [.. work.Select(c => (c.Key.Chapter, c.Value))])),
        ];
    }

    private void Add(SortedDictionary<(int, int), Passages> to, Mention mention)
    {
        if (mention.Place == MentionPlace.Caption && _figures.TryGetValue(mention.Address.Page, out var figure))
            Add(to, figure);
        if (mention.Chapter is not { } key || !_places.TryGetValue(key, out var place))
            return;
        var chapter = _publication.Works[place.Work].Chapters[place.Chapter];
        var passages = At(to, place);
        var anchor = AnchorOf(mention.Address);
        switch (mention.Place)
        {
            case MentionPlace.Note:
                if (chapter.Notes.FirstOrDefault(n => n.Key.Anchor == anchor) is { } note)
                    passages.Notes[(note.Key.Layer, note.Number)] = note;
                break;
            case MentionPlace.Heading when anchor.Length == 0:
            case MentionPlace.Text when chapter.Paragraphs == 0:
                passages.Title = true;
                break;
            case MentionPlace.Heading:
                passages.Paragraphs.Add(
                    Math.Clamp(HeadingsOf(key, chapter).GetValueOrDefault(anchor, 1), 1, Math.Max(chapter.Paragraphs, 1))
                );
                break;
            case MentionPlace.Text:
                // What is no paragraph, such as a table, is read from the paragraph before it; before the first, at the first.
                passages.Paragraphs.Add(mention.Paragraph > 0 ? mention.Paragraph : Math.Max(NumberOf(anchor), 1));
                break;
        }
    }

    private void Add(SortedDictionary<(int, int), Passages> to, Figure figure)
    {
        var standing = figure.Standing!;
        if (_places.TryGetValue(new(standing.Work, standing.Chapter), out var place))
            At(to, place).Figures[standing.Number] = figure;
    }

    private static Passages At(SortedDictionary<(int, int), Passages> to, (int, int) place)
    {
        if (!to.TryGetValue(place, out var passages))
            to.Add(place, passages = new Passages());
        return passages;
    }

    private static WorkLocators InWork(Work work, ImmutableArray<(int Chapter, Passages Passages)> found)
    {
        var count = found.Sum(f => f.Passages.Count);
        if (found.Length <= MostChapters)
        {
            return new(
                work,
                [
                    .. found.Select(f => new ChapterLocators(
                        work.Chapters[f.Chapter],
                        work.Chapters[f.Chapter],
                        f.Passages.In(work.Chapters[f.Chapter])
                    )),
                ],
                count,
                found.Length
            );
        }
        var stretches = Runs([.. found.Select(f => f.Chapter)]);
        return new(
            work,
            stretches.Length > MostChapters
                ? []
                : [.. stretches.Select(s => new ChapterLocators(work.Chapters[s.First], work.Chapters[s.Last], []))],
            count,
            found.Length
        );
    }

    /// <summary>Numbers that follow each other, joined.</summary>
    private static ImmutableArray<(int First, int Last)> Runs(IEnumerable<int> numbers)
    {
        var runs = ImmutableArray.CreateBuilder<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }
        return runs.ToImmutable();
    }

    /// <summary>Each heading's anchor with the number of the paragraph below it.</summary>
    private Dictionary<string, int> HeadingsOf(ChapterKey key, Chapter chapter) =>
        _headings.GetOrAdd(
            key,
            static (_, chapter) =>
            {
                var below = new Dictionary<string, int>(StringComparer.Ordinal);
                var paragraph = 0;
                Read(chapter.Body);
                return below;

                void Read(ImmutableArray<Block> blocks)
                {
                    foreach (var block in blocks)
                    {
                        switch (block)
                        {
                            case Paragraph p:
                                paragraph = p.Number;
                                break;
                            case Heading h:
                                below.TryAdd(h.Id, paragraph + 1);
                                break;
                            case Quotation q:
                                Read(q.Content);
                                break;
                            case ListBlock l:
                                foreach (var item in l.Items)
                                    Read(item.Content);
                                break;
                            case DefinitionList d:
                                foreach (var item in d.Items)
                                    Read(item.Meaning);
                                break;
                        }
                    }
                }
            },
            chapter
        );

    private static string AnchorOf(UrlPath address) =>
        address.Value.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? address.Value[(at + 1)..] : "";

    private static int NumberOf(string anchor) =>
        anchor is ['p', ..] && int.TryParse(anchor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What is found of an entry in one chapter, each passage once.</summary>
    private sealed class Passages
    {
        public bool Title { get; set; }

        public SortedSet<int> Paragraphs { get; } = [];

        public SortedDictionary<int, Figure> Figures { get; } = [];

        public SortedDictionary<(NoteLayer Layer, int Number), Note> Notes { get; } = [];

        public int Count => (Title ? 1 : 0) + Paragraphs.Count + Figures.Count + Notes.Count;

        public ImmutableArray<Locator> In(Chapter chapter)
        {
            var page = Addresses.Chapter(chapter);
            var places = ImmutableArray.CreateBuilder<Locator>();
            if (Title)
                places.Add(new TitleLocator(page));
            foreach (var (first, last) in Runs(Paragraphs))
                places.Add(new ParagraphLocator(page.At(Addresses.ParagraphAnchor(first)), first, last));
            foreach (var (number, figure) in Figures)
                places.Add(new FigureLocator(page.At(Addresses.FigureAnchor(figure.Id)), number));
            foreach (var note in Notes.Values)
                places.Add(new NoteLocator(page.At(note.Key.Anchor), note));
            return places.ToImmutable();
        }
    }
}
