using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>The blocks of a page. What is neither a block nor in one, as on pages whose author left tags out, becomes paragraphs.</summary>
internal sealed partial class HtmlBlocks(HtmlLines lines, HtmlNotes notes, List<Remark> remarks)
{
    private static readonly char[] s_letters = [.. "abcdefghijklmnopqrstuvwxyz"];

    private readonly HtmlTables _tables = new(lines, remarks);
    private readonly HtmlVerse _verse = new(lines, notes);
    private IElement _home = null!;

    [GeneratedRegex(
        @"\b(?:wp-caption|thumb|thumbinner|figure|figcenter|figleft|figright|image-caption|captioned-image-container)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Framed();

    [GeneratedRegex(@"\b(?:fig)?caption\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\b(?:bridgehead|title|subtitle)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TitleParts();

    /// <summary>Why the page cannot be taken; null where it can.</summary>
    public string? Excess => _tables.Excess;

    public ImmutableArray<ForeignBlock> Of(IElement home)
    {
        _home = home;
        return [.. In(home.ChildNodes, home)];
    }

    /// <summary>A note's blocks without the links back and the mark before its words.</summary>
    public ImmutableArray<ForeignBlock> OfNote(HtmlNote note)
    {
        var ledBack = false;
        var said = NoteWords.Of(note.Nodes);
        foreach (
            var link in said
                .Links.Where(l => note.LeadsBack(l.Element, said.Words.AsSpan(0, l.Start), said.Words.AsSpan(l.End)))
                .Select(l => l.Element)
                .ToList()
        )
        {
            if (link.Parent is null || link == note.Block)
                continue;
            // the mark was the link, and what follows it are words
            ledBack |= HtmlNotes.Bare(link.TextContent) == note.Mark;
            NoteWords.TakeOut(link);
        }
        var blocks = note.Nodes is [IElement { LocalName: not "a" and not "span" } only]
            ? only.LocalName == "tr"
                ? [.. only.Children.SelectMany(c => In(c.ChildNodes, c))]
                : In(only.ChildNodes, only)
            : In(note.Nodes.Where(n => n.Parent is not null), note.Block, own: true);
        return
        [
            .. blocks.Select(
                (b, i) => i == 0 && !ledBack && b is ForeignParagraph p ? p with { Content = WithoutMark(p.Content, note.Mark) } : b
            ),
        ];
    }

    /// <param name="own">The nodes are a note's own, which are not of the text otherwise.</param>
    private List<ForeignBlock> In(IEnumerable<INode> nodes, IElement parent, bool own = false)
    {
        var blocks = new List<ForeignBlock>();
        var line = new LineBuilder();
        Place? at = null;
        var breaks = 0;
        // of the figure that the blocks end in
        var captions = new List<IElement>();
        foreach (var node in nodes)
        {
            if (node is not (IText or IElement) || (!own && notes.Takes(node)))
                continue;
            if (
                !HtmlLines.IsInline(node)
                && line.IsEmpty
                && blocks.Count > 0
                && blocks[^1] is ForeignFigure figure
                && (captions.Count > 0 || figure.Caption.IsEmpty)
                && IsCaption((IElement)node)
            )
            {
                captions.Add((IElement)node);
                continue;
            }
            if (captions.Count > 0 && !(node is IText && string.IsNullOrWhiteSpace(node.TextContent)))
                Label();
            if (HtmlLines.IsInline(node))
            {
                // two line ends part paragraphs
                if (node is IElement { LocalName: "br" } && ++breaks > 1)
                {
                    Close();
                    continue;
                }
                if (node is IElement || !string.IsNullOrWhiteSpace(node.TextContent))
                    at ??= MainText.PlaceOf(node is IText ? parent : node);
                if (node is IElement { LocalName: not "br" } || !string.IsNullOrWhiteSpace(node.TextContent))
                    breaks = 0;
                lines.Add(node, line, lines.FormIn(parent, _home), own);
                continue;
            }
            Close();
            blocks.AddRange(Of((IElement)node, MainText.PlaceOf(node)));
        }
        if (captions.Count > 0)
            Label();
        Close();
        return blocks;

        void Label()
        {
            blocks[^1] = (ForeignFigure)blocks[^1] with { Caption = Captions(captions) };
            captions.Clear();
        }

        void Close()
        {
            AddParagraph(blocks, at ?? MainText.PlaceOf(parent), HtmlLines.Trimmed(line.Take()));
            at = null;
        }
    }

    /// <summary>A paragraph that holds nothing but a picture is a figure.</summary>
    private static void AddParagraph(List<ForeignBlock> blocks, Place at, ImmutableArray<ForeignInline> content)
    {
        if (content.Length == 0)
            return;
        if (
            content.All(i =>
                i is ForeignPicture or ForeignLineBreak or ForeignNoteMark
                || (i is ForeignWords words && string.IsNullOrWhiteSpace(words.Value))
            )
        )
        {
            foreach (var picture in content.OfType<ForeignPicture>())
                blocks.Add(new ForeignFigure(at, picture.Image, picture.Alternative, []));
            content = [.. content.Where(i => i is ForeignNoteMark)];
            if (content.Length == 0)
                return;
        }
        blocks.Add(new ForeignParagraph(at, content));
    }

    private IEnumerable<ForeignBlock> Of(IElement element, Place at)
    {
        var name = element.LocalName;
        if (HtmlVerse.Is(element))
            return _verse.Of(element, at, _home);
        switch (name)
        {
            case "p" or "address" or "dt" or "summary" or "caption" or "figcaption" or "legend":
                return In(element.ChildNodes, element);
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                var pictures = new List<ForeignBlock>();
                AddParagraph(pictures, at, lines.Of(element));
                return pictures.Select(b => b is ForeignParagraph p ? new ForeignHeading(at, name[1] - '0', p.Content) : b);
            case "blockquote":
                return [new ForeignQuotation(at, [.. In(element.ChildNodes, element)])];
            case "ul" or "ol" or "menu" or "dir":
                return List(element, at) is { Items.Length: > 0 } list ? [list] : [];
            case "dl":
                return Definitions(element, at) is { Items.Length: > 0 } definitions ? [definitions] : [];
            case "table":
                return Table(element, at);
            case "pre":
                return [new ForeignVerbatim(at, element.TextContent.ReplaceLineEndings("\n"))];
            case "hr":
                return [new ForeignBreak(at)];
            case "figure":
                return Figure(element, [.. element.QuerySelectorAll("figcaption")], at);
            case "div"
            or "aside"
                when Framed().IsMatch(element.ClassName ?? "")
                    && element.QuerySelectorAll("img").Length == 1
                    && element.QuerySelector("table, h1, h2, h3, figure") is null:
                return Figure(
                    element,
                    [.. element.QuerySelectorAll("figcaption, .thumbcaption, [class*=caption]").Where(c => c.QuerySelector("img") is null)],
                    at
                );
            case "header" or "hgroup" when Numbered(element) is { } numbered:
                return [new ForeignHeading(at, numbered.LocalName[1] - '0', Captions(element.Children))];
            default:
                return In(element.ChildNodes, element);
        }
    }

    private List<ForeignBlock> Figure(IElement element, List<IElement> captions, Place at)
    {
        var all = captions.ToHashSet();
        captions = [.. captions.Where(c => !IsWithin(c.ParentElement))];
        var images = element.QuerySelectorAll("img").Where(i => !IsWithin(i.ParentElement)).ToList();
        // a gallery of figures, or a frame around what is no picture
        if (
            images.Count == 0
            || (images.Count > 1 && captions.Count != 1)
            || element.QuerySelector("table, pre, blockquote, figure") is not null
        )
            return In(element.ChildNodes, element);
        var blocks = new List<ForeignBlock>();
        var words = Captions(captions);
        for (var i = 0; i < images.Count; i++)
        {
            // several pictures under one caption: the last has the words
            if (FigureOf(images[i], i == images.Count - 1 ? words : [], at) is { } figure)
                blocks.Add(figure);
            images[i].Remove();
        }
        // what stands in the frame beside pictures and caption
        foreach (var caption in captions.Where(c => c.Parent != element))
            caption.Remove();
        blocks.AddRange(In(element.ChildNodes.Where(n => n is not IElement child || !all.Contains(child)), element));
        return blocks;

        bool IsWithin(IElement? ancestor)
        {
            while (ancestor is not null && ancestor != element && !all.Contains(ancestor))
                ancestor = ancestor.ParentElement;
            return ancestor is not null && ancestor != element;
        }
    }

    private ForeignFigure? FigureOf(IElement image, ImmutableArray<ForeignInline> caption, Place at) =>
        lines.ImageOf(image) is var key
        && (HtmlLines.Words(image.GetAttribute("alt")) ?? "") is var alt
        && (key is not null || caption.Length > 0 || alt.Length > 0)
            ? new ForeignFigure(at, key, alt.Length > 0 ? alt : null, caption)
            : null;

    private static bool IsCaption(IElement element) =>
        Caption().IsMatch(element.ClassName ?? "") && element.QuerySelector("img, table, h1, h2, h3, h4, ul, ol, p + p") is null;

    /// <summary>The lines of a caption, or of a title, that stand in elements of their own.</summary>
    private ImmutableArray<ForeignInline> Captions(IEnumerable<IElement> elements)
    {
        var line = new LineBuilder();
        foreach (var element in elements)
        {
            line.Break();
            line.Add(lines.Of(element));
        }
        return line.Take();
    }

    /// <summary>
    /// The heading of a chapter that e-books set as its number, with the title in a paragraph below; null where a heading stands otherwise.
    /// </summary>
    private static IElement? Numbered(IElement header) =>
        header.Children is [{ LocalName: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" } heading, { LocalName: "p" } below]
        && (header.LocalName == "hgroup" || TitleParts().IsMatch(below.GetAttribute("epub:type") ?? ""))
        && ChapterNames.IsNumber(HtmlNotes.WithoutMarks(heading))
            ? heading
            : null;

    private ForeignList List(IElement element, Place at)
    {
        var items = ImmutableArray.CreateBuilder<ImmutableArray<ForeignBlock>>();
        foreach (var child in element.ChildNodes)
        {
            if (notes.Takes(child))
                continue;
            if (child is IElement { LocalName: "li" } item)
                items.Add([.. In(item.ChildNodes, item)]);
            else if (child is IElement { LocalName: "ul" or "ol" } inner && items.Count > 0)
                items[^1] = items[^1].Add(List(inner, MainText.PlaceOf(inner)));
            else if (child is IElement or IText && !string.IsNullOrWhiteSpace(child.TextContent))
                items.Add([.. In([child], element)]);
        }
        if (element.GetAttribute("type") is "a" or "A" or "i" or "I")
            remarks.Add(new Remark(RemarkKind.Changed, at, "a list counted by letters is counted by numbers"));
        return new ForeignList(
            at,
            element.LocalName == "ol",
            int.TryParse(element.GetAttribute("start"), System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1,
            items.ToImmutable()
        );
    }

    private ForeignDefinitions Definitions(IElement element, Place at)
    {
        var items = ImmutableArray.CreateBuilder<ForeignDefinition>();
        var terms = new List<ImmutableArray<ForeignInline>>();
        var meaning = new List<ForeignBlock>();
        // what its author put neither into a term nor into a meaning
        var loose = new List<INode>();
        foreach (var child in element.ChildNodes.SelectMany(c => c is IElement { LocalName: "div" } ? c.ChildNodes.ToArray() : [c]))
        {
            if (child is not IElement { LocalName: "dt" or "dd" } part)
            {
                loose.Add(child);
                continue;
            }
            TakeLoose();
            if (notes.Takes(part))
                continue;
            if (part.LocalName == "dd")
            {
                meaning.AddRange(In(part.ChildNodes, part));
                continue;
            }
            if (meaning.Count > 0)
                Close();
            terms.Add(lines.Of(part));
        }
        TakeLoose();
        Close();
        return new ForeignDefinitions(at, items.ToImmutable());

        void TakeLoose()
        {
            meaning.AddRange(In(loose, element));
            loose.Clear();
        }

        void Close()
        {
            if (terms.Count > 0 || meaning.Count > 0)
                items.Add(new ForeignDefinition([.. terms], [.. meaning]));
            terms.Clear();
            meaning.Clear();
        }
    }

    private IEnumerable<ForeignBlock> Table(IElement table, Place at)
    {
        if (HtmlTables.Plates(table) is { } plates)
            return plates.Select(p => FigureOf(p.Image, Captions(p.Captions), MainText.PlaceOf(p.Image))).OfType<ForeignFigure>().ToList();
        if (HtmlTables.IsLayout(table))
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a table that only laid out the page was taken apart"));
            return table
                .QuerySelectorAll("caption, td, th")
                .Where(c => c.Closest("table") == table)
                .SelectMany(c => In(c.ChildNodes, c))
                .ToList();
        }
        return _tables.Of(table, at);
    }

    /// <summary>The words behind a note's mark, where the mark stands before them as plain words.</summary>
    private static ImmutableArray<ForeignInline> WithoutMark(ImmutableArray<ForeignInline> content, string mark)
    {
        if (mark.Length == 0 || content is not [ForeignWords first, ..])
            return content;
        var words = first.Value.AsSpan();
        var rest = words.TrimStart("[( ");
        // 1a among marks may be 1 before its note
        if (!rest.StartsWith(mark) && !(char.IsAsciiDigit(mark[0]) && rest.StartsWith(mark = mark.TrimEnd(s_letters))))
            return content;
        rest = rest[mark.Length..];
        if (rest.Length > 0 && char.IsLetterOrDigit(rest[0]))
            return content;
        rest = rest.TrimStart(".)]:- \u00A0");
        var line = new LineBuilder();
        line.Add([first with { Value = rest.ToString() }, .. content.Skip(1)]);
        return line.Take();
    }
}
