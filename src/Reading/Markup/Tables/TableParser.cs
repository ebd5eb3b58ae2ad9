using Annals.Core.Prose;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Tables;

/// <summary>
/// Reads pipe tables whose rows begin with a bar, the head's row followed by a line of hyphens. Markdig's own parser works within the
/// paragraph and loses the places of cells; this one works line by line, so that each cell knows where it stands.
/// </summary>
internal sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Delimiters.Below(processor.Line).IsEmpty)
            return BlockState.None;
        var table = new TableBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
        Append(processor, table);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.IsCodeIndent || processor.CurrentChar != '|')
            return BlockState.None;
        var table = (TableBlock)block;
        if (table.Columns.IsEmpty)
        {
            table.Columns = Delimiters.Of(processor.Line.AsSpan());
            return table.Columns.IsEmpty ? BlockState.None : BlockState.ContinueDiscard;
        }
        Append(processor, table);
        return BlockState.ContinueDiscard;
    }

    private static void Append(BlockProcessor processor, TableBlock table)
    {
        var line = processor.Line;
        var end = line.End + 1;
        while (end > line.Start && line.Text[end - 1] is ' ' or '\t')
            end--;
        var row = new RowBlock
        {
            Span = new SourceSpan(line.Start, end - 1),
            Line = processor.LineIndex,
            IsOpen = false,
        };
        var cell = line.Start + 1;
        for (var i = cell; i < end; i++)
        {
            if (line.Text[i] == '\\')
                i++;
            else if (line.Text[i] == '|')
            {
                row.Add(new LineLeaf(processor, cell, i));
                cell = i + 1;
            }
        }
        if (cell < end || row.Count == 0)
            row.Add(new LineLeaf(processor, cell, end));
        table.Add(row);
        table.UpdateSpanEnd(end - 1);
    }
}

/// <summary>The line of hyphens below a table's head: <c>|:---|---:|</c>.</summary>
file static class Delimiters
{
    /// <summary>The alignments in the line below; empty where that is no such line.</summary>
    public static ImmutableArray<ColumnAlignment> Below(Markdig.Helpers.StringSlice line)
    {
        var rest = line.Text.AsSpan(line.End + 1);
        if (rest.StartsWith("\r\n"))
            rest = rest[2..];
        else if (rest.Length > 0)
            rest = rest[1..];
        var end = rest.IndexOfAny('\r', '\n');
        // within a quotation each line has its mark before the bar
        return Of((end < 0 ? rest : rest[..end]).TrimStart(" \t>"));
    }

    public static ImmutableArray<ColumnAlignment> Of(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length < 2 || line[0] != '|' || line.IndexOfAnyExcept("|-: \t") >= 0)
            return [];
        line = line[1..];
        if (line[^1] == '|')
            line = line[..^1];
        var columns = ImmutableArray.CreateBuilder<ColumnAlignment>();
        foreach (var range in line.Split('|'))
        {
            var cell = line[range].Trim();
            var (left, right) = (cell.StartsWith(":"), cell.Length > 1 && cell.EndsWith(":"));
            var hyphens = cell[(left ? 1 : 0)..(cell.Length - (right ? 1 : 0))];
            if (hyphens.IsEmpty || hyphens.IndexOfAnyExcept('-') >= 0)
                return [];
            columns.Add(
                (left, right) switch
                {
                    (true, true) => ColumnAlignment.Center,
                    (true, false) => ColumnAlignment.Start,
                    (false, true) => ColumnAlignment.End,
                    _ => ColumnAlignment.None,
                }
            );
        }
        return columns.DrainToImmutable();
    }
}
