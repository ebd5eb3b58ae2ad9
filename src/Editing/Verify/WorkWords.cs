using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Sources;

namespace Annals.Editing.Verify;

/// <summary>The words of a work in the order in which the blocks of its source ask for them: of each chapter and note the next block, of chapters their headings, of figures their captions.</summary>
internal sealed class WorkWords
{
    private readonly Dictionary<int, (Chapter Chapter, Queue<BlockWords> Words)> _chapters = [];
    private readonly Dictionary<(int Chapter, string Note), Queue<BlockWords>> _notes = [];
    private readonly Dictionary<int, Figure> _captions = [];

    public WorkWords(Work work, ImmutableArray<Figure> figures, SourceLayout layout)
    {
        var labels = layout.Blocks.Where(b => b.Note is not null).ToLookup(b => b.Chapter, b => b.Note!);
        foreach (var chapter in work.Chapters)
        {
            var order = chapter.Order.Value;
            var notes = labels[order].ToHashSet(StringComparer.Ordinal);
            _chapters.TryAdd(order, (chapter, Queue(chapter.Body, notes)));
            foreach (var note in chapter.Notes)
            {
                if (note.Key.Layer == NoteLayer.Author && notes.Contains(note.Key.Label)) _notes.TryAdd((order, note.Key.Label), Queue(note.Content, notes));
            }
        }
        foreach (var figure in figures)
        {
            if (figure.Source is { } source && source.Work == work.Slug.Value) _captions.TryAdd(source.Line, figure);
        }
    }

    public (string Words, SourceFile? File, Span Span) Next(SourceBlock block)
    {
        var chapter = _chapters.GetValueOrDefault(block.Chapter);
        return block.Kind switch
        {
            SourceBlockKind.Break or SourceBlockKind.PageNumber => ("", null, Span.None),
            SourceBlockKind.Caption => _captions.TryGetValue(block.FirstLine, out var figure) ? (figure.Source!.Text, figure.File, Span.None) : ("", null, Span.None),
            SourceBlockKind.Heading when chapter.Chapter is { } c => (c.Label is null ? c.Title : $"{c.Label} {c.Title}", c.File, Span.None),
            SourceBlockKind.Note => Dequeue(_notes.GetValueOrDefault((block.Chapter, block.Note ?? "")), chapter.Chapter?.File),
            _ => Dequeue(chapter.Words, chapter.Chapter?.File),
        };
    }

    /// <summary>Words that no block of the source asked for: what an editor added without saying so.</summary>
    public (string Words, SourceFile File, Span Span)? LeftOver()
    {
        foreach (var (chapter, words) in _chapters.OrderBy(c => c.Key).Select(c => c.Value))
        {
            if (words.TryPeek(out var left)) return (left.Words, chapter.File, left.Span);
        }
        return null;
    }

    private static (string, SourceFile?, Span) Dequeue(Queue<BlockWords>? words, SourceFile? file) => words is not null && words.TryDequeue(out var next) ? (next.Words, file, next.Span) : ("", file, Span.None);

    private static Queue<BlockWords> Queue(ImmutableArray<Block> blocks, IReadOnlySet<string> notes) => new(ChapterWords.Of(blocks, notes).Where(b => b.Words.Length > 0));
}
