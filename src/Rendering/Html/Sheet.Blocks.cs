using System.Diagnostics;
using System.Globalization;
using Annals.Core.Prose;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    private const int DeepestIndent = 8;

    public Sheet Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
        return this;
    }

    /// <summary>The words of paragraphs, wherever they stand, without the blocks around them.</summary>
    public Sheet Phrases(ImmutableArray<Block> blocks)
    {
        var begin = _to.Length;
        foreach (var paragraph in ParagraphsOf(blocks))
        {
            if (_to.Length > begin)
                _to.Append(' ');
            Line(paragraph.Content);
        }
        return this;
    }

    private static IEnumerable<Paragraph> ParagraphsOf(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(b =>
            b switch
            {
                Paragraph p => [p],
                Quotation q => ParagraphsOf(q.Content),
                ListBlock l => l.Items.SelectMany(i => ParagraphsOf(i.Content)),
                DefinitionList d => d.Items.SelectMany(i => ParagraphsOf(i.Meaning)),
                Verse v => v.Lines.Select(line => new Paragraph(line.Span, line.Content)),
                _ => [],
            }
        );

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph p:
                Write(p);
                break;
            case Heading h:
                Write(h);
                break;
            case Quotation q:
                Around("blockquote", q.Content);
                break;
            case ListBlock l:
                Write(l);
                break;
            case DefinitionList d:
                Write(d);
                break;
            case Table t:
                Write(t);
                break;
            case Verse v:
                Write(v);
                break;
            case Break:
                _to.Append("<hr class=\"break\">\n");
                break;
            case Verbatim v:
                Write(v);
                break;
            case FigurePlace f:
                Write(f);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void Write(Paragraph paragraph)
    {
        _to.Append("<p");
        if (paragraph.Number > 0)
        {
            _to.Append(" id=\"")
                .Escaped(Prefix)
                .Append(CultureInfo.InvariantCulture, $"p{paragraph.Number}\" data-n=\"{paragraph.Number}\"");
        }
        _alone = Alone(paragraph);
        if (_alone is not null)
            _to.Attribute("class", Shape(_room.Publication.Images[_alone.Target]));
        _to.Append('>');
        Line(paragraph.Content);
        if (_after is not null && paragraph.Number > 0)
            _to.Append(_after(paragraph.Number).Value);
        _to.Append("</p>\n");
    }

    private void Write(Heading heading)
    {
        // Where chapters are joined, their titles take the second level.
        var level = (char)('0' + Math.Clamp(heading.Level + (_joined ? 1 : 0), 2, 6));
        _to.Append("<h").Append(level);
        if (heading.Id.Length > 0)
            Id(heading.Id);
        _to.Append('>');
        Line(heading.Content);
        _to.Append("</h").Append(level).Append(">\n");
    }

    private void Around(string element, ImmutableArray<Block> content)
    {
        _to.Append('<').Append(element).Append(">\n");
        Blocks(content);
        _to.Append("</").Append(element).Append(">\n");
    }

    private void Write(ListBlock list)
    {
        var element = list.Ordered ? "ol" : "ul";
        _to.Append('<').Append(element);
        if (list.Tight)
            _to.Append(" class=\"tight\"");
        if (list.Ordered && list.Start != 1)
            _to.Attribute("start", list.Start);
        _to.Append(">\n");
        foreach (var item in list.Items)
            Around("li", item.Content);
        _to.Append("</").Append(element).Append(">\n");
    }

    private void Write(DefinitionList list)
    {
        _to.Append("<dl>\n");
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                _to.Append("<dt>");
                Line(term);
                _to.Append("</dt>\n");
            }
            Around("dd", item.Meaning);
        }
        _to.Append("</dl>\n");
    }

    private void Write(Verse verse)
    {
        _to.Append("<div class=\"verse\">\n");
        var open = false;
        foreach (var line in verse.Lines)
        {
            if (line.Content.IsEmpty)
            {
                if (open)
                    _to.Append("</p>\n");
                open = false;
                continue;
            }
            _to.Append(open ? "<br>\n" : "<p class=\"stanza\">").Append("<span class=\"line");
            // Two typed spaces are one step; a style may not be written here, so the steps are classes.
            if (line.Indent > 0)
                _to.Append(CultureInfo.InvariantCulture, $" indent-{Math.Min((line.Indent + 1) / 2, DeepestIndent)}");
            _to.Append("\">");
            Line(line.Content);
            _to.Append("</span>");
            open = true;
        }
        if (open)
            _to.Append("</p>\n");
        _to.Append("</div>\n");
    }

    private void Write(Verbatim verbatim)
    {
        _to.Append("<pre><code");
        if (verbatim.Language.Length > 0)
            _to.Attribute("class", "language-" + verbatim.Language.Split(' ')[0]);
        _to.Append('>').Escaped(verbatim.Value).Append("</code></pre>\n");
    }

    private void Write(FigurePlace place)
    {
        if (_room.Publication.FigureById.TryGetValue(place.FigureId, out var figure))
            Figure(figure, large: false, place.Number, anchored: !place.Repeated);
    }
}
