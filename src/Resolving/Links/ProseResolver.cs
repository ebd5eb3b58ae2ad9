using Annals.Resolving.Citations;
using Annals.Resolving.Figures;
using Annals.Resolving.Names;
using Annals.Resolving.Names.Lookalikes;
using Annals.Resolving.Names.Regularising;

namespace Annals.Resolving.Links;

/// <summary>What a text is, for whoever resolves it.</summary>
/// <param name="Place">What its mentions are called; a chapter's headings and notes have names of their own.</param>
/// <param name="Where">What a reader calls it.</param>
/// <param name="Page">Where it is read.</param>
/// <param name="Own">The entry that the text is about, by its place among all: it is not mentioned by its own text; -1 for none.</param>
/// <param name="TitleFromSource">The title is a source's, whose names are regularised.</param>
internal readonly record struct Setting(
    SourceFile File,
    MentionPlace Place,
    string Where,
    UrlPath Page,
    int Own = -1,
    bool TitleFromSource = false
);

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
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Whether the text differs from its source somewhere.</summary>
    public bool IsChanged { get; init; }
}

/// <summary>
/// Resolves texts block by block: numbers paragraphs, gives headings their anchors, links first mentions, records all. Each thread has one,
/// which goes from text to text.
/// </summary>
internal sealed class ProseResolver
{
    private readonly Targets _targets;
    private readonly Passage _passage;
    private readonly NameScanner _scanner;
    private readonly NameIndex _names;
    private readonly Regulariser _regulariser;
    private readonly SpellingCheck? _spelling;
    private readonly CitationWriter _citations;
    private readonly InlineWriter _writer;
    private readonly Anchors _anchors = new();
    private readonly List<NameFound> _found = [];
    private readonly List<NewLink> _links = [];
    private readonly List<(int, Mention)> _mentions = [];
    private readonly List<string> _figures = [];
    private readonly List<InnerLink> _inner = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly int[] _linkedIn;
    private int _text;
    private Setting _setting;
    private Chapter? _chapter;
    private NoteKey? _note;
    private int _paragraph;
    private int _words;
    private bool _regularises;
    private bool _isChanged;

    /// <param name="lookalikes">What words look like; null where spelling is not looked at.</param>
    public ProseResolver(
        Targets targets,
        NameIndex names,
        int entries,
        CitationWriter citations,
        Pictures pictures,
        Languages languages,
        Lookalikes? lookalikes
    )
    {
        _spelling = lookalikes is null ? null : new(targets, lookalikes);
        (_targets, _names, _linkedIn) = (targets, names, new int[entries]);
        (_passage, _scanner, _citations) = (new(targets), new(names), citations);
        _writer = new(targets, citations, _passage, pictures);
        _regulariser = new(targets, names, _scanner, languages);
    }

    /// <summary>A chapter with everything in it numbered, linked and led somewhere.</summary>
    public (Chapter Chapter, Findings Findings) Chapter(ChapterOutline outline)
    {
        var chapter = outline.Chapter;
        Begin(
            new Setting(chapter.File, MentionPlace.Text, chapter.Title, Addresses.Chapter(chapter)),
            chapter,
            outline.Notes,
            outline.Cited
        );
        var title = Titled(chapter.Title, chapter.Regularise && !chapter.TitleSupplied, MentionPlace.Heading);
        _words = 0;
        _regularises = chapter.Regularise;
        var body = Blocks(chapter.Body);
        var (words, paragraphs) = (_words, _paragraph);
        var notes = ImmutableArray.CreateRange(outline.Notes, Note);
        chapter = chapter with
        {
            Title = title,
            TitleInSource = title == chapter.Title ? null : chapter.Title,
            Body = body,
            Notes = notes,
            Words = words,
            Paragraphs = paragraphs,
        };
        return (chapter, Found() with { IsChanged = _isChanged || chapter.TitleInSource is not null });
    }

    /// <summary>The text of a record or a page, and its title.</summary>
    /// <param name="title">A title whose names are recorded too; null for none.</param>
    public (string? Title, ImmutableArray<Block> Body, Findings Findings) Text(
        Setting setting,
        ImmutableArray<Block> body,
        string? title = null
    )
    {
        Begin(setting, null, [], null);
        if (title is not null)
            title = Titled(title, setting.TitleFromSource, setting.Place);
        return (title, Blocks(body), Found());
    }

    /// <summary>A title in its reading form, its names recorded as that form's.</summary>
    private string Titled(string title, bool regularises, MentionPlace place)
    {
        ImmutableArray<Inline> content = [new TextRun(Span.None, title)];
        if (regularises && Read(content) > 0 && _regulariser.Of(content, _passage, _found) is { } read)
        {
            title = PlainText.Of(read);
            content = [new TextRun(Span.None, title)];
            _setting = _setting with { Where = title };
        }
        Inlines(content, place, null, mayLink: false);
        return title;
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
        _citations.Begin(setting.File, cited);
        var byKey = notes.ToDictionary(n => n.Key);
        _passage.Begin(byKey);
        (_regularises, _isChanged) = (false, false);
        _regulariser.Begin(chapter, byKey);
        _spelling?.Begin(chapter);
        _writer.Begin(setting.File, chapter?.Work, byKey, _diagnostics, _figures, _inner);
    }

    private Findings Found() =>
        new([.. _mentions], [.. _figures], [.. _inner.Select(link => (link, _setting.Page))], _citations.Places, [.. _diagnostics]);

    private Note Note(Note note)
    {
        var anchor = note.Key.Anchor;
        // Editors and translators write names as they want them read.
        _regularises = _chapter!.Regularise && note.Key.Layer == NoteLayer.Author;
        _note = note.Key;
        var content = Blocks(note.Content, MentionPlace.Note, anchor);
        _note = null;
        return note with { Content = content };
    }

    private ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => Blocks(blocks, _setting.Place, null);

    private ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks, MentionPlace place, string? anchor) =>
        ImmutableArray.CreateRange(
            blocks,
            static (block, at) => at.Resolver.Block(block, at.Place, at.Anchor),
            (Resolver: this, Place: place, Anchor: anchor)
        );

    /// <param name="anchor">Where mentions are to be read, for texts that are not numbered; null for the paragraph's own anchor.</param>
    private Block Block(Block block, MentionPlace place, string? anchor)
    {
        switch (block)
        {
            case Paragraph p:
                if (_chapter is null || place == MentionPlace.Note)
                    return p with { Content = Inlines(p.Content, place, anchor) };
                var number = ++_paragraph;
                return p with { Content = Inlines(p.Content, place, null, paragraph: number), Number = number };
            case Heading h:
                var id = _anchors.Next(h.Content);
                return h with
                {
                    Content = Inlines(h.Content, _chapter is null ? place : MentionPlace.Heading, id, mayLink: false),
                    Id = id,
                };
            case Quotation q:
                return q with { Content = Blocks(q.Content, place, anchor) };
            case ListBlock l:
                return l with { Items = [.. l.Items.Select(item => item with { Content = Blocks(item.Content, place, anchor) })] };
            case DefinitionList d:
                return d with { Items = [.. d.Items.Select(item => Definition(item, place, anchor))] };
            case Table t:
                return t with
                {
                    Rows =
                    [
                        .. t.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Inlines(cell, place, anchor ?? Here()))] }),
                    ],
                };
            case Verse v:
                return v with
                {
                    Lines = [.. v.Lines.Select(line => line with { Content = Inlines(line.Content, place, anchor ?? Here()) })],
                };
            case FigurePlace f:
                return Figure(f);
            case Break or Verbatim:
                return block;
            default:
                throw new System.Diagnostics.UnreachableException(block.GetType().Name);
        }
    }

    private Definition Definition(Definition item, MentionPlace place, string? anchor) =>
        item with
        {
            Terms = [.. item.Terms.Select(term => Inlines(term, place, anchor ?? Here()))],
            Meaning = Blocks(item.Meaning, place, anchor),
        };

    /// <summary>The nearest anchor before what has none; null at the beginning of a text.</summary>
    private string? Here() => _paragraph > 0 ? Addresses.ParagraphAnchor(_paragraph) : null;

    private FigurePlace Figure(FigurePlace place)
    {
        if (_chapter is not { } chapter || _targets.StandingOf(chapter.Work, place.FigureId) is not { } standing)
            return place;
        return place with { Number = standing.Number, Repeated = standing.Chapter != chapter.Slug.Value || !_shown.Add(place.FigureId) };
    }

    /// <param name="anchor">Where it is read; null for the anchor of the numbered paragraph, or where there is no anchor.</param>
    private ImmutableArray<Inline> Inlines(
        ImmutableArray<Inline> content,
        MentionPlace place,
        string? anchor,
        int paragraph = 0,
        bool mayLink = true
    )
    {
        if (content.IsEmpty)
            return content;
        var words = Read(content);
        if (_regularises && _regulariser.Of(content, _passage, _found) is { } read)
        {
            content = read;
            words = Read(content);
        }
        _words += words;
        _isChanged |= _passage.IsChanged;
        // The plural that was replaced is no mention, nor is one that stays.
        if (_names.HasReadings)
            _found.RemoveAll(static name => name.Form is { IsPlural: true });
        if (place == MentionPlace.Text)
            _spelling?.Look(_passage, _found, _diagnostics);
        if (_passage.Named.Count > 0)
        {
            _found.AddRange(_passage.Named);
            _found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
        _links.Clear();
        if (_found.Count > 0 && mayLink && place == MentionPlace.Text)
            Link();
        _citations.InNote = _note is not null;
        var resolved =
            _links.Count == 0 && _passage.IsPlain
                ? content
                : _writer.Write(content, _links, numbered: _chapter is not null && place is MentionPlace.Text or MentionPlace.Heading);
        if (_found.Count > 0 || _citations.HasCited)
        {
            if (paragraph > 0)
                anchor = Addresses.ParagraphAnchor(paragraph);
            var address = anchor is null ? _setting.Page : _setting.Page.At(anchor);
            Record(place, address, paragraph, resolved);
            if (_citations.HasCited)
                _citations.PassageAt(new CitedPlace(place, KeyOf(_chapter), _setting.Where, address, _note, paragraph));
        }
        return resolved;
    }

    /// <summary>Takes a passage in and finds its names. Gives the number of words.</summary>
    private int Read(ImmutableArray<Inline> content)
    {
        _passage.Read(content);
        _found.Clear();
        return _scanner.Scan(_passage.Nameable, _found);
    }

    /// <summary>Gathers the links to put around names that this text has not linked yet.</summary>
    private void Link()
    {
        foreach (var name in _found)
        {
            if (name.Entry == _setting.Own || _linkedIn[name.Entry] == _text)
                continue;
            if (!name.Linked)
            {
                var entry = _targets.EntryAt(name.Entry);
                if (!entry.Autolink || !_chapter!.Autolink)
                    continue;
                var frame = _passage.FrameFor(name.Start, name.End);
                if (frame < 0)
                    continue;
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
            if (name.Entry == _setting.Own)
                continue;
            var entry = _targets.EntryAt(name.Entry);
            _mentions.Add(
                (
                    name.Entry,
                    new Mention(entry.Key, place, chapter, _setting.Where, address, paragraph, new Excerpt(resolved, name.Start, name.End))
                )
            );
        }
    }

    private static ChapterKey? KeyOf(Chapter? chapter) => chapter is { } c ? new ChapterKey(c.Work, c.Slug.Value) : null;
}
