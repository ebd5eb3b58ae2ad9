using Annals.Resolving.Names;

namespace Annals.Resolving.Links;

/// <summary>
/// The words of one paragraph, heading, line or cell as one string, so that names are found across line ends and emphasis; it remembers where each
/// stretch comes from. One passage is read after the other into the same room.
/// </summary>
internal sealed class Passage(Targets targets)
{
    private readonly List<Frame> _frames = [];
    private readonly List<Leaf> _leaves = [];
    private readonly List<NameFound> _named = [];
    private readonly List<(int Start, int End)> _masked = [];
    private char[] _text = new char[4096];
    private char[] _nameable = [];
    private int _length;
    private Dictionary<NoteKey, Note> _notes = [];

    /// <summary>All words, with a sign for each note mark, picture and citation.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>The same with the letters masked that may not be taken for a name: code, <c>plain:</c> and what the author linked to an entry.</summary>
    public ReadOnlySpan<char> Nameable => _masked.Count == 0 ? Text : _nameable.AsSpan(0, _length);

    /// <summary>The entries that the author refers to, where their words stand, in order.</summary>
    public List<NameFound> Named => _named;

    /// <summary>True where nothing stands that wants resolving: then only a new link could change it.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Begins a text.</summary>
    /// <param name="notes">The chapter's: a mark of any other leaves nothing.</param>
    public void Begin(Dictionary<NoteKey, Note> notes) => _notes = notes;

    public void Read(ImmutableArray<Inline> content)
    {
        _frames.Clear();
        _leaves.Clear();
        _named.Clear();
        _masked.Clear();
        _length = 0;
        IsPlain = true;
        _frames.Add(new Frame(-1, 0, 0, true));
        Read(content, 0);
        _frames[0] = _frames[0] with { End = _length };
        if (_masked.Count > 0) Mask();
    }

    /// <summary>
    /// The innermost run of siblings in which a stretch begins and ends at whole nodes or within words, so that a link can be put around it; -1
    /// where markup overlaps the stretch or a link is there already.
    /// </summary>
    public int FrameFor(int start, int end)
    {
        var from = FrameAt(start);
        var to = FrameAt(end - 1);
        if (from == to) return _frames[from].MayLink ? from : -1;
        for (var f = from; f >= 0; f = _frames[f].Start == start ? _frames[f].Parent : -1)
        {
            for (var t = to; t >= 0; t = _frames[t].End == end ? _frames[t].Parent : -1)
            {
                if (f == t) return _frames[f].MayLink ? f : -1;
            }
        }
        return -1;
    }

    private void Read(ImmutableArray<Inline> content, int frame)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t: Append(t.Value, frame); break;
                case LineEnd: Append(" ", frame); break;
                case Emphasis e: ReadWithin(e.Content, frame); break;
                case Strong s: ReadWithin(s.Content, frame); break;
                case ForeignPhrase f: ReadWithin(f.Content, frame); break;
                case Code c:
                    _masked.Add((_length, _length + c.Value.Length));
                    Append(c.Value, frame);
                    break;
                case Link l:
                    IsPlain &= !InnerLink.Is(l);
                    ReadWithin(l.Content, frame, mayLink: false);
                    break;
                case Reference r: Read(r, frame); break;
                case Intervention i:
                    IsPlain = false;
                    ReadWithin(i.Reading, frame);
                    break;
                case NoteReference or Citation or Picture:
                    IsPlain = false;
                    if (inline is not NoteReference mark || _notes.ContainsKey(mark.Note)) Append([Excerpt.Thing], frame);
                    break;
                default: throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void Read(Reference reference, int frame)
    {
        IsPlain = false;
        var start = _length;
        ReadWithin(reference.Content, frame, mayLink: false);
        if (_length == start) return;
        var entry = targets.EntryOf(reference);
        if (entry >= 0) _named.Add(new NameFound(entry, start, _length, Linked: true));
        if (entry >= 0 || reference.Kind == ReferenceKind.Plain) _masked.Add((start, _length));
    }

    private void ReadWithin(ImmutableArray<Inline> content, int parent, bool mayLink = true)
    {
        var frame = _frames.Count;
        _frames.Add(new Frame(parent, _length, 0, mayLink && _frames[parent].MayLink));
        Read(content, frame);
        _frames[frame] = _frames[frame] with { End = _length };
    }

    private void Append(ReadOnlySpan<char> words, int frame)
    {
        if (words.IsEmpty) return;
        if (_length + words.Length > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + words.Length));
        words.CopyTo(_text.AsSpan(_length));
        _length += words.Length;
        _leaves.Add(new Leaf(_length, frame));
    }

    private int FrameAt(int offset)
    {
        var (low, high) = (0, _leaves.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_leaves[middle].End > offset) high = middle;
            else low = middle + 1;
        }
        return _leaves[low].Frame;
    }

    private void Mask()
    {
        if (_nameable.Length < _length) _nameable = new char[_text.Length];
        Text.CopyTo(_nameable);
        foreach (var (start, end) in _masked)
        {
            for (var i = start; i < end; i++)
            {
                if (Letters.Length(_text.AsSpan(0, end), i) == 1) _nameable[i] = Letters.Masked;
            }
        }
    }

    /// <summary>A run of siblings: the whole content, or that of an emphasis or a link within it.</summary>
    private readonly record struct Frame(int Parent, int Start, int End, bool MayLink);

    private readonly record struct Leaf(int End, int Frame);
}
