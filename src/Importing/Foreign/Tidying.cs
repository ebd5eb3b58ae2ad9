using System.Diagnostics;

namespace Annals.Importing.Foreign;

/// <summary>
/// Makes a foreign text one that our markup can say: headings and figures stand in the text itself and not in lists, quotations or notes,
/// notes do not refer to notes, nothing is empty, nothing nests beyond sense. No word goes; what had to become something else is remarked
/// upon.
/// </summary>
internal sealed class Tidying
{
    /// <summary>Lists and quotations in one another; our Markdown takes a few more.</summary>
    private const int Deepest = 12;

    /// <summary>
    /// Notes that a note can take in of those that it refers to; a chain of ten thousand would be written ten thousand times over.
    /// </summary>
    private const int MostInNote = 100;

    private const int LargestNumber = 99_999_999;

    /// <summary>What stands for a picture of a letter or sign, in characters.</summary>
    private const int LongestSign = 3;

    private readonly ForeignText _text;
    private readonly ForeignImages _images;
    private readonly List<Remark> _remarks;
    private readonly Dictionary<string, ForeignNote> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ForeignFigure>> _figuresOfNotes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);

    /// <summary>Figures on their way out of the block that is being tidied.</summary>
    private readonly List<ForeignFigure> _carried = [];

    private Tidying(ForeignText text, ForeignImages images)
    {
        _text = text;
        _images = images;
        _remarks = [.. text.Remarks];
    }

    public static ForeignText Of(ForeignText text, ForeignImages images)
    {
        var tidying = new Tidying(text, images);
        var inText = Marks.In(text.Blocks).ToHashSet(StringComparer.Ordinal);
        foreach (
            var (id, note) in text
                .Notes.OrderBy(n => !inText.Contains(n.Key))
                .ThenBy(n => n.Value.At.Part)
                .ThenBy(n => n.Value.At.Number)
                .ThenBy(n => n.Key, StringComparer.Ordinal)
        )
        {
            // a note upon a note is in that one, unless the text marks it too
            if (inText.Contains(id) || !tidying._marked.Contains(id))
                tidying.Add(id, note);
        }
        var blocks = ImmutableArray.CreateBuilder<ForeignBlock>(text.Blocks.Length);
        foreach (var block in text.Blocks)
            tidying.AddTop(block, blocks);
        tidying.AddUnmarked(blocks);
        return text with { Blocks = blocks.ToImmutable(), Notes = tidying._notes.ToImmutableDictionary(), Remarks = [.. tidying._remarks] };
    }

    private void Add(string id, ForeignNote note)
    {
        var content = ImmutableArray.CreateBuilder<ForeignBlock>();
        foreach (var block in WithInnerNotes(id, note))
            AddWithin(block, content, 1);
        _figuresOfNotes[id] = [.. _carried];
        _carried.Clear();
        if (content.Count > 0)
            _notes[id] = note with { Content = content.ToImmutable() };
        else
            _remarks.Add(new Remark(RemarkKind.Dropped, note.At, "a note without words, and its mark"));
    }

    /// <summary>A note's blocks and behind them those of the notes that it refers to, whose marks go.</summary>
    private List<ForeignBlock> WithInnerNotes(string id, ForeignNote note)
    {
        var blocks = new List<ForeignBlock>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var open = new Stack<ForeignNote>([note]);
        while (open.TryPop(out var next))
        {
            blocks.AddRange(next.Content.Select(Marks.Without));
            var inner = new List<ForeignNote>();
            foreach (var mark in Marks.In(next.Content))
            {
                if (seen.Count > MostInNote || !_text.Notes.TryGetValue(mark, out var other) || !seen.Add(mark))
                    continue;
                _marked.Add(mark);
                _remarks.Add(new Remark(RemarkKind.Changed, other.At, "a note upon a note became a paragraph of it"));
                inner.Add(other);
            }
            for (var i = inner.Count - 1; i >= 0; i--)
                open.Push(inner[i]);
        }
        return blocks;
    }

    private void AddTop(ForeignBlock block, ImmutableArray<ForeignBlock>.Builder to)
    {
        switch (block)
        {
            case ForeignFigure figure:
                to.Add(figure with { Caption = WithoutPictures(figure.Caption, figure.At) });
                break;
            case ForeignHeading heading:
                var content = WithoutPictures(heading.Content, heading.At);
                if (LineBuilder.HasWords(content))
                    to.Add(heading with { Content = content });
                else if (content.Any(i => i is ForeignNoteMark))
                    to.Add(new ForeignParagraph(heading.At, content));
                else if (heading.Content.Length == 0)
                    _remarks.Add(new Remark(RemarkKind.Dropped, heading.At, "a heading without words"));
                break;
            default:
                AddWithin(block, to, 0);
                break;
        }
        to.AddRange(_carried);
        _carried.Clear();
        foreach (var note in Marks.In([block]))
        {
            if (_marked.Add(note) && _figuresOfNotes.TryGetValue(note, out var figures))
                to.AddRange(figures);
        }
    }

    /// <param name="depth">How many quotations, lists, definitions or notes it stands in.</param>
    private void AddWithin(ForeignBlock block, ImmutableArray<ForeignBlock>.Builder to, int depth)
    {
        switch (block)
        {
            case ForeignParagraph paragraph:
                var content = Settled(paragraph.Content, paragraph.At);
                if (content.Length > 0)
                    to.Add(paragraph with { Content = content });
                break;
            case ForeignHeading heading:
                _remarks.Add(
                    new Remark(
                        RemarkKind.Changed,
                        heading.At,
                        "a heading in a quotation, list, cell or note became a paragraph in strong type"
                    )
                );
                AddWithin(new ForeignParagraph(heading.At, [.. heading.Content.Select(Strong)]), to, depth);
                break;
            case ForeignFigure figure:
                _carried.Add(figure with { Caption = WithoutPictures(figure.Caption, figure.At) });
                _remarks.Add(new Remark(RemarkKind.Changed, figure.At, "a figure in a quotation, list, table or note stands behind it"));
                break;
            case ForeignQuotation or ForeignList or ForeignDefinitions when depth >= Deepest:
                _remarks.Add(new Remark(RemarkKind.Changed, block.At, "lists and quotations too deep in one another lie flat"));
                foreach (var inner in Inner(block))
                    AddWithin(inner, to, depth);
                break;
            case ForeignQuotation quotation:
                var quoted = Within(quotation.Content, depth);
                if (quoted.Length > 0)
                    to.Add(quotation with { Content = quoted });
                break;
            case ForeignList list:
                var items = list.Items.Select(i => Within(i, depth)).Where(i => i.Length > 0).ToImmutableArray();
                var start = list.Start < 0 || list.Start + (long)items.Length > LargestNumber ? 1 : list.Start;
                if (start != list.Start)
                    _remarks.Add(new Remark(RemarkKind.Changed, list.At, "a list with numbers that Markdown lacks begins with 1"));
                if (items.Length > 0)
                    to.Add(list with { Items = items, Start = start });
                break;
            case ForeignDefinitions definitions:
                AddDefinitions(definitions, to, depth);
                break;
            case ForeignTable table:
                var rows = table
                    .Rows.Select(r => r.Select(c => Settled(c, table.At, inCell: true)).ToImmutableArray())
                    .Where(r => r.Length > 0)
                    .ToImmutableArray();
                if (rows.Any(r => r.Any(c => c.Length > 0)))
                    to.Add(table with { Rows = rows });
                break;
            case ForeignVerse verse:
                to.Add(verse with { Lines = [.. verse.Lines.Select(l => l with { Content = Settled(l.Content, verse.At) })] });
                break;
            case ForeignVerbatim verbatim:
                if (!string.IsNullOrWhiteSpace(verbatim.Value))
                    to.Add(verbatim);
                break;
            case ForeignBreak:
                to.Add(block);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private ImmutableArray<ForeignBlock> Within(ImmutableArray<ForeignBlock> blocks, int depth)
    {
        var to = ImmutableArray.CreateBuilder<ForeignBlock>(blocks.Length);
        foreach (var block in blocks)
            AddWithin(block, to, depth + 1);
        return to.ToImmutable();
    }

    private void AddDefinitions(ForeignDefinitions definitions, ImmutableArray<ForeignBlock>.Builder to, int depth)
    {
        var items = ImmutableArray.CreateBuilder<ForeignDefinition>();
        foreach (var item in definitions.Items)
        {
            var terms = item.Terms.Select(t => Settled(t, definitions.At)).Where(LineBuilder.HasWords).ToImmutableArray();
            var meaning = Within(item.Meaning, depth);
            if (terms.Length > 0 && meaning.Length > 0)
            {
                items.Add(new ForeignDefinition(terms, meaning));
                continue;
            }
            // what lacks one of the two is no definition
            Close();
            foreach (var term in terms)
                to.Add(new ForeignParagraph(definitions.At, term));
            to.AddRange(meaning);
        }
        Close();

        void Close()
        {
            if (items.Count > 0)
                to.Add(definitions with { Items = items.ToImmutable() });
            items.Clear();
        }
    }

    /// <summary>Notes that nothing refers to have words all the same.</summary>
    private void AddUnmarked(ImmutableArray<ForeignBlock>.Builder to)
    {
        foreach (
            var (id, note) in _notes
                .Where(n => !_marked.Contains(n.Key))
                .OrderBy(n => n.Value.At.Part)
                .ThenBy(n => n.Value.At.Number)
                .ToList()
        )
        {
            if (note.ByEditor)
            {
                // nobody wrote it for readers
                _remarks.Add(
                    new Remark(
                        RemarkKind.Dropped,
                        note.At,
                        $"a comment that no mark refers to: '{string.Join(' ', note.Content.SelectMany(Marks.Lines).Select(LineBuilder.Plain))}'"
                    )
                );
                _notes.Remove(id);
                continue;
            }
            _remarks.Add(new Remark(RemarkKind.Doubtful, note.At, "a note that no mark refers to stands at the end of the text"));
            to.AddRange(note.Content);
            to.AddRange(_figuresOfNotes[id]);
            _notes.Remove(id);
        }
    }

    /// <summary>
    /// A line without marks of notes that are not there, and without pictures that nobody could be told of or shown: those become figures,
    /// or words where they are signs.
    /// </summary>
    private ImmutableArray<ForeignInline> Settled(ImmutableArray<ForeignInline> content, Place at, bool inCell = false)
    {
        if (content.Any(i => i is ForeignPicture))
        {
            content = WithSigns(content, at, inCell);
            if (content.Any(i => i is ForeignPicture picture && !Stays(picture)))
                content = WithoutPictures(content, at, all: false);
        }
        if (content.Any(i => i is ForeignNoteMark mark && !_notes.ContainsKey(mark.Note)))
        {
            content = [.. content.Where(i => i is not ForeignNoteMark mark || _notes.ContainsKey(mark.Note))];
        }
        return content.Any(i => i is ForeignNoteMark or ForeignPicture) || LineBuilder.HasWords(content) ? content : [];
    }

    /// <summary>The initial of a word, and what stands for a sign that is not at hand, as words. What cells hold are signs.</summary>
    private ImmutableArray<ForeignInline> WithSigns(ImmutableArray<ForeignInline> content, Place at, bool inCell)
    {
        var line = new LineBuilder();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not ForeignPicture { Alternative: { Length: > 0 } words } picture)
            {
                line.Add([content[i]]);
            }
            else if (
                words.Length <= LongestSign
                && words.All(c => char.IsLetter(c) || char.IsPunctuation(c))
                && i + 1 < content.Length
                && content[i + 1] is ForeignWords next
                && char.IsLetter(next.Value[0])
            )
            {
                line.Add(words, next);
                _remarks.Add(new Remark(RemarkKind.Changed, at, "an initial that is a picture is a letter"));
            }
            else if (!Stays(picture) && (inCell || words.Length <= LongestSign))
            {
                line.Add($" {words} ");
                _remarks.Add(
                    new Remark(RemarkKind.Changed, at, "signs that are pictures, which are not at hand, are the words that stand for them")
                );
            }
            else
            {
                line.Add(picture);
            }
        }
        return line.Take();
    }

    private bool Stays(ForeignPicture picture) => picture.Alternative is not (null or "") && _images.PathOf(picture.Image) is not null;

    private ImmutableArray<ForeignInline> WithoutPictures(ImmutableArray<ForeignInline> content, Place at, bool all = true)
    {
        foreach (var picture in content.OfType<ForeignPicture>().Where(p => all || !Stays(p)))
        {
            _carried.Add(new ForeignFigure(at, picture.Image, picture.Alternative, []));
        }
        // the white space on both sides of it becomes one
        var line = new LineBuilder();
        line.Add([.. content.Where(i => i is not ForeignPicture picture || (!all && Stays(picture)))]);
        return line.Take();
    }

    private static ForeignInline Strong(ForeignInline inline) =>
        inline is ForeignWords words ? words with { Style = words.Style | InlineStyle.Strong } : inline;

    private static IEnumerable<ForeignBlock> Inner(ForeignBlock block) =>
        block switch
        {
            ForeignQuotation quotation => quotation.Content,
            ForeignList list => list.Items.SelectMany(i => i),
            ForeignDefinitions definitions => definitions.Items.SelectMany(i =>
                i.Terms.Select(t => (ForeignBlock)new ForeignParagraph(definitions.At, t)).Concat(i.Meaning)
            ),
            _ => throw new UnreachableException(block.GetType().Name),
        };
}
