using System.Globalization;
using Annals.Importing.Foreign;
using Annals.Importing.Html;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Importing.Markdown;

/// <summary>The blocks of one file of Markdown.</summary>
internal sealed class MarkdownBlocks
{
    /// <summary>No list of one item begins with so large a number.</summary>
    private const int FirstYear = 1000;

    private readonly int _part;
    private readonly string? _language;
    private readonly ImageStock _images;
    private readonly List<Remark> _remarks;
    private readonly MarkdownLines _lines;
    private readonly MarkdownPlaces _places;
    private readonly string _file;
    private readonly string _folder;
    private IReadOnlyDictionary<int, string> _headingNames = ImmutableDictionary<int, string>.Empty;
    private IReadOnlyDictionary<int, string> _headingAttributes = ImmutableDictionary<int, string>.Empty;
    private readonly Dictionary<string, NoteBlock> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ForeignNote> _notes = new(StringComparer.Ordinal);

    /// <param name="part">Which of the source's files it is.</param>
    /// <param name="name">The file's name, for images beside it.</param>
    public MarkdownBlocks(int part, string? language, ImageStock images, MarkdownPlaces places, List<Remark> remarks, string name)
    {
        (_part, _language, _images, _places, _remarks, _file) = (part, language, images, places, remarks, name);
        _folder = name[..(name.LastIndexOf('/') + 1)];
        _lines = new MarkdownLines(this, images, url => places.NameOf(url, name, _folder), remarks, language, _folder);
    }

    /// <summary>Why the text cannot be taken; null where it can.</summary>
    public string? Excess { get; private set; }

    public (ImmutableArray<ForeignBlock> Blocks, Dictionary<string, ForeignNote> Notes) Of(string text)
    {
        var form = MarkdownForm.Of(text);
        _headingNames = form.HeadingNames;
        _headingAttributes = form.HeadingAttributes;
        foreach (var (line, said) in form.PictureAttributes)
            _lines.TellAttributes("of a picture", said, new Place(line + 1, _part), takesLanguage: false);
        foreach (var line in form.Grids)
            _remarks.Add(
                new Remark(
                    RemarkKind.Doubtful,
                    new Place(line + 1, _part),
                    "a table drawn as a grid whose lines do not meet all the way stands as it was typed"
                )
            );
        var document = Parsed(form.Text, Dialect.Pipeline);
        var again = document.Descendants<NoteBlock>().Where(n => !_written.TryAdd(n.Label, n)).ToList();
        var blocks = In(document);
        foreach (var note in again)
        {
            _remarks.Add(new Remark(RemarkKind.Doubtful, At(note), $"two notes are called [^{note.Label}]; the marks lead to the first"));
            _notes[string.Create(CultureInfo.InvariantCulture, $"{_part}:again:{note.Line}")] = new ForeignNote(At(note), In(note));
        }
        foreach (var note in _written.Values)
            _notes[Id(note.Label)] = new ForeignNote(At(note), In(note));
        return (blocks, _notes);
    }

    /// <summary>The text as Markdig takes it; nothing where it cannot be taken.</summary>
    private MarkdownDocument Parsed(string text, MarkdownPipeline dialect)
    {
        try
        {
            return Markdig.Markdown.Parse(text, dialect);
        }
        catch (ArgumentException)
        {
            // Markdig's word for nesting beyond its limit; it does not say where
            Excess = "quotations, lists or brackets lie too deep in one another";
            return [];
        }
    }

    /// <summary>The id of a note by its label; null where no such note is written.</summary>
    public string? NoteNamed(string label) => _written.TryGetValue(label, out var note) ? Id(note.Label) : null;

    /// <summary>A note that is written where it is marked.</summary>
    public string AddNote(string text, Place at)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_part}:inline:{_notes.Count}");
        _notes[id] = new ForeignNote(at, [new ForeignParagraph(at, [])]);
        _notes[id] = new ForeignNote(at, [new ForeignParagraph(at, Line(text, at))]);
        return id;
    }

    public Place At(MarkdownObject node) => new(node.Line + 1, _part);

    private string Id(string label) => string.Create(CultureInfo.InvariantCulture, $"{_part}:{label}");

    private ImmutableArray<ForeignBlock> In(ContainerBlock container)
    {
        var to = ImmutableArray.CreateBuilder<ForeignBlock>(container.Count);
        foreach (var block in container)
            Add(block, to);
        return to.ToImmutable();
    }

    private void Add(Block block, ImmutableArray<ForeignBlock>.Builder to)
    {
        var at = At(block);
        switch (block)
        {
            case NoteBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock:
                break;
            case HeadingBlock heading:
                var title = _lines.Of(heading.Inline, at);
                _places.AddHeading(_file, LineBuilder.Plain(title), _headingNames.GetValueOrDefault(heading.Line), at);
                if (_headingAttributes.TryGetValue(heading.Line, out var said))
                    _lines.TellAttributes("of a heading", said, at, takesLanguage: false);
                to.Add(new ForeignHeading(at, heading.Level, title));
                break;
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, at, to);
                break;
            case QuoteBlock quote:
                to.Add(new ForeignQuotation(at, In(quote)));
                break;
            case ListBlock list:
                var start =
                    list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : 1;
                if (list is [ListItemBlock only] && start >= FirstYear)
                {
                    AddYear(only, start, to);
                    break;
                }
                if (list.IsOrdered && list.BulletType != '1')
                    _remarks.Add(new Remark(RemarkKind.Changed, at, "a list counted by letters is counted by numbers"));
                to.Add(new ForeignList(at, list.IsOrdered, start, [.. list.OfType<ListItemBlock>().Select(In)]));
                break;
            case ThematicBreakBlock rule:
                if (rule.Content.AsSpan().Trim().IndexOf("- -") > 1)
                    _remarks.Add(
                        new Remark(
                            RemarkKind.Doubtful,
                            at,
                            "hyphens that may be the head of a table as Pandoc draws them, which import does not read"
                        )
                    );
                to.Add(new ForeignBreak(at));
                break;
            case LineBlock lines:
                to.Add(new ForeignVerse(at, [.. VerseLines(lines, at)]));
                break;
            case Table table:
                AddTable(table, at, to);
                break;
            case DefinitionList definitions:
                to.Add(new ForeignDefinitions(at, DefinitionsIn(definitions, at)));
                break;
            case HtmlBlock html:
                AddHtml(html, at, to);
                break;
            case CodeBlock code:
                to.Add(new ForeignVerbatim(at, code.Lines.ToString().ReplaceLineEndings("\n")));
                break;
            case CustomContainer division:
                AddDivision(division, at, to);
                break;
            case ContainerBlock container:
                to.AddRange(In(container));
                break;
            case LeafBlock leaf:
                to.Add(new ForeignParagraph(at, leaf.Inline is not null ? _lines.Of(leaf.Inline, at) : Plain(leaf.Lines.ToString())));
                break;
            default:
                throw new System.Diagnostics.UnreachableException(block.GetType().Name);
        }
    }

    /// <summary>Pandoc's division: its language is that of the words in it.</summary>
    private void AddDivision(CustomContainer division, Place at, ImmutableArray<ForeignBlock>.Builder to)
    {
        var attributes = $"{division.Info} {division.Arguments}".Trim();
        var around = _lines.Within;
        _lines.Within = MarkdownLines.LanguageOf(attributes) is { } said ? ForeignLanguage.Other(said, _language) : around;
        _lines.TellAttributes("of a part of the text", attributes, at);
        to.AddRange(In(division));
        _lines.Within = around;
    }

    /// <summary>A paragraph that begins with a year and a stop, which the parser takes for a list.</summary>
    private void AddYear(ListItemBlock item, int year, ImmutableArray<ForeignBlock>.Builder to)
    {
        var content = In(item);
        var words = new ForeignWords(string.Create(CultureInfo.InvariantCulture, $"{year}. "));
        if (content is [ForeignParagraph first, ..])
            content = content.SetItem(0, first with { Content = [words, .. first.Content] });
        else
            to.Add(new ForeignParagraph(At(item), [words]));
        to.AddRange(content);
    }

    /// <summary>
    /// A picture alone in a paragraph is a figure: Pandoc's caption is what stands in the brackets. The title behind the address shows to
    /// whoever points at the picture; it is the caption where there is no other.
    /// </summary>
    private void AddParagraph(ParagraphBlock paragraph, Place at, ImmutableArray<ForeignBlock>.Builder to)
    {
        var alone = paragraph
            .Inline?.Where(i => i is not LineBreakInline && !(i is LiteralInline words && words.Content.IsEmptyOrWhitespace()))
            .ToList();
        if (alone is { Count: > 0 } && alone.TrueForAll(i => i is LinkInline { IsImage: true }))
        {
            foreach (var image in alone.Cast<LinkInline>())
            {
                var description = _lines.Of(image, at);
                var caption = description;
                if (description.IsEmpty && image.Title is { } title)
                    caption = Plain(title);
                else
                    _lines.TellTitle(image, at);
                to.Add(
                    new ForeignFigure(
                        at,
                        _lines.ImageOf(image),
                        LineBuilder.Plain(description) is { Length: > 0 } alternative ? alternative : null,
                        caption
                    )
                );
            }
            return;
        }
        to.Add(new ForeignParagraph(at, _lines.Of(paragraph.Inline, at)));
    }

    private IEnumerable<ForeignVerseLine> VerseLines(LineBlock block, Place at)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice.AsSpan()[1..].TrimEnd();
            if (line.StartsWith(" "))
                line = line[1..];
            var words = line.TrimStart(" \u00A0");
            yield return new ForeignVerseLine(Math.Min(line.Length - words.Length, 20), Line(words.ToString(), at));
        }
    }

    private ImmutableArray<ForeignInline> Line(string words, Place at) =>
        Parsed(words, Dialect.Line) is [ParagraphBlock { Inline: { } inline }] ? _lines.Of(inline, at) : Plain(words);

    private void AddTable(Table table, Place at, ImmutableArray<ForeignBlock>.Builder to)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<ForeignInline>>>();
        var figures = new List<ForeignBlock>();
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = ImmutableArray.CreateBuilder<ImmutableArray<ForeignInline>>();
            foreach (var cell in row.OfType<TableCell>())
            {
                var line = new LineBuilder();
                foreach (var inner in In(cell))
                {
                    // a cell holds lines alone
                    if (inner is ForeignFigure)
                        figures.Add(inner);
                    else
                        line.AddLines(inner);
                }
                cells.Add(line.Take());
                for (var i = 1; i < cell.ColumnSpan; i++)
                    cells.Add([]);
            }
            rows.Add(cells.ToImmutable());
        }
        var headed = table.OfType<TableRow>().FirstOrDefault()?.IsHeader == true;
        if (!headed)
            _remarks.Add(new Remark(RemarkKind.Changed, at, "a table without a head has an empty one"));
        to.Add(new ForeignTable(at, headed, rows.ToImmutable()));
        to.AddRange(figures);
    }

    /// <summary>A second meaning has no term of its own: it goes on with the first.</summary>
    private ImmutableArray<ForeignDefinition> DefinitionsIn(DefinitionList list, Place at)
    {
        var items = new List<ForeignDefinition>();
        foreach (var item in list.OfType<DefinitionItem>().Select(i => DefinitionOf(i, at)))
        {
            if (item.Terms.IsEmpty && items.Count > 0)
                items[^1] = items[^1] with { Meaning = items[^1].Meaning.AddRange(item.Meaning) };
            else
                items.Add(item);
        }
        return [.. items];
    }

    private ForeignDefinition DefinitionOf(DefinitionItem item, Place at)
    {
        var meaning = ImmutableArray.CreateBuilder<ForeignBlock>();
        foreach (var block in item.Where(b => b is not DefinitionTerm))
            Add(block, meaning);
        return new ForeignDefinition([.. item.OfType<DefinitionTerm>().Select(t => _lines.Of(t.Inline, at))], meaning.ToImmutable());
    }

    private void AddHtml(HtmlBlock html, Place at, ImmutableArray<ForeignBlock>.Builder to)
    {
        var text = html.Lines.ToString();
        if (html.Type == HtmlBlockType.Comment)
        {
            _remarks.Add(new Remark(RemarkKind.Dropped, at, "a comment in the file"));
            return;
        }
        if (text.Contains("<script", StringComparison.OrdinalIgnoreCase) || text.Contains("<style", StringComparison.OrdinalIgnoreCase))
            _remarks.Add(new Remark(RemarkKind.Dropped, at, "a script or a style sheet"));
        to.AddRange(HtmlFragment.Of(text, at, _images, _remarks, _language, _folder));
    }

    private static ImmutableArray<ForeignInline> Plain(string words)
    {
        var line = new LineBuilder();
        line.Add(words);
        return line.Take();
    }
}
