using System.Globalization;
using Annals.Core.Sources;
using Annals.Importing.Text.Composing;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Rules;
using Annals.Importing.Writing;

namespace Annals.Importing.Text.Drafts;

/// <summary>
/// A judged galley into chapters: what is before the first heading of the first level opens the work, each such heading begins a chapter.
/// </summary>
internal sealed class Drafting
{
    /// <summary>Names that every work keeps for pages of its own.</summary>
    private static readonly string[] Reserved = ["text", "notes", "versions", "source"];

    private readonly Galley _galley;
    private readonly int[] _levels;
    private readonly Compositor _compositor;
    private readonly Dictionary<int, (int Chapter, string Label)> _notes = [];
    private readonly Slugs _chapterSlugs = new(Reserved);
    private readonly Slugs _figureIds;
    private readonly ImmutableArray<SourceBlock>.Builder _layout = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly ImmutableArray<DraftFigure>.Builder _figures = ImmutableArray.CreateBuilder<DraftFigure>();
    private readonly Dictionary<(int Chapter, string Label), List<Composed>> _noteTexts = [];
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    private Drafting(Galley galley, LineJoins joins, IEnumerable<string> figureIdsTaken)
    {
        _galley = galley;
        _levels = Outline.Of(galley);
        _compositor = new Compositor(galley.Source, joins);
        _figureIds = new Slugs(figureIdsTaken);
    }

    /// <param name="title">The work's title, for a text without headings.</param>
    /// <param name="figureIdsTaken">Ids that figures of other works have.</param>
    public static DraftWork Of(Galley galley, LineJoins joins, string title, string? language, IEnumerable<string> figureIdsTaken) =>
        new Drafting(galley, joins, figureIdsTaken).Work(title, language);

    private DraftWork Work(string title, string? language)
    {
        var starts = Enumerable.Range(0, _galley.Count).Where(i => _levels[i] == 1).ToList();
        var ranges = new List<(int From, int To, int Order)>();
        var opening = starts.Count == 0 ? _galley.Count : starts[0];
        var opens = Enumerable
            .Range(0, opening)
            .Any(i =>
                _galley[i].Kind
                    is not (
                        SourceBlockKind.Break
                        or SourceBlockKind.PageNumber
                        or SourceBlockKind.NoteRule
                        or SourceBlockKind.WorkTitle
                        or SourceBlockKind.Aside
                    )
            );
        if (opens)
            ranges.Add((0, opening, starts.Count == 0 ? 1 : 0));
        for (var at = 0; at < starts.Count; at++)
        {
            var from = at == 0 && !opens ? 0 : starts[at];
            ranges.Add((from, at + 1 < starts.Count ? starts[at + 1] : _galley.Count, at + 1));
        }
        LabelNotes(ranges);

        var drafts = ranges.Select(r => Chapter(r.From, r.To, r.Order, starts.Count == 0, title, language)).ToList();
        var places = _notes.ToDictionary(n => n.Value, n => _galley.NoteMarks[n.Key].Start);
        var notes = _noteTexts.OrderBy(n => places[n.Key]).ToLookup(n => n.Key.Chapter, n => new DraftNote(n.Key.Label, [.. n.Value]));
        return new DraftWork(
            [.. drafts.Select(d => d with { Notes = [.. notes[d.Order]] })],
            _figures.ToImmutable(),
            _layout.ToImmutable(),
            drafts.Any(d => d.Label is not null),
            [.. _leftOut.OrderBy(l => l.Value).Select(l => l.Key)]
        );
    }

    private DraftChapter Chapter(int from, int to, int order, bool whole, string workTitle, string? language)
    {
        string? label = null;
        var title = "";
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>();
        CutParagraph? cut = null;
        var carried = new List<int>();
        for (var i = from; i < to; i++)
        {
            var passage = _galley[i];
            var composed = Compose(i, order);
            if (passage.Continues)
            {
                // the words go on in the same paragraph of the chapter; the layout says how many of them stand where
                var joint = _galley[cut!.Passage].Glued ? "" : " ";
                _layout[cut.Set] = _layout[cut.Set] with { Upto = cut.Length - cut.From, Joint = joint.Length };
                cut.GoOn(i, _layout.Count, joint, composed, Labels(composed));
                _layout.Add(new SourceBlock(passage.Kind, passage.First + 1, LastLine(i), order, null, composed.Setting));
                continue;
            }
            if (passage.Kind == SourceBlockKind.Note)
            {
                TakeNote(i, composed);
                continue;
            }
            var kind = _levels[i] > 1 ? SourceBlockKind.Subheading : passage.Kind;
            if (kind is SourceBlockKind.Heading or SourceBlockKind.Caption)
                carried.AddRange(CarriedFrom(i, order));
            else if (carried.Count > 0 && kind is SourceBlockKind.Paragraph or SourceBlockKind.Quotation)
            {
                composed = composed.Carrying(carried);
                carried.Clear();
            }
            if (_levels[i] == 1)
            {
                var (labelEnd, titleEnd) = (composed.FirstCut, composed.PartCut > 0 ? composed.PartCut : composed.Words.Length);
                (label, title) =
                    labelEnd > 0 ? (composed.Words[..labelEnd], composed.Words[(labelEnd + 1)..titleEnd]) : (null, composed.Words);
                if (composed.PartCut > 0)
                    blocks.Add(PartHeading(composed.PartOfChapter(), passage));
            }
            else if (composed.PartCut > 0)
            {
                blocks.Add(PartHeading(composed.PartOfChapter(), passage));
            }
            else if (
                kind is not (SourceBlockKind.PageNumber or SourceBlockKind.NoteRule or SourceBlockKind.WorkTitle or SourceBlockKind.Aside)
            )
            {
                var figure = kind == SourceBlockKind.Caption ? Figure(passage, composed) : null;
                var block = new DraftBlock(kind, composed, _levels[i], passage.Lead, figure, Indents(passage), Labels(composed));
                if (passage.GoesOn)
                {
                    cut?.CloseIn(blocks);
                    cut = new CutParagraph(block, blocks.Count, i, _layout.Count);
                }
                blocks.Add(block);
            }
            _layout.Add(
                new SourceBlock(kind, passage.First + 1, LastLine(i), order, null, composed.Setting)
                {
                    Aside = kind == SourceBlockKind.Aside ? LeftOut(composed.Words) : null,
                    Titled = composed.PartCut > 0 ? (label is null ? title : $"{label} {title}").Length - composed.PartCut : null,
                }
            );
        }
        cut?.CloseIn(blocks);
        var supplied = title.Length == 0;
        if (supplied)
            title = whole ? workTitle : OpeningTitles.Of(language, IsFrontMatter(from, to));
        return new DraftChapter
        {
            Order = order,
            Label = label,
            Title = title,
            TitleSupplied = supplied,
            Slug = _chapterSlugs.Of(title, string.Create(CultureInfo.InvariantCulture, $"chapter-{order}")),
            FirstLine = _galley[from].First + 1,
            LastLine = _galley[to - 1].Last + 1,
            Blocks = blocks.ToImmutable(),
        };
    }

    /// <summary>A passage of a note: to the note's chapter, wherever it stands.</summary>
    private void TakeNote(int i, Composed composed)
    {
        var passage = _galley[i];
        var home = _notes[passage.Judgement!.Note];
        if (!_noteTexts.TryGetValue(home, out var texts))
            _noteTexts[home] = texts = [];
        // a passage that goes on with the note before it keeps whatever it begins with as words
        var frame = passage.Judgement.Frame;
        var block = new SourceBlock(passage.Kind, passage.First + 1, LastLine(i), home.Chapter, home.Label, composed.Setting)
        {
            Footnote = frame?.Footnote,
            Framed = frame?.Word,
            Lettered = frame is { Lettered: true },
            Returned = frame is { Returned: true },
        };
        texts.Add(
            composed with
            {
                Words = composed.Words[block.Frame.Length..],
                Emphases = [.. composed.Emphases.Select(e => (e.Start - block.Frame.Length, e.End - block.Frame.Length))],
            }
        );
        _layout.Add(block);
    }

    /// <summary>The heading of a chapter's part, whose words before it are the chapter's own title.</summary>
    private DraftBlock PartHeading(Composed part, Passage passage) =>
        new(SourceBlockKind.Subheading, part, 2, passage.Lead, null, [], Labels(part));

    private Composed Compose(int i, int chapter)
    {
        var passage = _galley[i];
        var from = i == 0 ? 0 : StartOf(passage);
        var to = i + 1 < _galley.Count ? StartOf(_galley[i + 1]) : _galley.Source.Text.Length;
        if (passage.Kind is SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.NoteRule)
            return _compositor.Bare(from, to);

        var judgement = passage.Judgement;
        var start = judgement?.WordsStart is > 0 and var s ? s : passage.Start;
        var end = judgement?.WordsEnd is > 0 and var e ? e : passage.End;
        while (start < end && char.IsWhiteSpace(_galley.Source.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_galley.Source.Text[end - 1]))
            end--;
        return _compositor.Of(
            from,
            start,
            end,
            to,
            passage.First + 1,
            CutsOf(i, chapter),
            passage.Kind == SourceBlockKind.Verse,
            passage.Lead.Kind == LeadKind.Quote
        );
    }

    /// <summary>A passage's cuts: marks of this chapter's notes only, and between a chapter's label and title a space.</summary>
    private ImmutableArray<Cut> CutsOf(int i, int chapter)
    {
        var passage = _galley[i];
        var cuts = passage.Cuts.RemoveAll(c =>
            c.Note >= 0 && !(_notes.TryGetValue(_galley.NoteMarks[c.Note].Text, out var home) && home.Chapter == chapter)
        );
        if (_levels[i] == 1 || passage.Kind == SourceBlockKind.Caption)
            cuts = [.. cuts.Select(c => c.Note < 0 ? c : Carried(c))];
        else
            cuts = [.. cuts.SelectMany(Lettered)];
        if (passage.Judgement?.Heading is not { HasLabel: true } form || (_levels[i] != 1 && form.Part.End == 0))
            return cuts;
        var title = Titles.BeginBehind(_galley.Source.Text, form.LabelEnd, passage.End);
        return [.. cuts.Append(new Cut(form.LabelEnd, title, Cut.BehindLabel, -1)).OrderBy(c => c.Start)];
    }

    /// <summary>
    /// A mark on a title or caption, which can carry none: it goes, with the space before it, and the paragraph below carries it.
    /// </summary>
    private Cut Carried(Cut mark)
    {
        var from = mark.Start;
        while (char.IsWhiteSpace(_galley.Source.Text[from - 1]))
            from--;
        return new Cut(from, mark.End, "", -1);
    }

    /// <summary>The notes marked on a chapter's title or a caption.</summary>
    private IEnumerable<int> CarriedFrom(int i, int chapter) =>
        _galley[i]
            .Cuts.Where(c => c.Note >= 0 && _notes.TryGetValue(_galley.NoteMarks[c.Note].Text, out var home) && home.Chapter == chapter)
            .Select(c => c.Note);

    /// <summary>A mark with a letter: its brackets go, the letter stays and becomes the note's label.</summary>
    private IEnumerable<Cut> Lettered(Cut cut) =>
        cut.Note < 0 || _galley.NoteMarks[cut.Note].Style != NoteStyle.Letter
            ? [cut]
            :
            [
                new Cut(cut.Start, cut.Start + 1, "", -1),
                new Cut(cut.Start + 1, cut.End - 1, NoteMarkOf(cut.Note), cut.Note),
                new Cut(cut.End - 1, cut.End, "", -1),
            ];

    private string NoteMarkOf(int note) =>
        _galley.NoteMarks[note] is { Style: NoteStyle.Letter } mark ? Lead.LettersOf(mark.Number) : "\uFFFC";

    private int LeftOut(string words)
    {
        if (!_leftOut.TryGetValue(words, out var index))
            _leftOut[words] = index = _leftOut.Count;
        return index;
    }

    /// <summary>Gives each note a label unique in the chapter that marks it: its number where that is free.</summary>
    private void LabelNotes(List<(int From, int To, int Order)> chapters)
    {
        var texts = Enumerable
            .Range(0, _galley.Count)
            .Where(i => _galley[i].Kind == SourceBlockKind.Note)
            .Select(i => _galley[i].Judgement!.Note)
            .ToHashSet();
        foreach (var (from, to, order) in chapters)
        {
            var used = new HashSet<(int Number, char Letter)>();
            var free = FreeNumbers(from, to);
            var letters = new HashSet<string>(StringComparer.Ordinal);
            for (var i = from; i < to; i++)
            {
                foreach (var cut in _galley[i].Cuts)
                {
                    if (cut.Note < 0 || !texts.Contains(cut.Note) || _galley.NoteMarks[cut.Note].Text != cut.Note)
                        continue;
                    var mark = _galley.NoteMarks[cut.Note];
                    if (mark.Style == NoteStyle.Letter)
                    {
                        var letter =
                            Lead.LettersOf(mark.Number) is var signs && char.IsAsciiLetterUpper(signs[0])
                                ? SourceBlock.Capital + signs.ToLowerInvariant()
                                : signs;
                        var label = letter;
                        for (var again = 2; !letters.Add(label); again++)
                            label = letter + again.ToString(CultureInfo.InvariantCulture);
                        _notes[cut.Note] = (order, label);
                        continue;
                    }
                    var number =
                        mark.Style is NoteStyle.Symbol or NoteStyle.Place || !used.Add((mark.Number, mark.Letter)) ? free() : mark.Number;
                    _notes[cut.Note] = (order, number.ToString(CultureInfo.InvariantCulture) + (mark.Letter == '\0' ? "" : mark.Letter));
                }
            }
        }
    }

    /// <summary>Numbers in order that no mark of a chapter has.</summary>
    private Func<int> FreeNumbers(int from, int to)
    {
        var own = Enumerable
            .Range(from, to - from)
            .SelectMany(i => _galley[i].Cuts)
            .Where(c => c.Note >= 0 && _galley.NoteMarks[c.Note].Style is not (NoteStyle.Symbol or NoteStyle.Place or NoteStyle.Letter))
            .Select(c => _galley.NoteMarks[c.Note].Number)
            .ToHashSet();
        var next = 0;
        return () =>
        {
            while (own.Contains(++next)) { }
            return next;
        };
    }

    private ImmutableArray<NoteLabel> Labels(Composed composed) =>
        [
            .. composed.Notes.Select(n => new NoteLabel(n.At, _notes[_galley.NoteMarks[n.Note].Text].Label)
            {
                Length = NoteMarkOf(n.Note).Length + (_galley.NoteMarks[n.Note].Letter == '\0' ? 0 : 1),
            }),
        ];

    private string Figure(Passage passage, Composed composed)
    {
        var figure = CaptionParts.Of(composed.Words);
        var id = _figureIds.Of(figure.Title, string.Create(CultureInfo.InvariantCulture, $"figure-{_figures.Count + 1}"));
        _figures.Add(figure with { Id = id, Line = passage.First + 1 });
        return id;
    }

    private ImmutableArray<int> Indents(Passage passage)
    {
        if (passage.Kind != SourceBlockKind.Verse)
            return [];
        var lines = _galley.Source.Lines[passage.First..(passage.Last + 1)];
        var least = lines.Where(l => !l.IsBlank).Min(l => l.Indent);
        return [.. lines.Where(l => !l.IsBlank).Select(l => l.Indent - least)];
    }

    private bool IsFrontMatter(int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .All(i =>
                _galley[i].Kind
                    is SourceBlockKind.Title
                        or SourceBlockKind.Contents
                        or SourceBlockKind.Break
                        or SourceBlockKind.PageNumber
                        or SourceBlockKind.NoteRule
                        or SourceBlockKind.WorkTitle
                        or SourceBlockKind.Aside
                        or SourceBlockKind.Caption
            );

    private int StartOf(Passage passage) => passage.From > 0 ? passage.From : _galley.Source.Lines[passage.First].Start;

    /// <summary>Blank lines after a passage belong to it; where the next begins within a line, this one ends in the same.</summary>
    private int LastLine(int i) =>
        i + 1 == _galley.Count ? _galley.Source.Lines.Length : _galley[i + 1].First + (_galley[i + 1].From > 0 ? 1 : 0);
}
