using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// The marks of a text that wait for their notes, opened as the text is walked: numbers and letters by series, stars and daggers each for
/// itself.
/// </summary>
internal sealed class OpenMarks(List<NoteMark> marks)
{
    private readonly bool[] _taken = new bool[marks.Count];
    private readonly Dictionary<NoteStyle, List<MarkSeries>> _series = [];
    private readonly Dictionary<(NoteStyle, int), MarkSeries> _byNumber = [];
    private readonly Dictionary<int, List<int>> _symbols = [];
    private readonly Dictionary<(NoteStyle, int), int> _waiting = [];
    private int _next;

    /// <summary>Opens the marks that stand before an offset.</summary>
    public void Upto(int before)
    {
        foreach (var list in _series.Values)
        {
            while (list.Count > 0 && list[^1].Marks.Count == 0)
                list.RemoveAt(list.Count - 1);
        }
        for (; _next < marks.Count && marks[_next].Start < before; _next++)
            Open(_next);
    }

    public NoteStyle StyleOf(int mark) => marks[mark].Style;

    /// <summary>Whether marks of this style and number wait for a note.</summary>
    public bool Waits(NoteStyle style, int number) => _waiting.GetValueOrDefault((style, number)) > 0;

    /// <summary>The last series with open marks, at most so many, in the order of the text.</summary>
    public List<MarkSeries> Last(NoteStyle style, int count)
    {
        var last = new List<MarkSeries>();
        if (!_series.TryGetValue(style, out var all))
            return last;
        for (var i = all.Count - 1; i >= 0 && last.Count < count; i--)
        {
            if (all[i].Marks.Count > 0)
                last.Add(all[i]);
        }
        last.Reverse();
        return last;
    }

    /// <summary>Takes a series' mark of this number; -1 where it has none that is open.</summary>
    public int Take(MarkSeries series, int number)
    {
        if (!series.Marks.Remove(number, out var mark))
            return -1;
        _taken[mark] = true;
        _waiting[(marks[mark].Style, number)]--;
        return mark;
    }

    /// <summary>
    /// Takes the last open marks of a sign, as many as there are notes, in the order of the text; fewer where fewer are open.
    /// </summary>
    public List<int> TakeSymbols(int number, int count)
    {
        if (!_symbols.TryGetValue(number, out var open))
            return [];
        var from = Math.Max(0, open.Count - count);
        var taken = open[from..];
        open.RemoveRange(from, open.Count - from);
        foreach (var mark in taken)
            _taken[mark] = true;
        return taken;
    }

    public void GiveBack(int mark)
    {
        _taken[mark] = false;
        var (style, number) = (marks[mark].Style, marks[mark].Number);
        if (style == NoteStyle.Symbol)
        {
            var open = _symbols[number];
            open.Insert(~open.BinarySearch(mark), mark);
            return;
        }
        var series = _byNumber[(style, marks[mark].Series)];
        List(style, series);
        series.Marks[number] = mark;
        _waiting[(style, number)]++;
    }

    /// <summary>
    /// All marks in order, each with the mark that took its note; -1 where it has none. A mark that comes again after one with a note is
    /// the same note cited again.
    /// </summary>
    public List<NoteMark> Settled()
    {
        var last = new Dictionary<(NoteStyle, int, int), int>();
        var settled = new List<NoteMark>(marks.Count);
        for (var i = 0; i < marks.Count; i++)
        {
            var key = (marks[i].Style, marks[i].Number, marks[i].Series);
            if (_taken[i])
                last[key] = i;
            settled.Add(
                marks[i] with
                {
                    Text =
                        _taken[i] ? i
                        : marks[i].Style == NoteStyle.Symbol ? -1
                        : last.GetValueOrDefault(key, -1),
                }
            );
        }
        return settled;
    }

    /// <summary>Makes sure that a series is listed, in its place: one whose marks all had notes was taken from the list.</summary>
    private void List(NoteStyle style, MarkSeries series)
    {
        if (!_series.TryGetValue(style, out var all))
            _series[style] = all = [];
        var at = all.Count;
        while (at > 0 && all[at - 1].Order > series.Order)
            at--;
        if (at == 0 || !ReferenceEquals(all[at - 1], series))
            all.Insert(at, series);
    }

    private void Open(int mark)
    {
        var (style, number, series) = (marks[mark].Style, marks[mark].Number, marks[mark].Series);
        if (style == NoteStyle.Symbol)
        {
            if (!_symbols.TryGetValue(number, out var open))
                _symbols[number] = open = [];
            open.Add(mark);
            return;
        }
        if (!_byNumber.TryGetValue((style, series), out var its))
            _byNumber[(style, series)] = its = new MarkSeries(series, [], []);
        List(style, its);
        // of a number's marks in one series only the first asks for a note
        if (!its.Seen.Add(number))
            return;
        its.Marks[number] = mark;
        _waiting[(style, number)] = _waiting.GetValueOrDefault((style, number)) + 1;
    }
}

/// <summary>Marks that count on from one to the next: those of a chapter, a page, or a whole book.</summary>
/// <param name="Order">Its place among the series of its style.</param>
/// <param name="Marks">The open ones by number.</param>
/// <param name="Seen">The numbers of all.</param>
internal sealed record MarkSeries(int Order, Dictionary<int, int> Marks, HashSet<int> Seen);
