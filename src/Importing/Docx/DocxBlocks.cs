using System.Text.RegularExpressions;
using Annals.Importing.Foreign;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>The blocks of a document: its paragraphs one after another, those of lists and quotations gathered again.</summary>
internal sealed partial class DocxBlocks(DocxLines lines, DocxStyles styles, DocxNumbering numbering, List<Remark> remarks)
{
    private int _paragraphs;

    [GeneratedRegex(@"^(?:(?:\*\s*){3,}|⁂|(?:[-–—_]\s*){3,}|#)$", RegexOptions.CultureInvariant)]
    private static partial Regex Stars();

    /// <param name="part">The part that the blocks are in.</param>
    public ImmutableArray<ForeignBlock> Of(OpenXmlElement container, OpenXmlPart part)
    {
        var blocks = Captioned(Gathered(Flat(container, part)));
        lines.EndPart();
        return blocks;
    }

    /// <summary>A paragraph with what gathers it: the list that counts it, or a quotation.</summary>
    private sealed record Loose(ForeignBlock Block, (int List, int Level)? Numbering = null, int Number = 1, bool Quoted = false, bool IsCaption = false);

    /// <summary>Words whose paragraph has not ended, as a tracked change struck its end out.</summary>
    private sealed class OpenParagraph
    {
        public LineBuilder Words { get; } = new();

        /// <summary>The last paragraph without an end; null where there is none.</summary>
        public Paragraph? Last { get; set; }
    }

    private List<Loose> Flat(OpenXmlElement container, OpenXmlPart part)
    {
        var flat = new List<Loose>();
        var open = new OpenParagraph();
        AddFlat(container, part, flat, open);
        Close(open, part, flat);
        return flat;
    }

    private void AddFlat(OpenXmlElement container, OpenXmlPart part, List<Loose> to, OpenParagraph open)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph, part, to, open);
                    break;
                case Table table:
                    Close(open, part, to);
                    AddTable(table, part, to);
                    break;
                case DeletedRun or SectionProperties:
                    break;
                default:
                    // content controls and the like hold paragraphs
                    if (child.HasChildren) AddFlat(child, part, to, open);
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph, OpenXmlPart part, List<Loose> to, OpenParagraph open)
    {
        var at = new Place(++_paragraphs);
        var name = styles.NameOf(paragraph);
        if (name.StartsWith("toc ", StringComparison.Ordinal) || name == "toc heading")
        {
            if (paragraph.InnerText.Trim().Length > 0) remarks.Add(new Remark(RemarkKind.Dropped, at, "the table of contents that Word makes"));
            var discarded = new LineBuilder();
            lines.Add(paragraph, discarded, part, at);
            return;
        }
        lines.Add(paragraph, open.Words, part, at);
        lines.EndParagraph(open.Words, at);
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a paragraph's end that a tracked change struck out, taken as accepted"));
            open.Last = paragraph;
            return;
        }
        open.Last = paragraph;
        Close(open, part, to);
    }

    /// <summary>Ends what is open, and takes in the text boxes that hung on it.</summary>
    private void Close(OpenParagraph open, OpenXmlPart part, List<Loose> to)
    {
        if (open.Last is not { } paragraph) return;
        var at = new Place(_paragraphs);
        Add(paragraph, styles.NameOf(paragraph), open.Words.Take(), at, to);
        open.Last = null;
        // a box can hold further ones
        ImmutableArray<OpenXmlElement> boxes = [.. lines.Boxes];
        lines.Boxes.Clear();
        foreach (var box in boxes)
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a text box stands behind the paragraph that it hung on"));
            to.AddRange(Flat(box, part));
        }
    }

    /// <summary>The elements of a kind that are a table's own or a row's, within content controls too, and not those of tables within it.</summary>
    private static IEnumerable<T> Own<T>(OpenXmlElement of) where T : OpenXmlElement
    {
        foreach (var child in of.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (child is not Table)
            {
                foreach (var inner in Own<T>(child)) yield return inner;
            }
        }
    }

    private void Add(Paragraph paragraph, string name, ImmutableArray<ForeignInline> content, Place at, List<Loose> to)
    {
        if (content.Length == 0) return;
        // a paragraph of nothing but pictures is figures
        if (content.All(i => i is ForeignPicture or ForeignLineBreak || i is ForeignWords { Value: " " }))
        {
            to.AddRange(content.OfType<ForeignPicture>().Select(p => new Loose(new ForeignFigure(at, p.Image, p.Alternative, []))));
            return;
        }
        if (Stars().IsMatch(LineBuilder.Plain(content)))
        {
            to.Add(new Loose(new ForeignBreak(at)));
            return;
        }
        if (styles.LevelOf(paragraph) is { } level)
        {
            if (styles.NumberingOf(paragraph) is not null) remarks.Add(new Remark(RemarkKind.Changed, at, "a heading goes without the number that Word counts"));
            to.Add(new Loose(new ForeignHeading(at, level, [.. content.Select(WithoutStrength)])));
            return;
        }
        if (styles.NumberingOf(paragraph) is { } list)
        {
            if (numbering.IsLettered(list.List, list.Level)) remarks.Add(new Remark(RemarkKind.Changed, at, "a list counted by letters is counted by numbers"));
            to.Add(new Loose(new ForeignParagraph(at, content), list, numbering.Next(list.List, list.Level)));
            return;
        }
        to.Add(new Loose(new ForeignParagraph(at, content), Quoted: IsQuoted(paragraph, name, at), IsCaption: name == "caption"));
    }

    private bool IsQuoted(Paragraph paragraph, string name, Place at)
    {
        if (name is "quote" or "intense quote" or "block text") return true;
        var indentation = paragraph.ParagraphProperties?.Indentation;
        if (Twips(indentation?.Left?.Value ?? indentation?.Start?.Value) < 300 || Twips(indentation?.Right?.Value ?? indentation?.End?.Value) < 300) return false;
        remarks.Add(new Remark(RemarkKind.Doubtful, at, "a paragraph set in on both sides was taken for a quotation"));
        return true;
    }

    private static int Twips(string? value) => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var twips) ? twips : 0;

    /// <summary>A heading's bold type is its style's.</summary>
    private static ForeignInline WithoutStrength(ForeignInline inline) => inline is ForeignWords words ? words with { Style = words.Style & ~InlineStyle.Strong } : inline;

    private List<(ForeignBlock Block, bool IsCaption)> Gathered(List<Loose> flat)
    {
        var blocks = new List<(ForeignBlock, bool)>();
        for (var i = 0; i < flat.Count;)
        {
            var end = i + 1;
            if (flat[i].Numbering is { } first)
            {
                while (end < flat.Count && flat[end].Numbering is { } next && (next.List == first.List || next.Level > first.Level)) end++;
                blocks.AddRange(Lists(flat, i, end).Select(l => (l, false)));
            }
            else if (flat[i].Quoted)
            {
                while (end < flat.Count && flat[end].Quoted) end++;
                blocks.Add((new ForeignQuotation(flat[i].Block.At, [.. flat[i..end].Select(l => l.Block)]), false));
            }
            else
            {
                blocks.Add((flat[i].Block, flat[i].IsCaption));
            }
            i = end;
        }
        return blocks;
    }

    /// <summary>Counted paragraphs as lists, those of deeper levels within the items before them.</summary>
    private IEnumerable<ForeignBlock> Lists(List<Loose> flat, int from, int end)
    {
        for (var i = from; i < end;)
        {
            var (list, level) = flat[i].Numbering!.Value;
            var items = ImmutableArray.CreateBuilder<ImmutableArray<ForeignBlock>>();
            var start = i;
            while (i < end && flat[i].Numbering is var (itsList, itsLevel) && itsLevel >= level && (itsLevel > level || itsList == list))
            {
                var deeper = i + 1;
                while (deeper < end && flat[deeper].Numbering!.Value.Level > level) deeper++;
                if (itsLevel == level) items.Add([flat[i].Block, .. Lists(flat, i + 1, deeper)]);
                else items.Add([.. Lists(flat, i, deeper)]);
                i = deeper;
            }
            yield return new ForeignList(flat[start].Block.At, numbering.IsOrdered(list, level), flat[start].Number, items.ToImmutable());
        }
    }

    /// <summary>A caption belongs to the figure before it, else to the one behind it; that of a table is a paragraph.</summary>
    private static ImmutableArray<ForeignBlock> Captioned(List<(ForeignBlock Block, bool IsCaption)> blocks)
    {
        var to = new List<ForeignBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is { IsCaption: true, Block: ForeignParagraph caption })
            {
                if (to.Count > 0 && to[^1] is ForeignFigure { Caption.Length: 0 } before)
                {
                    to[^1] = before with { Caption = caption.Content };
                    continue;
                }
                if (i + 1 < blocks.Count && blocks[i + 1].Block is ForeignFigure { Caption.Length: 0 } behind)
                {
                    to.Add(behind with { Caption = caption.Content });
                    i++;
                    continue;
                }
            }
            to.Add(blocks[i].Block);
        }
        return [.. to];
    }

    private void AddTable(Table table, OpenXmlPart part, List<Loose> to)
    {
        var at = new Place(_paragraphs + 1);
        var rows = Own<TableRow>(table).Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        if (rows.Count == 0) return;
        if (rows.TrueForAll(r => Own<TableCell>(r).Count() <= 1) || table.Descendants<Table>().Any())
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a table that only laid out the page was taken apart"));
            foreach (var cell in rows.SelectMany(Own<TableCell>)) to.AddRange(Flat(cell, part));
            return;
        }
        var read = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<ForeignInline>>>(rows.Count);
        var figures = new List<Loose>();
        var spans = false;
        foreach (var row in rows)
        {
            var cells = ImmutableArray.CreateBuilder<ImmutableArray<ForeignInline>>();
            foreach (var cell in Own<TableCell>(row))
            {
                var line = new LineBuilder();
                foreach (var loose in Flat(cell, part))
                {
                    if (loose.Block is ForeignFigure) figures.Add(loose);
                    else line.AddLines(loose.Block);
                }
                cells.Add(line.Take());
                var across = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 100);
                spans |= across > 1 || cell.TableCellProperties?.VerticalMerge is not null;
                for (var i = 1; i < across; i++) cells.Add([]);
            }
            read.Add(cells.ToImmutable());
        }
        if (spans) remarks.Add(new Remark(RemarkKind.Changed, at, "cells over several columns or rows are followed by empty cells"));
        var headed = rows[0].TableRowProperties?.GetFirstChild<TableHeader>() is not null;
        if (!headed) remarks.Add(new Remark(RemarkKind.Changed, at, "a table without a head has an empty one"));
        to.Add(new Loose(new ForeignTable(at, headed, read.ToImmutable())));
        to.AddRange(figures);
    }
}
