using System.Diagnostics;
using System.Globalization;
using System.Text;
using Annals.Importing.Foreign;

namespace Annals.Importing.Writing;

/// <summary>The blocks of a chapter, a note or a record as Markdown.</summary>
/// <param name="figures">The ids of figures by the blocks that show them.</param>
internal sealed class BlockText(InlineText inlines, IReadOnlyDictionary<ForeignFigure, string> figures)
{
    /// <summary>Blocks with an empty line between any two.</summary>
    public string Of(ImmutableArray<ForeignBlock> blocks)
    {
        var to = new StringBuilder();
        var other = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i > 0)
                to.Append('\n');
            // lists that follow upon one another are told apart by their marks
            other =
                i > 0 && blocks[i] is ForeignList list && blocks[i - 1] is ForeignList before && list.Ordered == before.Ordered && !other;
            Append(to, blocks[i], other);
        }
        return to.ToString();
    }

    private void Append(StringBuilder to, ForeignBlock block, bool other)
    {
        switch (block)
        {
            case ForeignHeading heading:
                to.Append('#', heading.Level).Append(' ');
                inlines.Append(to, heading.Content, oneLine: true);
                to.Append('\n');
                break;
            case ForeignParagraph paragraph:
                inlines.Append(to, paragraph.Content);
                to.Append('\n');
                break;
            case ForeignQuotation quotation:
                AppendWithin(to, Of(quotation.Content), "> ", "> ");
                break;
            case ForeignList list:
                AppendList(to, list, other);
                break;
            case ForeignTable table:
                AppendTable(to, table);
                break;
            case ForeignVerse verse:
                foreach (var line in verse.Lines)
                {
                    to.Append('|');
                    if (line.Content.Length > 0)
                        to.Append(' ').Append(' ', line.Indent);
                    inlines.Append(to, line.Content, oneLine: true);
                    to.Append('\n');
                }
                break;
            case ForeignDefinitions definitions:
                AppendDefinitions(to, definitions);
                break;
            case ForeignVerbatim verbatim:
                AppendVerbatim(to, verbatim.Value);
                break;
            case ForeignBreak:
                to.Append("***\n");
                break;
            case ForeignFigure figure:
                to.Append("![](figure:").Append(figures[figure]).Append(")\n");
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void AppendList(StringBuilder to, ForeignList list, bool other)
    {
        var loose = list.Items.Any(i => i.Length > 1 && !(i.Length == 2 && i[0] is ForeignParagraph && i[1] is ForeignList));
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0 && loose)
                to.Append('\n');
            var mark = !list.Ordered
                ? (other ? "* " : "- ")
                : string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}{(other ? ')' : '.')} ");
            var text = Of(list.Items[i]);
            // a list right below its item's words
            if (!loose && list.Items[i] is [ForeignParagraph, ForeignList])
                text = text.ReplaceFirst("\n\n", "\n");
            AppendWithin(to, text, mark, new string(' ', mark.Length));
        }
    }

    private void AppendTable(StringBuilder to, ForeignTable table)
    {
        var columns = table.Rows.Max(r => r.Length);
        if (!table.Headed)
            AppendRow(to, [], columns);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (i == (table.Headed ? 1 : 0))
                to.Append('|').Insert(to.Length, "---|", columns).Append('\n');
            AppendRow(to, table.Rows[i], columns);
        }
        if (table.Headed && table.Rows.Length == 1)
            to.Append('|').Insert(to.Length, "---|", columns).Append('\n');
    }

    private void AppendRow(StringBuilder to, ImmutableArray<ImmutableArray<ForeignInline>> cells, int columns)
    {
        to.Append('|');
        for (var i = 0; i < columns; i++)
        {
            to.Append(' ');
            if (i < cells.Length)
                inlines.Append(to, cells[i], opens: false, oneLine: true);
            to.Append(i < cells.Length && cells[i].Length > 0 ? " |" : "|");
        }
        to.Append('\n');
    }

    private void AppendDefinitions(StringBuilder to, ForeignDefinitions definitions)
    {
        for (var i = 0; i < definitions.Items.Length; i++)
        {
            if (i > 0)
                to.Append('\n');
            foreach (var term in definitions.Items[i].Terms)
            {
                inlines.Append(to, term, oneLine: true);
                to.Append('\n');
            }
            AppendWithin(to, Of(definitions.Items[i].Meaning), ": ", "    ");
        }
    }

    private static void AppendVerbatim(StringBuilder to, string value)
    {
        var longest = 2;
        for (int i = 0, run = 0; i < value.Length; i++)
            longest = Math.Max(longest, run = value[i] == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        to.Append(fence).Append('\n').Append(value.TrimEnd('\n')).Append('\n').Append(fence).Append('\n');
    }

    /// <summary>A text within a quotation, an item or a note: a mark before its first line and one before all others.</summary>
    public static void AppendWithin(StringBuilder to, string text, string first, string others)
    {
        var mark = first;
        foreach (var range in text.AsSpan().TrimEnd('\n').Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.IsEmpty)
                to.Append(mark.AsSpan().TrimEnd());
            else
                to.Append(mark).Append(line);
            to.Append('\n');
            mark = others;
        }
    }
}

file static class FirstPlace
{
    public static string ReplaceFirst(this string text, string old, string by) =>
        text.IndexOf(old, StringComparison.Ordinal) is >= 0 and var at
            ? string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + old.Length))
            : text;
}
