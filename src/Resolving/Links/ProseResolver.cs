using Annals.Resolving.Citations;
using Annals.Resolving.Figures;
using Annals.Resolving.Names;

namespace Annals.Resolving.Links;

/// <summary>What a text is, for whoever resolves it.</summary>
/// <param name="Place">What its mentions are called; a chapter's headings and notes have names of their own.</param>
/// <param name="Where">What a reader calls it.</param>
/// <param name="Page">Where it is read.</param>
/// <param name="Own">The entry that the text is about, by its place among all: it is not mentioned by its own text; -1 for none.</param>
internal readonly record struct Setting(SourceFile File, MentionPlace Place, string Where, UrlPath Page, int Own = -1);

/// <summary>What was found in a text beside what became of it.</summary>
/// <param name="Mentions">By the place of their entry among all.</param>
/// <param name="Figures">The ids of the figures that it refers to.</param>
/// <param name="Links">Links to addresses of the site, with the page on which they stand.</param>
/// <param name="Cited">Where works are cited, by their keys.</param>
internal sealed record Findings(
    ImmutableArray<(int Entry, Mention Mention)> Mentions,
    ImmutableArray<string> Figures,
    ImmutableArray<(InnerLink, UrlPath)> Links,
    ImmutableArray<(string Key, CitedPlace Place)> Cited,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Resolves texts block by block: numbers paragraphs, gives headings their anchors, links first mentions, records all. Each thread has one, which goes
/// from text to text.
/// </summary>
internal sealed class ProseResolver(Targets targets, NameIndex names, int entries, CitationWriter citations, Passage passage, Pictures pictures)
{
    private readonly Passage _passage = passage;
    private readonly NameScanner _scanner = new(names);
    private readonly InlineWriter _writer = new(targets, citations, passage, pictures);
    private readonly Anchors _anchors = new();
    private readonly List<NameFound> _found = [];
    private readonly List<NewLink> _links = [];
    private readonly List<(int, Mention)> _mentions = [];
    private readonly List<string> _figures = [];
    private readonly List<InnerLink> _inner = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly int[] _linkedIn = new int[entries];
    private int _text;
    private Setting _setting;
    private Chapter? _chapter;
    private NoteKey? _note;
    private int _paragraph;
    private int _words;

    /// <summary>A chapter with everything in it numbered, linked and led somewhere.</summary>
    public (Chapter Chapter, Findings Findings) Chapter(ChapterOutline outline)
    {
        var chapter = outline.Chapter;
        Begin(new Setting(chapter.File, MentionPlace.Text, chapter.Title, Addresses.Chapter(chapter)), chapter, outline.Notes, outline.Cited);
        Inlines([new TextRun(chapter.Slug.Span, chapter.Title)], MentionPlace.Heading, null, mayLink: false);
        _words = 0;
        var body = Blocks(chapter.Body);
        var (words, paragraphs) = (_words, _paragraph);
        var notes = ImmutableArray.CreateRange(outline.Notes, Note);
        return (chapter with { Body = body, Notes = notes, Words = words, Paragraphs = paragraphs }, Found());
    }

    /// <summary>The text of a record or a page.</summary>
    /// <param name="title">A title whose names are recorded too; null for none.</param>
    public (ImmutableArray<Block> Body, Findings Findings) Text(Setting setting, ImmutableArray<Block> body, string? title = null)
    {
        Begin(setting, null, [], null);
        if (title is not null) Inlines([new TextRun(Span.None, title)], setting.Place, null, mayLink: false);
        return (Blocks(body), Found());
    }

    private void Begin(Setting setting, Chapter? chapter, ImmutableArray<Note> notes, TextCitations? cited)
    {
        (_setting, _chapter, _paragraph, _words) = (setting, chapter, 0, 0);
        _text++;
        _mentions.Clear();
        _figures.Clear();
        _inner.Clear();
        _diagnostics.Clear();
        _anchors.Clear();
        _shown.Clear();
        citations.Begin(setting.File, cited);
        var byKey = notes.ToDictionary(n => n.Key);
        _passage.Begin(byKey);
        _writer.Begin(setting.File, chapter?.Work, byKey, _diagnostics, _figures, _inner);
    }

    private Findings Found() => new([.. _mentions], [.. _figures], [.. _inner.Select(link => (link, _setting.Page))], citations.Places, [.. _diagnostics]);

    private Note Note(Note note)
    {
        var anchor = note.Key.Anchor;
        _note = note.Key;
        var content = Blocks(note.Content, MentionPlace.Note, anchor);
        _note = null;
        return note with { Content = content };
    }

    private ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => Blocks(blocks, _setting.Place, null);

    private ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks, MentionPlace place, string? anchor) =>
        ImmutableArray.CreateRange(blocks, static (block, at) => at.Resolver.Block(block, at.Place, at.Anchor), (Resolver: this, Place: place, Anchor: anchor));

    /// <param name="anchor">Where mentions are to be read, for texts that are not numbered; null for the paragraph's own anchor.</param>
    private Block Block(Block block, MentionPlace place, string? anchor)
    {
        switch (block)
        {
            case Paragraph p:
                if (_chapter is null || place == MentionPlace.Note) return p with { Content = Inlines(p.Content, place, anchor) };
                var number = ++_paragraph;
                return p with { Content = Inlines(p.Content, place, null, paragraph: number), Number = number };
            case Heading h:
                var id = _anchors.Next(h.Content);
                return h with { Content = Inlines(h.Content, _chapter is null ? place : MentionPlace.Heading, id, mayLink: false), Id = id };
            case Quotation q: return q with { Content = Blocks(q.Content, place, anchor) };
            case ListBlock l:
                return l with { Items = [.. l.Items.Select(item => item with { Content = Blocks(item.Content, place, anchor) })] };
            case DefinitionList d:
                return d with { Items = [.. d.Items.Select(item => Definition(item, place, anchor))] };
            case Table t:
                return t with { Rows = [.. t.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Inlines(cell, place, anchor ?? Here()))] })] };
            case Verse v:
                return v with { Lines = [.. v.Lines.Select(line => line with { Content = Inlines(line.Content, place, anchor ?? Here()) })] };
            case FigurePlace f: return Figure(f);
            case Break or Verbatim: return block;
            default: throw new System.Diagnostics.UnreachableException(block.GetType().Name);
        }
    }

    private Definition Definition(Definition item, MentionPlace place, string? anchor) => item with
    {
        Terms = [.. item.Terms.Select(term => Inlines(term, place, anchor ?? Here()))],
        Meaning = Blocks(item.Meaning, place, anchor),
    };

    /// <summary>The nearest anchor before what has none; null at the beginning of a text.</summary>
    private string? Here() => _paragraph > 0 ? Addresses.ParagraphAnchor(_paragraph) : null;

    private FigurePlace Figure(FigurePlace place)
    {
        if (_chapter is not { } chapter || targets.StandingOf(chapter.Work, place.FigureId) is not { } standing) return place;
        return place with { Number = standing.Number, Repeated = standing.Chapter != chapter.Slug.Value || !_shown.Add(place.FigureId) };
    }

    /// <param name="anchor">Where it is read; null for the anchor of the numbered paragraph, or where there is no anchor.</param>
    private ImmutableArray<Inline> Inlines(ImmutableArray<Inline> content, MentionPlace place, string? anchor, int paragraph = 0, bool mayLink = true)
    {
        if (content.IsEmpty) return content;
        _passage.Read(content);
        _found.Clear();
        _words += _scanner.Scan(_passage.Nameable, _found);
        if (_passage.Named.Count > 0)
        {
            _found.AddRange(_passage.Named);
            _found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
        _links.Clear();
        if (_found.Count > 0 && mayLink && place == MentionPlace.Text) Link();
        citations.InNote = _note is not null;
        var resolved = _links.Count == 0 && _passage.IsPlain ? content : _writer.Write(content, _links);
        if (_found.Count > 0 || citations.HasCited)
        {
            if (paragraph > 0) anchor = Addresses.ParagraphAnchor(paragraph);
            var address = anchor is null ? _setting.Page : _setting.Page.At(anchor);
            Record(place, address, paragraph, resolved);
            if (citations.HasCited) citations.PassageAt(new CitedPlace(place, KeyOf(_chapter), _setting.Where, address, _note, paragraph));
        }
        return resolved;
    }

    /// <summary>Gathers the links to put around names that this text has not linked yet.</summary>
    private void Link()
    {
        foreach (var name in _found)
        {
            if (name.Entry == _setting.Own || _linkedIn[name.Entry] == _text) continue;
            if (!name.Linked)
            {
                var entry = targets.EntryAt(name.Entry);
                if (!entry.Autolink || !_chapter!.Autolink) continue;
                var frame = _passage.FrameFor(name.Start, name.End);
                if (frame < 0) continue;
                _links.Add(new NewLink(name.Start, name.End, name.Entry, frame));
            }
            _linkedIn[name.Entry] = _text;
        }
    }

    private void Record(MentionPlace place, UrlPath address, int paragraph, ImmutableArray<Inline> resolved)
    {
        var chapter = KeyOf(_chapter);
        foreach (var name in _found)
        {
            if (name.Entry == _setting.Own) continue;
            var entry = targets.EntryAt(name.Entry);
            _mentions.Add((name.Entry, new Mention(entry.Key, place, chapter, _setting.Where, address, paragraph, new Excerpt(resolved, name.Start, name.End))));
        }
    }

    private static ChapterKey? KeyOf(Chapter? chapter) => chapter is { } c ? new ChapterKey(c.Work, c.Slug.Value) : null;
}
