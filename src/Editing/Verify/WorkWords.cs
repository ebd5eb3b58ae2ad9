using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Sources;

namespace Annals.Editing.Verify;

/// <summary>The words of a work in the order in which the blocks of its source ask for them: of each chapter and note the next block, of chapters their headings, of figures their captions.</summary>
internal sealed class WorkWords
{
    private readonly string _title;
    private readonly ImmutableArray<string> _leftOut;
    private readonly Dictionary<int, (Chapter Chapter, WordsInOrder Words)> _chapters = [];
    private readonly Dictionary<(int Chapter, string Note), WordsInOrder> _notes = [];
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
            _chapters.TryAdd(order, (chapter, new WordsInOrder(ChapterWords.Of(chapter.Body, notes))));
            foreach (var note in chapter.Notes)
            {
                if (note.Key.Layer == NoteLayer.Author && notes.Contains(note.Key.Label)) _notes.TryAdd((order, note.Key.Label), new WordsInOrder(ChapterWords.Of(note.Content, notes)));
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
            SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.NoteRule => ("", null, Span.None),
            SourceBlockKind.WorkTitle => (_title, null, Span.None),
            SourceBlockKind.Aside => (block.Aside is { } aside && aside < _leftOut.Length ? _leftOut[aside] : "", null, Span.None),
            SourceBlockKind.Caption => _captions.TryGetValue(block.FirstLine, out var figure) ? (figure.Source!.Text, figure.File, Span.None) : ("", null, Span.None),
            SourceBlockKind.Heading when chapter.Chapter is { } c => (c.Label is null ? c.Title : $"{c.Label} {c.Title}", c.File, Span.None),
            SourceBlockKind.Note => Next(_notes.GetValueOrDefault((block.Chapter, block.Note ?? "")), block, chapter.Chapter?.File),
            _ => Next(chapter.Words, block, chapter.Chapter?.File),
        };
    }

    /// <summary>Words that no block of the source asked for: what an editor added without saying so.</summary>
    public (string Words, SourceFile File, Span Span)? LeftOver()
    {
        foreach (var (chapter, words) in _chapters.OrderBy(c => c.Key).Select(c => c.Value))
        {
            if (words.Rest is { } left) return (left.Words, chapter.File, left.Span);
        }
        return null;
    }

    private static (string, SourceFile?, Span) Next(WordsInOrder? words, SourceBlock block, SourceFile? file) =>
        words?.Next(block.Upto, block.Joint) is { } next ? (block.Frame + next.Words, file, next.Span) : ("", file, Span.None);
}
