using System.Globalization;
using AngleSharp.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>
/// Tables of a page: cells that span several columns or rows are followed by empty ones, a caption is a paragraph before the table.
/// </summary>
internal sealed class HtmlTables(HtmlLines lines, List<Remark> remarks)
{
    private const int WidestSpan = 1000;

    /// <summary>What stands beside a picture in its cell, as <c>a</c> or <c>Fig. 3</c>.</summary>
    private const int LongestLetter = 12;

    private const int LongestCaption = 600;

    private long _cells;

    /// <summary>Why the tables cannot be taken; null where they can.</summary>
    public string? Excess => _cells <= TableCells.Most ? null : TableCells.Excess;

    /// <summary>Whether a table holds the parts of a page and no figures.</summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table, h1, h2, h3, h4") is not null)
            return true;
        var rows = table.QuerySelectorAll("tr");
        var columns = rows.Length == 0 ? 0 : rows.Max(r => r.Children.Length);
        if (columns <= 1)
            return true;
        var cells = table.QuerySelectorAll("td").Length;
        return cells > 0 && table.TextContent.Length / cells > 400;
    }

    /// <summary>
    /// The pictures of a table that only sets them beside one another, each with what stands below it; null for other tables. Where there
    /// are fewer captions than pictures the last has them.
    /// </summary>
    public static IReadOnlyList<(IElement Image, List<IElement> Captions)>? Plates(IElement table)
    {
        if (table.QuerySelector("img") is null || table.QuerySelector("table, th, h1, h2, h3, h4, ul, ol, blockquote") is not null)
            return null;
        var plates = new List<(IElement Image, List<IElement> Captions)>();
        var letters = new List<IElement?>();
        var above = 0;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row
                .Children.Where(c =>
                    c.LocalName == "td" && (c.QuerySelector("img") is not null || !string.IsNullOrWhiteSpace(c.TextContent))
                )
                .ToList();
            if (cells.Count == 0)
                continue;
            if (cells.All(c => c.QuerySelectorAll("img").Length == 1 && c.TextContent.Trim().Length <= LongestLetter))
            {
                plates.AddRange(cells.Select(c => (c.QuerySelector("img")!, new List<IElement>())));
                letters.AddRange(cells.Select(c => string.IsNullOrWhiteSpace(c.TextContent) ? null : Lettered(c)));
                above = cells.Count;
                continue;
            }
            if (above == 0 || cells.Any(c => c.QuerySelector("img") is not null || c.TextContent.Length > LongestCaption))
                return null;
            for (var i = 0; i < cells.Count; i++)
            {
                var at = cells.Count == above ? plates.Count - above + i : plates.Count - 1;
                plates[at].Captions.Add(cells[i]);
            }
        }
        if (plates.Count > 0 && table.QuerySelector("caption") is { } caption && !string.IsNullOrWhiteSpace(caption.TextContent))
            plates[^1].Captions.Insert(0, caption);
        for (var i = 0; i < plates.Count; i++)
        {
            if (letters[i] is { } letter)
                plates[i].Captions.Add(letter);
        }
        return plates;

        // the picture is shown by itself
        static IElement Lettered(IElement cell)
        {
            var letter = (IElement)cell.Clone();
            foreach (var image in letter.QuerySelectorAll("img").ToList())
                image.Remove();
            return letter;
        }
    }

    public IEnumerable<ForeignBlock> Of(IElement table, Place at)
    {
        if (table.QuerySelector("caption") is { } caption && lines.Of(caption) is { Length: > 0 } words)
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a table's caption is a paragraph before it"));
            yield return new ForeignParagraph(at, words);
        }
        var rows = new List<ImmutableArray<ImmutableArray<ForeignInline>>>();
        var hanging = new Dictionary<int, int>();
        var spans = false;
        var elements = table.QuerySelectorAll("tr");
        _cells += elements.Length;
        foreach (var element in elements)
        {
            var row = new List<ImmutableArray<ForeignInline>>();
            // a cell that begins in this row hangs into the next, not into its own
            var begun = new Dictionary<int, int>();
            foreach (var cell in element.Children.Where(c => c.LocalName is "td" or "th"))
            {
                FillHanging();
                var (across, down) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                spans |= across > 1 || down > 1;
                if (down > 1)
                {
                    for (var i = 0; i < across; i++)
                        begun[row.Count + i] = down;
                }
                row.Add(lines.Of(cell));
                for (var i = 1; i < across && Excess is null; i++)
                    row.Add([]);
                _cells += across;
                if (Excess is not null)
                    yield break;
            }
            FillHanging();
            if (Excess is not null)
                yield break;
            foreach (var column in hanging.Keys.ToList())
            {
                if (--hanging[column] <= 0)
                    hanging.Remove(column);
            }
            foreach (var (column, down) in begun)
                hanging[column] = down - 1;
            rows.Add([.. row]);

            void FillHanging()
            {
                for (; Excess is null && hanging.ContainsKey(row.Count); _cells++)
                    row.Add([]);
            }
        }
        if (spans)
            remarks.Add(new Remark(RemarkKind.Changed, at, "cells over several columns or rows are followed by empty cells"));
        if (rows.Count == 0)
            yield break;
        var headed = elements[0].Children.All(c => c.LocalName == "th") || elements[0].ParentElement?.LocalName == "thead";
        if (!headed)
            remarks.Add(new Remark(RemarkKind.Changed, at, "a table without a head has an empty one"));
        yield return new ForeignTable(at, headed, [.. rows]);
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, WidestSpan)
            : 1;
}
