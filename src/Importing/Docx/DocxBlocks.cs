using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Importing.Foreign;
using Annals.Importing.Text.Galleys;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>The blocks of a document: its paragraphs one after another, those of lists and quotations gathered again.</summary>
internal sealed partial class DocxBlocks(DocxLines lines, DocxStyles styles, DocxNumbering numbering, List<Remark> remarks)
{
    /// <summary>How far a quotation stands in at least, in twentieths of a point.</summary>
    private const int SetIn = 300;

    /// <summary>Letters of the shortest paragraph that is read as a quotation for standing in on the left.</summary>
    private const int ShortestSetIn = 60;

    /// <summary>How much less than an item's words its further paragraphs may stand in.</summary>
    private const int Slack = 20;

    private readonly HashSet<ForeignBlock> _setOff = new(ReferenceEqualityComparer.Instance);

    private int _paragraphs;

    /// <summary>
    /// The paragraphs without a style of their own that bold type, capitals or their place in the middle set off from the text.
    /// </summary>
    public IReadOnlySet<ForeignBlock> SetOff => _setOff;

    [GeneratedRegex(@"^(?:(?:\*\s*){3,}|⁂|(?:[-–—_]\s*){3,}|#)$", RegexOptions.CultureInvariant)]
    private static partial Regex Stars();

    /// <param name="part">The part that the blocks are in.</param>
    public ImmutableArray<ForeignBlock> Of(OpenXmlElement container, OpenXmlPart part)
    {
        var blocks = DocxGathering.Of(Flat(container, part));
        lines.EndPart();
        return blocks;
    }

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
                case BookmarkStart mark:
                    lines.AddPlace(mark, part, new Place(_paragraphs + 1));
                    break;
                case AlternateContent alternate:
                    if (DocxLines.ChosenOf(alternate) is { } chosen)
                        AddFlat(chosen, part, to, open);
                    break;
                case AltChunk:
                    remarks.Add(
                        new Remark(
                            RemarkKind.Dropped,
                            new Place(_paragraphs + 1),
                            "a text in another format, which Word would take in on opening the document; save it anew with Word"
                        )
                    );
                    break;
                // what wraps paragraphs and should not hides from the reader what they are
                case OpenXmlUnknownElement { LocalName: "p" } hidden:
                    AddParagraph(new Paragraph(hidden.OuterXml), part, to, open);
                    break;
                case OpenXmlUnknownElement { LocalName: "tbl" } hidden:
                    Close(open, part, to);
                    AddTable(new Table(hidden.OuterXml), part, to);
                    break;
                case DeletedRun or MoveFromRun or SectionProperties:
                    break;
                default:
                    // content controls and the like hold paragraphs
                    if (child.HasChildren)
                        AddFlat(child, part, to, open);
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
            if (paragraph.InnerText.Trim().Length > 0)
                remarks.Add(new Remark(RemarkKind.Dropped, at, "the table of contents that Word makes"));
            var discarded = new LineBuilder();
            lines.Add(paragraph, discarded, part, at);
            return;
        }
        if (paragraph.ParagraphProperties?.FrameProperties?.DropCap?.Value is { } cap && cap != DropCapLocationValues.None)
        {
            AddInitial(paragraph, part, open, at);
            return;
        }
        if (DocxStyles.IsCode(name))
            open.Words.KeepTyped();
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

    /// <summary>An initial that hangs beside the lines is a paragraph to Word. Its words go on in the next.</summary>
    private void AddInitial(Paragraph paragraph, OpenXmlPart part, OpenParagraph open, Place at)
    {
        var initial = new LineBuilder();
        lines.Add(paragraph, initial, part, at);
        // its type is the initial's
        open.Words.Add([.. initial.Take().Select(i => i is ForeignWords words ? new ForeignWords(words.Value) : i)]);
        open.Last = paragraph;
    }

    /// <summary>Ends what is open, and takes in the text boxes that hung on it.</summary>
    private void Close(OpenParagraph open, OpenXmlPart part, List<Loose> to)
    {
        if (open.Last is not { } paragraph)
            return;
        var at = new Place(_paragraphs);
        var typed = open.Words.Typed;
        Add(paragraph, styles.NameOf(paragraph), open.Words.Take(), typed, at, to);
        open.Last = null;
        to.AddRange(lines.Figures.Select(f => new Loose(f)));
        lines.Figures.Clear();
        // a box can hold further ones
        ImmutableArray<OpenXmlElement> boxes = [.. lines.Boxes];
        lines.Boxes.Clear();
        foreach (var box in boxes)
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a text box stands behind the paragraph that it hung on"));
            to.AddRange(Flat(box, part));
        }
    }

    /// <summary>
    /// The elements of a kind that are a table's own or a row's, within content controls too, and not those of tables within it.
    /// </summary>
    private static IEnumerable<T> Own<T>(OpenXmlElement of)
        where T : OpenXmlElement
    {
        foreach (var child in of.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (child is not Table)
            {
                foreach (var inner in Own<T>(child))
                    yield return inner;
            }
        }
    }

    /// <param name="typed">The words as they were typed, of a paragraph whose style says so.</param>
    private void Add(Paragraph paragraph, string name, ImmutableArray<ForeignInline> content, string? typed, Place at, List<Loose> to)
    {
        if (typed is not null && content.All(i => i is ForeignWords or ForeignLineBreak))
        {
            if (content.Length > 0 || to is [.., { Block: ForeignVerbatim }])
                to.Add(new Loose(new ForeignVerbatim(at, typed.ReplaceLineEndings("\n"))));
            return;
        }
        if (content.Length == 0)
            return;
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
            if (styles.NumberingOf(paragraph) is not null)
                remarks.Add(new Remark(RemarkKind.Changed, at, "a heading goes without the number that Word counts"));
            to.Add(new Loose(new ForeignHeading(at, level, [.. content.Select(WithoutStrength)])));
            return;
        }
        var block = new ForeignParagraph(at, content);
        if (IsSetOff(paragraph, content))
            _setOff.Add(block);
        if (styles.NumberingOf(paragraph) is { } list)
            AddItem(paragraph, list.List, list.Level, block, to);
        else if (name is "definition term" or "list heading")
            to.Add(new Loose(block, Kind: LooseKind.Term));
        else if (name is "definition" or "list contents")
            to.Add(new Loose(block, Kind: LooseKind.Meaning));
        else if (name == "caption")
            to.Add(new Loose(block, Kind: LooseKind.Caption));
        else if (DocxStyles.IsQuotation(name))
            to.Add(new Loose(block, Kind: LooseKind.Quoted));
        else if (UnderOf(paragraph, to) is { } under)
            to.Add(new Loose(block, Under: under));
        else
            to.Add(new Loose(block, Kind: IsSetIn(paragraph, block, to) ? LooseKind.Quoted : LooseKind.Plain));
    }

    private void AddItem(Paragraph paragraph, int list, int level, ForeignParagraph block, List<Loose> to)
    {
        if (numbering.IsUnmarked(list, level))
        {
            to.Add(to is [.., { Level: not null }] ? new Loose(block, Under: level) : new Loose(block));
            return;
        }
        if (numbering.IsLettered(list, level))
            remarks.Add(new Remark(RemarkKind.Changed, block.At, "a list counted by letters is counted by numbers"));
        if (numbering.BoxOf(list, level) is { } box)
            block = block with { Content = [new ForeignWords(box + " "), .. block.Content] };
        var indent =
            DocxStyles.Indent(paragraph.ParagraphProperties?.Indentation)
            ?? numbering.IndentOf(list, level)
            ?? styles.ListIndentOf(paragraph)
            ?? 0;
        to.Add(new Loose(block, new ListedItem(level, numbering.IsOrdered(list, level), numbering.Next(list, level), indent)));
    }

    /// <summary>
    /// The level of the item that a paragraph without a mark goes on with, as it stands below the item's words; null for what is no part of
    /// a list.
    /// </summary>
    private int? UnderOf(Paragraph paragraph, List<Loose> to)
    {
        if (to is not [.., { Level: not null }])
            return null;
        var indent = DocxStyles.Indent(paragraph.ParagraphProperties?.Indentation) ?? styles.ListIndentOf(paragraph) ?? 0;
        for (var i = to.Count - 1; i >= 0 && to[i].Level is not null; i--)
        {
            if (to[i].Item is not { } item)
                continue;
            if (item.Indent > 0 && indent >= item.Indent - Slack)
                return item.Level;
            if (item.Level == 0)
                return null;
        }
        return null;
    }

    private static bool IsSetOff(Paragraph paragraph, ImmutableArray<ForeignInline> content) =>
        paragraph.ParagraphProperties?.Justification?.Val?.Value == JustificationValues.Center
        || content.All(i =>
            i is not ForeignWords words || words.Style.HasFlag(InlineStyle.Strong) || string.IsNullOrWhiteSpace(words.Value)
        )
        || Punctuation.IsCapitals(LineBuilder.Plain(content));

    /// <summary>
    /// Whether a paragraph stands in so that it is read as quoted: on both sides, or on the left below words that lead to it.
    /// </summary>
    private bool IsSetIn(Paragraph paragraph, ForeignParagraph block, List<Loose> to)
    {
        var indentation = paragraph.ParagraphProperties?.Indentation;
        if (DocxStyles.Indent(indentation) is not >= SetIn)
            return false;
        if (DocxStyles.Twips(indentation?.Right?.Value ?? indentation?.End?.Value) >= SetIn)
        {
            remarks.Add(new Remark(RemarkKind.Doubtful, block.At, "a paragraph set in on both sides was taken for a quotation"));
            return true;
        }
        var isText =
            paragraph.ParagraphProperties?.Justification?.Val?.Value is not { } side
            || side == JustificationValues.Left
            || side == JustificationValues.Start
            || side == JustificationValues.Both;
        if (!isText || DocxStyles.Twips(indentation?.Hanging?.Value) > 0 || LineBuilder.Plain(block.Content).Length < ShortestSetIn)
            return false;
        if (
            to is not [.., { Block: ForeignParagraph before } last]
            || !(last.Kind == LooseKind.Quoted || LineBuilder.Plain(before.Content).EndsWith(':'))
        )
            return false;
        remarks.Add(new Remark(RemarkKind.Doubtful, block.At, "a paragraph set in below a colon was taken for a quotation"));
        return true;
    }

    /// <summary>A heading's bold type is its style's.</summary>
    private static ForeignInline WithoutStrength(ForeignInline inline) =>
        inline is ForeignWords words ? words with { Style = words.Style & ~InlineStyle.Strong } : inline;

    private void AddTable(Table table, OpenXmlPart part, List<Loose> to)
    {
        var at = new Place(_paragraphs + 1);
        var rows = Own<TableRow>(table).Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        if (rows.Count == 0)
            return;
        if (rows.TrueForAll(r => Own<TableCell>(r).Count() <= 1) || table.Descendants<Table>().Any())
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a table that only laid out the page was taken apart"));
            foreach (var cell in rows.SelectMany(Own<TableCell>))
                to.AddRange(Flat(cell, part));
            return;
        }
        var read = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<ForeignInline>>>(rows.Count);
        var figures = new List<Loose>();
        var spans = false;
        foreach (var row in rows)
        {
            var cells = ImmutableArray.CreateBuilder<ImmutableArray<ForeignInline>>();
            for (var i = Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, 100); i > 0; i--)
                cells.Add([]);
            foreach (var cell in Own<TableCell>(row))
            {
                var line = new LineBuilder();
                foreach (var loose in Flat(cell, part))
                {
                    if (loose.Block is ForeignFigure)
                    {
                        figures.Add(loose);
                        continue;
                    }
                    if (loose.Item is { } item)
                        line.Add(item.Ordered ? string.Create(CultureInfo.InvariantCulture, $" {item.Number}. ") : " • ");
                    line.AddLines(loose.Block);
                }
                cells.Add(line.Take());
                var across = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 100);
                spans |= across > 1 || cell.TableCellProperties?.VerticalMerge is not null;
                for (var i = 1; i < across; i++)
                    cells.Add([]);
            }
            read.Add(cells.ToImmutable());
        }
        if (spans)
            remarks.Add(new Remark(RemarkKind.Changed, at, "cells over several columns or rows are followed by empty cells"));
        var headed = rows[0].TableRowProperties?.GetFirstChild<TableHeader>() is not null;
        if (!headed && LooksHeaded(table, read[0], rows.Count))
        {
            headed = true;
            remarks.Add(
                new Remark(RemarkKind.Changed, at, "the first row of a table was taken for its head, as the table's style sets it off")
            );
        }
        if (!headed)
            remarks.Add(new Remark(RemarkKind.Changed, at, "a table without a head has an empty one"));
        to.Add(new Loose(new ForeignTable(at, headed, read.ToImmutable())));
        to.AddRange(figures);
    }

    /// <summary>Whether a table's first row, which its style sets off, can be its head: Word sets it off unless told not to.</summary>
    private static bool LooksHeaded(Table table, ImmutableArray<ImmutableArray<ForeignInline>> first, int rows)
    {
        const int FirstRow = 0x20,
            LongestHead = 80;
        var look = table.GetFirstChild<TableProperties>()?.TableLook;
        var setsOff =
            look?.FirstRow?.Value
            ?? (
                int.TryParse(look?.Val?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) && (bits & FirstRow) != 0
            );
        return setsOff
            && rows > 1
            && first.Length > 1
            && first.Skip(1).All(c => LineBuilder.Plain(c).Length is > 0 and <= LongestHead)
            && LineBuilder.Plain(first[0]).Length <= LongestHead;
    }
}
