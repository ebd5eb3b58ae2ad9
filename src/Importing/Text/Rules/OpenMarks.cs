using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>The marks of a text by style and number, and which of them have found their notes.</summary>
internal sealed class OpenMarks
{
    private readonly List<NoteMark> _marks;
    private readonly bool[] _taken;
    private readonly Dictionary<(NoteStyle, int), List<int>> _byNumber = [];
    private readonly Dictionary<(NoteStyle, int), int> _first = [];

    public OpenMarks(List<NoteMark> marks)
    {
        _marks = marks;
        _taken = new bool[marks.Count];
        for (var i = 0; i < marks.Count; i++)
        {
            var key = (marks[i].Style, marks[i].Number);
            if (!_byNumber.TryGetValue(key, out var list)) _byNumber[key] = list = [];
            // of a number's marks in one series only the first asks for a note; a star asks each time
            if (marks[i].Style == NoteStyle.Symbol || list.Count == 0 || marks[list[^1]].Series != marks[i].Series) list.Add(i);
        }
    }

    /// <summary>The earliest mark of this number before an offset that has no note yet, taken; -1 where there is none.</summary>
    public int Take(NoteStyle style, int number, int before)
    {
        if (!_byNumber.TryGetValue((style, number), out var list)) return -1;
        var at = _first.GetValueOrDefault((style, number));
        while (at < list.Count && _taken[list[at]]) at++;
        _first[(style, number)] = at;
        if (at == list.Count || _marks[list[at]].Start >= before) return -1;
        _taken[list[at]] = true;
        return list[at];
    }

    public void GiveBack(int mark)
    {
        _taken[mark] = false;
        var key = (_marks[mark].Style, _marks[mark].Number);
        _first[key] = Math.Min(_first[key], _byNumber[key].BinarySearch(mark));
    }

    /// <summary>All marks in order, each with the mark that took its note; -1 where it has none. A mark that comes again after one with a note is the same note cited again.</summary>
    public List<NoteMark> Settled()
    {
        var last = new Dictionary<(NoteStyle, int, int), int>();
        var settled = new List<NoteMark>(_marks.Count);
        for (var i = 0; i < _marks.Count; i++)
        {
            var key = (_marks[i].Style, _marks[i].Number, _marks[i].Series);
            if (_taken[i]) last[key] = i;
            settled.Add(_marks[i] with { Text = _taken[i] ? i : _marks[i].Style == NoteStyle.Symbol ? -1 : last.GetValueOrDefault(key, -1) });
        }
        return settled;
    }
}
