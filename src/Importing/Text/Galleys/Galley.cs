using Annals.Core.Sources;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Galleys;

/// <summary>A text on its way to being a work: its passages in order, each judged once by the first rule that knows it.</summary>
internal sealed class Galley(SourceText source, TextShape shape, ImmutableArray<Passage> passages)
{
    public SourceText Source { get; } = source;

    public TextShape Shape { get; } = shape;

    private List<Passage> Passages { get; } = [.. passages];

    private readonly Dictionary<int, int> _after = [];
    private readonly Dictionary<int, int> _before = [];

    /// <summary>The note marks that have a text, in the order of the source.</summary>
    public List<NoteMark> NoteMarks { get; } = [];

    public int Count => Passages.Count;

    public Passage this[int i] => Passages[i];

    /// <summary>Whether anything in it is more than breaks and page numbers.</summary>
    public bool HasWords =>
        Passages.Exists(p =>
            p.Kind is not (SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.NoteRule or SourceBlockKind.Aside)
        );

    public bool IsJudged(int i) => Passages[i].Judgement is not null;

    public void Judge(int i, Judgement judgement) => Passages[i] = Passages[i] with { Judgement = judgement };

    /// <summary>Lets a rule look at each passage that no rule has known so far.</summary>
    public void Each(Func<Galley, int, Judgement?> rule)
    {
        for (var i = 0; i < Passages.Count; i++)
        {
            if (!IsJudged(i) && rule(this, i) is { } judgement)
                Judge(i, judgement);
        }
    }

    /// <summary>Makes the next passage part of this one; <see cref="Close"/> takes away the place it leaves.</summary>
    public void Absorb(int i)
    {
        var (one, next) = (Passages[i], Passages[i + 1]);
        Passages[i] = one with
        {
            Last = next.Last,
            End = next.End,
            Words = one.Words + ' ' + next.Words,
            Cuts = [.. one.Cuts, .. next.Cuts],
        };
        Passages[i + 1] = next with { Absorbed = true, Judgement = new Judgement(SourceBlockKind.Break, "") };
    }

    /// <summary>Makes the next passage part of this one, which is a mark alone and leads to it.</summary>
    public void Lead(int i, LeadKind kind, int number)
    {
        Absorb(i);
        var mark = Passages[i].Words[..(Passages[i].Words.IndexOf(' ', StringComparison.Ordinal))];
        Passages[i] = Passages[i] with { Judgement = null, Lead = new Lead(kind, number, mark, Passages[i + 1].Start - Passages[i].Start) };
    }

    /// <summary>Closes the gaps that <see cref="Absorb"/> left.</summary>
    public void Close()
    {
        Passages.RemoveAll(p => p.Absorbed);
        _after.Clear();
        _before.Clear();
    }

    /// <summary>Makes a passage go on with the paragraph that a page's end cut off.</summary>
    public void Continue(int i, int next, Judgement judgement)
    {
        Passages[i] = Passages[i] with { GoesOn = true, Glued = Passages[i].Judgement is { WordsEnd: > 0 } };
        Continue(next, judgement);
    }

    /// <summary>Makes a passage the further words of a paragraph before.</summary>
    public void Continue(int next, Judgement judgement) => Passages[next] = Passages[next] with { Judgement = judgement, Continues = true };

    /// <summary>Puts passages in the stead of all that there are, as some have been parted.</summary>
    public void Recast(IReadOnlyCollection<Passage> passages)
    {
        Passages.Clear();
        Passages.AddRange(passages);
        Close();
    }

    /// <summary>Makes two paragraphs of the halves again.</summary>
    public void Part(int i, int next, Judgement judgement)
    {
        Passages[i] = Passages[i] with { GoesOn = false, Judgement = Passages[i].Judgement! with { WordsEnd = 0 } };
        Passages[next] = Passages[next] with { Judgement = judgement, Continues = false };
    }

    /// <summary>Gives a passage its cuts.</summary>
    public void Mark(int i, ImmutableArray<Cut> cuts) => Passages[i] = Passages[i] with { Cuts = cuts };

    /// <summary>Gives a passage the words that rules look at.</summary>
    public void Reword(int i, string words) => Passages[i] = Passages[i] with { Words = words };

    /// <summary>Takes note marks out of a passage again and says which notes they marked.</summary>
    /// <param name="only">Those notes' marks alone; null for all.</param>
    public void Release(int i, HashSet<int> lost, HashSet<int>? only = null)
    {
        var cuts = Passages[i].Cuts;
        if (cuts.All(c => c.Note < 0 || (only is not null && !only.Contains(NoteMarks[c.Note].Text))))
            return;
        // a mark that only cites a note again takes none with it
        foreach (var cut in cuts.Where(c => c.Note >= 0 && only is null && NoteMarks[c.Note].Text == c.Note))
            lost.Add(NoteMarks[cut.Note].Text);
        Mark(i, [.. cuts.Where(c => c.Note < 0 || (only is not null && !only.Contains(NoteMarks[c.Note].Text)))]);
    }

    public int LineOf(int i) => Passages[i].First + 1;

    /// <summary>The passage after this one, past captions, notes, breaks and page numbers; -1 at the end.</summary>
    public int NextText(int i) => Past(_after, i + 1, 1) is var at && at < Passages.Count ? at : -1;

    public int PreviousText(int i) => Past(_before, i - 1, -1);

    /// <summary>
    /// The first passage from here on that is text. What was passed over once stays so, and is remembered: a thousand captions in a row are
    /// walked once and not for each of them.
    /// </summary>
    private int Past(Dictionary<int, int> known, int from, int step)
    {
        var at = from;
        while (at >= 0 && at < Passages.Count && IsAside(at))
            at = known.GetValueOrDefault(at, at + step);
        if (at != from)
            known[from] = at;
        return at;
    }

    /// <summary>A paragraph beyond doubt: long, or of some length and ended by a stop.</summary>
    public bool IsProse(int i) =>
        i >= 0
        && Passages[i].Kind is SourceBlockKind.Paragraph or SourceBlockKind.Quotation or SourceBlockKind.Verse or SourceBlockKind.Item
        && Passages[i].Words is var words
        && (words.Length >= 160 || (words.Length >= 40 && Punctuation.EndsWithStop(words)));

    private bool IsAside(int i) =>
        Passages[i].Judgement?.Kind
            is SourceBlockKind.Caption
                or SourceBlockKind.Note
                or SourceBlockKind.Break
                or SourceBlockKind.PageNumber
                or SourceBlockKind.NoteRule
                or SourceBlockKind.Aside;
}

/// <summary>A note's mark in the text, by offsets into the source.</summary>
/// <param name="Text">The reference whose note it marks: its own index, or that of an earlier mark of the same note.</param>
/// <param name="Series">Numbers that begin anew in a later chapter, or after notes, are of another series.</param>
/// <param name="Letter">Behind the number, in the mark or in its note; NUL where there is none.</param>
internal readonly record struct NoteMark(int Start, int End, int Number, NoteStyle Style, int Text, int Series = 0, char Letter = '\0');

/// <summary>How a note is marked in the text.</summary>
internal enum NoteStyle
{
    /// <summary><c>[3]</c></summary>
    Bracket,

    /// <summary><c>(3)</c></summary>
    Parenthesis,

    /// <summary>A raised number.</summary>
    Raised,

    /// <summary><c>[c]</c>; the number is the letter's place in the alphabet.</summary>
    Letter,

    /// <summary>A number right behind a word, as raised ones become when a page is read by a machine.</summary>
    Glued,

    /// <summary>A number behind a word or stop, mostly with a space before it, that a framed note has too.</summary>
    Spaced,

    /// <summary>Stars and daggers; their number says which and how many.</summary>
    Symbol,

    /// <summary>No sign: the note itself stands in the text.</summary>
    Place,
}
