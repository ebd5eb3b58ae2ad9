using System.Runtime.InteropServices;
using Annals.Resolving.Links;

namespace Annals.Resolving.Names.Regularising;

/// <summary>
/// Puts readings into a passage's content: cuts words where one begins or ends, and sets a <see cref="Regularisation"/> around what it
/// replaces.
/// </summary>
/// <remarks>Offsets and frames are counted as <see cref="Passage"/> counts them.</remarks>
internal sealed class ReadingWriter(Targets targets)
{
    private readonly List<Inline> _tray = [];
    private Dictionary<NoteKey, Note> _notes = [];
    private List<NameReading> _readings = [];
    private int _next;
    private int _frames;
    private int _at;

    public void Begin(Dictionary<NoteKey, Note> notes) => _notes = notes;

    /// <param name="readings">In order, none within another.</param>
    public ImmutableArray<Inline> Write(ImmutableArray<Inline> content, List<NameReading> readings)
    {
        (_readings, _next, _frames, _at) = (readings, 0, 0, 0);
        return Siblings(content, 0);
    }

    private ImmutableArray<Inline> Siblings(ImmutableArray<Inline> content, int frame)
    {
        var start = _tray.Count;
        var open = -1;
        foreach (var inline in content)
        {
            if (inline is TextRun run)
            {
                open = Words(run, frame, open);
                continue;
            }
            var (place, before) = (_tray.Count, _at);
            _tray.Add(Passed(inline));
            if (open < 0 && _at > before && Opens(frame, before))
                open = place;
            if (open >= 0 && _readings[_next].End == _at)
                open = Close(open);
        }
        return Taken(start);
    }

    private ImmutableArray<Inline> Taken(int start)
    {
        var taken = ImmutableArray.Create(CollectionsMarshal.AsSpan(_tray)[start..]);
        _tray.RemoveRange(start, _tray.Count - start);
        return taken;
    }

    private int Words(TextRun run, int frame, int open)
    {
        var (start, end) = (_at, _at + run.Value.Length);
        while (_at < end)
        {
            var begins = open < 0 && Opens(frame, _at);
            if (begins)
                open = _tray.Count;
            var until =
                open >= 0 ? _readings[_next].End
                : _next < _readings.Count && _readings[_next].Frame == frame ? _readings[_next].Start
                : end;
            until = Math.Min(until, end);
            _tray.Add(InlineWriter.Cut(run, _at - start, until - start));
            _at = until;
            if (open >= 0 && _at == _readings[_next].End)
                open = Close(open);
        }
        return open;
    }

    private bool Opens(int frame, int at) => _next < _readings.Count && _readings[_next].Frame == frame && _readings[_next].Start == at;

    private int Close(int open)
    {
        var reading = _readings[_next++];
        var source = Taken(open);
        var span = source[0].Span.Through(source[^1].Span);
        _tray.Add(new Regularisation(span, source, ReadingWords.Of(source, reading.Read, span), targets.EntryAt(reading.Entry).Key));
        return -1;
    }

    private Inline Passed(Inline inline)
    {
        switch (inline)
        {
            case Emphasis e:
                return e with { Content = Within(e.Content) };
            case Strong s:
                return s with { Content = Within(s.Content) };
            case ForeignPhrase f:
                return f with { Content = Within(f.Content) };
            case Link l:
                return l with { Content = Within(l.Content) };
            case Reference r:
                return r with { Content = Within(r.Content) };
            case Intervention i:
                return i with { Reading = Within(i.Reading) };
            case Code c:
                _at += c.Value.Length;
                return c;
            case LineEnd or Citation or Picture:
                _at++;
                return inline;
            case NoteReference n:
                if (_notes.ContainsKey(n.Note))
                    _at++;
                return n;
            default:
                throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
        }
    }

    private ImmutableArray<Inline> Within(ImmutableArray<Inline> content) => Siblings(content, ++_frames);
}
