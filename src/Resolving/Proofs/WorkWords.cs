using Annals.Core.Sources;

namespace Annals.Resolving.Proofs;

/// <summary>
/// The words of a work in the order in which the blocks of its source ask for them: of each chapter and note the next block, of chapters
/// their headings, of figures their captions.
/// </summary>
internal sealed class WorkWords
{
    private readonly string _title;
    private readonly ImmutableArray<string> _leftOut;
    private readonly Dictionary<int, (Chapter Chapter, WordsInOrder Words)> _chapters = [];
    private readonly Dictionary<(int Chapter, string Note), (Note Note, WordsInOrder Words)> _notes = [];
    private readonly List<(Chapter Chapter, Note Note)> _notOfTheSource = [];
    private readonly Dictionary<int, Figure> _captions = [];

    public WorkWords(Work work, ImmutableArray<Figure> figures, SourceLayout layout)
    {
        _title = work.Title;
        _leftOut = work.Source?.LeftOut ?? [];
        var labels = layout.Blocks.Where(b => b.Note is not null).ToLookup(b => b.Chapter, b => b.Note!);
        foreach (var chapter in work.Chapters)
        {
            var order = chapter.Order.Value;
            var notes = labels[order].ToHashSet(StringComparer.Ordinal);
            if (!_chapters.TryAdd(order, (chapter, new WordsInOrder(ChapterWords.Of(chapter.Body, notes)))))
                continue;
            foreach (var note in chapter.Notes.Where(n => n.Key.Layer == NoteLayer.Author))
            {
                if (!notes.Contains(note.Key.Label))
                    _notOfTheSource.Add((chapter, note));
                else
                    _notes.TryAdd((order, note.Key.Label), (note, new WordsInOrder(ChapterWords.Of(note.Content, notes))));
            }
        }
        foreach (var figure in figures)
        {
            if (figure.Source is { } source && source.Work == work.Slug.Value)
                _captions.TryAdd(source.Line, figure);
        }
    }

    /// <summary>Whether a block's words are those of a chapter that the work does not have.</summary>
    public bool Lacks(SourceBlock block) =>
        block.Kind switch
        {
            SourceBlockKind.Break
            or SourceBlockKind.PageNumber
            or SourceBlockKind.NoteRule
            or SourceBlockKind.WorkTitle
            or SourceBlockKind.Aside
            or SourceBlockKind.Caption => false,
            _ => !_chapters.ContainsKey(block.Chapter),
        };

    public WordsFound Next(SourceBlock block)
    {
        var (chapter, words) = _chapters.GetValueOrDefault(block.Chapter);
        switch (block.Kind)
        {
            case SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.NoteRule:
                return WordsFound.None;
            case SourceBlockKind.WorkTitle:
                return WordsFound.None with { Words = _title };
            case SourceBlockKind.Aside:
                return WordsFound.None with { Words = block.Aside is { } aside && aside < _leftOut.Length ? _leftOut[aside] : "" };
            case SourceBlockKind.Caption:
                return _captions.TryGetValue(block.FirstLine, out var figure)
                    ? WordsFound.None with
                    {
                        Words = figure.Source!.Text,
                        File = figure.File,
                        Figure = figure,
                    }
                    : WordsFound.None;
            case SourceBlockKind.Heading when chapter is not null:
                return block.Titled is not null
                    ? Titled(words, block, chapter)
                    : WordsFound.None with
                    {
                        Words = TitleOf(chapter),
                        File = chapter.File,
                        Chapter = chapter,
                    };
            case SourceBlockKind.Subheading when chapter is not null && block.Titled is not null:
                return Titled(words, block, chapter);
            case SourceBlockKind.Note:
                var (note, itsWords) = _notes.GetValueOrDefault((block.Chapter, block.Note ?? ""));
                return Next(itsWords, block, chapter) with { Note = note?.Key };
            default:
                return Next(words, block, chapter);
        }
    }

    /// <summary>Words that no block of the source asked for: what an editor added without saying so.</summary>
    public (string Words, SourceFile File, Span Span)? LeftOver()
    {
        foreach (var (chapter, words) in _chapters.OrderBy(c => c.Key).Select(c => c.Value))
        {
            if (words.Rest is { } left)
                return (left.Words, chapter.File, left.Span);
        }
        foreach (var (key, (_, words)) in NotesInOrder)
        {
            if (words.Rest is { } left)
                return (left.Words, _chapters[key.Chapter].Chapter.File, left.Span);
        }
        return _notOfTheSource is [var (notIn, note), ..] ? ($"[^{note.Key}]", notIn.File, note.Span) : null;
    }

    /// <summary>Interventions in words that no block asked for.</summary>
    public IEnumerable<(Intervening Intervening, Chapter Chapter, NoteKey? Note)> Remaining() =>
        [
            .. _chapters.OrderBy(c => c.Key).SelectMany(c => c.Value.Words.Remaining.Select(i => (i, c.Value.Chapter, (NoteKey?)null))),
            .. NotesInOrder.SelectMany(n =>
                n.Value.Words.Remaining.Select(i => (i, _chapters[n.Key.Chapter].Chapter, (NoteKey?)n.Value.Note.Key))
            ),
        ];

    private IEnumerable<KeyValuePair<(int Chapter, string Note), (Note Note, WordsInOrder Words)>> NotesInOrder =>
        _notes.OrderBy(n => n.Key.Chapter).ThenBy(n => n.Value.Note.Span.Start);

    private static string TitleOf(Chapter chapter) =>
        (chapter.TitleInSource ?? chapter.Title) is var title && chapter.Label is null ? title : $"{chapter.Label} {title}";

    /// <summary>The chapter's title and behind it the words of its next heading.</summary>
    private static WordsFound Titled(WordsInOrder? words, SourceBlock block, Chapter chapter)
    {
        var part = Next(words, block, chapter);
        var title = TitleOf(chapter) is var whole && block.Titled <= whole.Length ? whole[block.Titled!.Value..] : "";
        return part with
        {
            Words = $"{title} {part.Words}",
            Interventions = [.. part.Interventions.Select(i => i with { At = i.At + title.Length + 1 })],
        };
    }

    private static WordsFound Next(WordsInOrder? words, SourceBlock block, Chapter? chapter) =>
        words?.Next(block.Upto, block.Joint) is { } next
            ? WordsFound.None with
            {
                Words = block.Frame + next.Words,
                File = chapter!.File,
                Span = next.Span,
                Chapter = chapter,
                Interventions = next.Interventions,
            }
            : WordsFound.None with
            {
                File = chapter?.File,
                Chapter = chapter,
            };
}

/// <summary>The words that a block of the source asked for, and whence they come.</summary>
internal sealed record WordsFound(string Words)
{
    public static readonly WordsFound None = new("");

    public SourceFile? File { get; init; }

    public Span Span { get; init; }

    public Chapter? Chapter { get; init; }

    public NoteKey? Note { get; init; }

    public Figure? Figure { get; init; }

    /// <summary>In order; the frame that the layout puts before a note's words is not counted.</summary>
    public ImmutableArray<Intervening> Interventions { get; init; } = [];
}
