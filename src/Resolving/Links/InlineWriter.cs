using System.Runtime.InteropServices;
using Annals.Resolving.Citations;
using Annals.Resolving.Figures;

namespace Annals.Resolving.Links;

/// <summary>A link to put around a stretch of a passage.</summary>
/// <param name="Entry">What it leads to, by its place among all entries.</param>
/// <param name="Frame">The run of siblings that it goes into.</param>
internal readonly record struct NewLink(int Start, int End, int Entry, int Frame);

/// <summary>Makes resolved inlines of read ones: notes marked, references led somewhere, works cited in short, new links put in.</summary>
internal sealed class InlineWriter(Targets targets, CitationWriter citations, Passage passage, Pictures pictures)
{
    private readonly Dictionary<NoteKey, int> _occurrences = [];

    /// <summary>Where content is put together, inner above outer, so that a whole chapter needs one list.</summary>
    private readonly List<Inline> _tray = [];

    private Dictionary<NoteKey, Note> _notes = [];
    private SourceFile _file = null!;
    private WorkSlug? _work;
    private List<Diagnostic> _diagnostics = null!;
    private List<string> _figures = null!;
    private List<InnerLink> _inner = null!;
    private List<NewLink> _links = null!;
    private int _next;
    private int _frames;
    private int _at;
    private bool _numbered;

    /// <summary>
    /// The words that are written are those that an intervention replaced, here read; null outside. Their places are counted from the
    /// intervention's own.
    /// </summary>
    private Passage? _source;
    private int _sourceAt;
    private Passage? _sourceRoom;
    private int _emendations;
    private int _regularisations;

    /// <summary>Begins a text: a chapter, a record, a page.</summary>
    /// <param name="work">The work in which chapters' slugs are looked for first.</param>
    /// <param name="notes">The chapter's, numbered.</param>
    /// <param name="figures">Takes the ids of the figures that the text refers to.</param>
    /// <param name="inner">Takes the links to addresses of the site.</param>
    public void Begin(
        SourceFile file,
        WorkSlug? work,
        Dictionary<NoteKey, Note> notes,
        List<Diagnostic> diagnostics,
        List<string> figures,
        List<InnerLink> inner
    )
    {
        (_file, _work, _notes, _diagnostics, _figures, _inner) = (file, work, notes, diagnostics, figures, inner);
        _occurrences.Clear();
        (_emendations, _regularisations) = (0, 0);
    }

    /// <param name="links">In order; their frames are those of the passage that was read from the same content.</param>
    /// <param name="numbered">Whether it is a chapter's body, whose interventions are counted.</param>
    public ImmutableArray<Inline> Write(ImmutableArray<Inline> content, List<NewLink> links, bool numbered = false)
    {
        (_links, _next, _frames, _at, _numbered) = (links, 0, 0, 0, numbered);
        return Siblings(content, 0);
    }

    private ImmutableArray<Inline> Siblings(ImmutableArray<Inline> content, int frame)
    {
        var start = _tray.Count;
        var link = -1;
        foreach (var inline in content)
        {
            if (inline is TextRun run)
            {
                link = Words(run, frame, link);
                continue;
            }
            var (place, before) = (_tray.Count, _at);
            if (inline is Reference { Kind: ReferenceKind.Plain } plain)
                _tray.AddRange(Within(plain.Content));
            else if (inline is Link gone && targets.IsGone(gone))
                _tray.AddRange(Within(gone.Content));
            else if (Resolved(inline) is { } resolved)
                _tray.Add(resolved);
            // What has no words, as a dropped passage, stays before the link.
            if (link < 0 && _at > before && Opens(frame, before))
                link = place;
            if (link >= 0 && _links[_next].End == _at)
                link = Close(link);
        }
        return Taken(start, content);
    }

    /// <summary>What lies on the tray from a place on; the content as it was where nothing in it has changed.</summary>
    private ImmutableArray<Inline> Taken(int start, ImmutableArray<Inline> before)
    {
        var taken = CollectionsMarshal.AsSpan(_tray)[start..];
        var content = taken.SequenceEqual(before.AsSpan(), ReferenceEqualityComparer.Instance) ? before : ImmutableArray.Create(taken);
        _tray.RemoveRange(start, _tray.Count - start);
        return content;
    }

    /// <summary>
    /// Adds a run of words, cut where a new link begins or ends. Gives the place on the tray where the link begins that is still open; -1
    /// for none.
    /// </summary>
    private int Words(TextRun run, int frame, int link)
    {
        var (start, end) = (_at, _at + run.Value.Length);
        while (_at < end)
        {
            if (link < 0)
            {
                var until = _next < _links.Count && _links[_next].Frame == frame && _links[_next].Start < end ? _links[_next].Start : end;
                if (until > _at)
                    _tray.Add(Cut(run, _at - start, until - start));
                _at = until;
                if (until < end)
                    link = _tray.Count;
            }
            else
            {
                var until = Math.Min(_links[_next].End, end);
                _tray.Add(Cut(run, _at - start, until - start));
                _at = until;
                if (until == _links[_next].End)
                    link = Close(link);
            }
        }
        return link;
    }

    private bool Opens(int frame, int at) => _next < _links.Count && _links[_next].Frame == frame && _links[_next].Start == at;

    private int Close(int link)
    {
        var place = _links[_next++].Entry;
        var entry = targets.EntryAt(place).Key;
        var kind = entry.Kind switch
        {
            EntryKind.Term => ReferenceKind.Term,
            EntryKind.Person => ReferenceKind.Person,
            EntryKind.Place => ReferenceKind.Place,
            EntryKind.Organisation => ReferenceKind.Organisation,
            _ => throw new System.Diagnostics.UnreachableException(entry.ToString()),
        };
        var linked = Taken(link, []);
        var span = linked[0].Span.Through(linked[^1].Span);
        _tray.Add(new Reference(span, kind, entry.Id, null, linked) { Address = targets.AddressOf(place), Automatic = true });
        return -1;
    }

    /// <summary>
    /// The node resolved, or as it was where nothing in it has changed; null where it leaves nothing, as the mark of a note that is not
    /// there.
    /// </summary>
    private Inline? Resolved(Inline inline)
    {
        ImmutableArray<Inline> within;
        switch (inline)
        {
            case Emphasis e:
                within = Within(e.Content);
                return within == e.Content ? e : e with { Content = within };
            case Strong s:
                within = Within(s.Content);
                return within == s.Content ? s : s with { Content = within };
            case ForeignPhrase f:
                within = Within(f.Content);
                return within == f.Content ? f : f with { Content = within };
            case Link l:
                if (InnerLink.Is(l))
                    _inner.Add(new InnerLink(_file, l.Span, l.Target));
                return l with { Content = Within(l.Content) };
            case Reference r:
                return Led(r);
            case Intervention i:
                var number = NumberOf(i);
                var source = SourceOf(i);
                return i with { Source = source, Reading = Within(i.Reading), Number = number };
            case LineEnd:
                _at++;
                return inline;
            case Code c:
                _at += c.Value.Length;
                return inline;
            case NoteReference n:
                return Marked(n);
            case Citation c:
                var open = OpenParentheses();
                _at++;
                return citations.Of(c, open, _diagnostics);
            case Picture p:
                _at++;
                pictures.Check(p, _file, _diagnostics);
                return p;
            default:
                throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
        }
    }

    /// <summary>The content of a node that holds inlines; frames are counted as <see cref="Passage"/> counts them.</summary>
    private ImmutableArray<Inline> Within(ImmutableArray<Inline> content) => Siblings(content, ++_frames);

    private int NumberOf(Intervention intervention) =>
        !_numbered
            ? 0
            : intervention switch
            {
                Emendation => ++_emendations,
                Regularisation => ++_regularisations,
                _ => throw new System.Diagnostics.UnreachableException(intervention.GetType().Name),
            };

    /// <summary>
    /// The words that an intervention replaced. They are no part of the reading text: no link goes into them, and marks of notes in them
    /// are the same as in the words that replace them.
    /// </summary>
    private ImmutableArray<Inline> SourceOf(Intervention intervention)
    {
        if (intervention.Source is [] or [TextRun])
            return intervention.Source;
        var (links, next, frames, at) = (_links, _next, _frames, _at);
        var occurrences = _occurrences.ToArray();
        _sourceRoom ??= new Passage(targets);
        _sourceRoom.Begin(_notes);
        _sourceRoom.Read(intervention.Source);
        (_links, _next, _at, _source, _sourceAt) = ([], 0, 0, _sourceRoom, at);
        var source = Siblings(intervention.Source, 0);
        (_links, _next, _frames, _at, _source) = (links, next, frames, at, null);
        _occurrences.Clear();
        foreach (var (note, count) in occurrences)
            _occurrences.Add(note, count);
        return source;
    }

    /// <summary>
    /// How many parentheses are open where the writing is: of what stands before replaced words, the reading text counts.
    /// </summary>
    private int OpenParentheses() =>
        _source is null ? Open(passage.Text[.._at]) : Open(passage.Text[.._sourceAt]) + Open(_source.Text[.._at]);

    private static int Open(ReadOnlySpan<char> words) => words.Count('(') - words.Count(')');

    private Reference Led(Reference reference)
    {
        var content = Within(reference.Content);
        var destination = targets.Of(reference, _work);
        if (destination.Rule is { } rule)
            _diagnostics.Add(rule.At(_file, reference.Span, destination.Message, destination.Hint));
        if (reference.Kind == ReferenceKind.Figure)
            _figures.Add(reference.Target);
        return reference with { Content = content, Address = destination.Address };
    }

    private NoteReference? Marked(NoteReference reference)
    {
        if (!_notes.TryGetValue(reference.Note, out var note))
            return null;
        _at++;
        var occurrence = _occurrences[reference.Note] = _occurrences.GetValueOrDefault(reference.Note) + 1;
        return reference with { Mark = note.Mark, Occurrence = occurrence };
    }

    /// <summary>
    /// Part of a run of words. Its place in the file is exact where the words stand there as they are, without entities and escapes.
    /// </summary>
    public static TextRun Cut(TextRun run, int from, int to)
    {
        if (from == 0 && to == run.Value.Length)
            return run;
        var exact = run.Span.Length == run.Value.Length;
        return new TextRun(exact ? new Span(run.Span.Start + from, run.Span.Start + to) : run.Span, run.Value[from..to]);
    }
}
