using Annals.Resolving.Names;

namespace Annals.Resolving.Links;

/// <summary>
/// The words of one paragraph, heading, line or cell as one string, so that names are found across line ends and emphasis; it remembers
/// where each stretch comes from. One passage is read after the other into the same room.
/// </summary>
internal sealed class Passage(Targets targets)
{
    private readonly List<Frame> _frames = [];
    private readonly List<Leaf> _leaves = [];
    private readonly List<NameFound> _named = [];
    private readonly List<(int Start, int End)> _masked = [];
    private readonly List<(int Start, int End)> _fixed = [];
    private readonly List<(int Start, int End, Emendation Emendation)> _emended = [];
    private char[] _text = new char[4096];
    private char[] _nameable = [];
    private int _length;
    private Dictionary<NoteKey, Note> _notes = [];

    /// <summary>All words, with a sign for each note mark, picture and citation.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>
    /// The same with the letters masked that may not be taken for a name: code, <c>plain:</c> and what the author linked to an entry.
    /// </summary>
    public ReadOnlySpan<char> Nameable => _masked.Count == 0 ? Text : Masked(_masked);

    /// <summary>
    /// The same with the letters masked that no name's standard form may replace: code, <c>plain:</c> and what an editor wrote. What the
    /// author linked is not among them: its words change and the link stays.
    /// </summary>
    public ReadOnlySpan<char> Replaceable => _fixed.Count == 0 ? Text : Masked(_fixed);

    /// <summary>Whether an editor or a record's variant changed anything.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Whether other names may be found in <see cref="Replaceable"/> than in <see cref="Nameable"/>.</summary>
    public bool IsReplaceableOtherwise => _named.Count > 0 || _emended.Count > 0;

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
        _fixed.Clear();
        _emended.Clear();
        _length = 0;
        (IsPlain, IsChanged) = (true, false);
        _frames.Add(new Frame(-1, 0, 0, FrameKind.Words));
        Read(content, 0);
        _frames[0] = _frames[0] with { End = _length };
    }

    /// <summary>
    /// The innermost run of siblings in which a stretch begins and ends at whole nodes or within words, so that something can be put around
    /// it; -1 where markup overlaps the stretch.
    /// </summary>
    public int FrameOf(int start, int end)
    {
        var from = FrameAt(start);
        var to = FrameAt(end - 1);
        if (from == to)
            return from;
        for (var f = from; f >= 0; f = _frames[f].Start == start ? _frames[f].Parent : -1)
        {
            for (var t = to; t >= 0; t = _frames[t].End == end ? _frames[t].Parent : -1)
            {
                if (f == t)
                    return f;
            }
        }
        return -1;
    }

    /// <summary>
    /// The same for a link; -1 also within a link or around one, at an emendation, which has a link of its own, and within a name that was
    /// given another form: the link goes around all of it.
    /// </summary>
    public int FrameFor(int start, int end)
    {
        var frame = FrameOf(start, end);
        while (frame >= 0 && _frames[frame] is { Kind: FrameKind.Regularised } name)
            frame = name.Start == start && name.End == end ? name.Parent : -1;
        if (frame < 0 || HasLink(start, end) || _emended.Exists(e => e.Start < end && e.End > start))
            return -1;
        for (var f = frame; f >= 0; f = _frames[f].Parent)
        {
            if (_frames[f].Kind != FrameKind.Words)
                return -1;
        }
        return frame;
    }

    /// <summary>Whether a stretch has a link in it, whole or in part.</summary>
    public bool HasLink(int start, int end) =>
        _frames.Exists(f => f.Kind == FrameKind.Link && f.Start < end && f.End > start && !(f.Start <= start && f.End >= end));

    /// <summary>
    /// Whether an editor changed something in a stretch, or in a word that it is part of: that stays as the editor wrote it.
    /// </summary>
    public bool IsEmended(int start, int end)
    {
        foreach (var (from, to, emendation) in _emended)
        {
            if (from < end && to > start && (from != to || from > start))
                return true;
            if (to == start && PlainText.Of(emendation.Source) is [.., var last] && char.IsLetter(last))
                return true;
            if (from == end && PlainText.Of(emendation.Source) is [var first, ..] && char.IsLetter(first))
                return true;
        }
        return false;
    }

    private void Read(ImmutableArray<Inline> content, int frame)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    Append(t.Value, frame, t);
                    break;
                case LineEnd:
                    Append(" ", frame, inline);
                    break;
                case Emphasis e:
                    ReadWithin(e.Content, frame);
                    break;
                case Strong s:
                    ReadWithin(s.Content, frame);
                    break;
                case ForeignPhrase f:
                    ReadWithin(f.Content, frame);
                    break;
                case Code c:
                    _masked.Add((_length, _length + c.Value.Length));
                    _fixed.Add((_length, _length + c.Value.Length));
                    Append(c.Value, frame, c);
                    break;
                case Link l:
                    IsPlain &= !InnerLink.Is(l);
                    ReadWithin(l.Content, frame, FrameKind.Link);
                    break;
                case Reference r:
                    Read(r, frame);
                    break;
                case Regularisation r:
                    (IsPlain, IsChanged) = (false, true);
                    ReadWithin(r.Reading, frame, FrameKind.Regularised);
                    break;
                case Emendation e:
                    (IsPlain, IsChanged) = (false, true);
                    var start = _length;
                    ReadWithin(e.Reading, frame, FrameKind.Emended);
                    _emended.Add((start, _length, e));
                    if (_length > start)
                        _fixed.Add((start, _length));
                    break;
                case NoteReference or Citation or Picture:
                    IsPlain = false;
                    if (inline is not NoteReference mark || _notes.ContainsKey(mark.Note))
                        Append([Excerpt.Thing], frame, inline);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void Read(Reference reference, int frame)
    {
        IsPlain = false;
        var start = _length;
        ReadWithin(reference.Content, frame, FrameKind.Link);
        if (_length == start)
            return;
        var entry = targets.EntryOf(reference);
        if (entry >= 0)
            _named.Add(new NameFound(entry, start, _length, Linked: true));
        if (entry >= 0 || reference.Kind == ReferenceKind.Plain)
            _masked.Add((start, _length));
        if (reference.Kind == ReferenceKind.Plain)
            _fixed.Add((start, _length));
    }

    private void ReadWithin(ImmutableArray<Inline> content, int parent, FrameKind kind = FrameKind.Words)
    {
        var frame = _frames.Count;
        _frames.Add(new Frame(parent, _length, 0, kind));
        Read(content, frame);
        _frames[frame] = _frames[frame] with { End = _length };
    }

    private void Append(ReadOnlySpan<char> words, int frame, Inline node)
    {
        if (words.IsEmpty)
            return;
        if (_length + words.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + words.Length));
        words.CopyTo(_text.AsSpan(_length));
        _length += words.Length;
        _leaves.Add(new Leaf(_length, frame, node));
    }

    /// <summary>
    /// Where a stretch stands in its file, as far as it is in one run of words; exact where the words stand there as they are, without
    /// entities and escapes.
    /// </summary>
    public Span SpanOf(int start, int end)
    {
        var leaf = _leaves[LeafAt(start)];
        var begin = leaf.End - (leaf.Node is TextRun run ? run.Value.Length : 1);
        return leaf.Node is TextRun words && words.Span.Length == words.Value.Length
            ? new Span(words.Span.Start + start - begin, words.Span.Start + Math.Min(end, leaf.End) - begin)
            : leaf.Node.Span;
    }

    private int FrameAt(int offset) => _leaves[LeafAt(offset)].Frame;

    private int LeafAt(int offset)
    {
        var (low, high) = (0, _leaves.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_leaves[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private ReadOnlySpan<char> Masked(List<(int Start, int End)> stretches)
    {
        if (_nameable.Length < _length)
            _nameable = new char[_text.Length];
        Text.CopyTo(_nameable);
        foreach (var (start, end) in stretches)
        {
            for (var i = start; i < end; i++)
            {
                if (Letters.Length(_text.AsSpan(0, end), i) == 1)
                    _nameable[i] = Letters.Masked;
            }
        }
        return _nameable.AsSpan(0, _length);
    }

    /// <summary>A run of siblings: the whole content, or that of an emphasis or a link within it.</summary>
    private readonly record struct Frame(int Parent, int Start, int End, FrameKind Kind);

    private enum FrameKind
    {
        /// <summary>Words with or without emphasis.</summary>
        Words,

        /// <summary>A link's or a reference's.</summary>
        Link,

        /// <summary>A name in its standard form.</summary>
        Regularised,

        /// <summary>What an editor wrote.</summary>
        Emended,
    }

    private readonly record struct Leaf(int End, int Frame, Inline Node);
}
