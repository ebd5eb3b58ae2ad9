using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup;

/// <summary>A stretch of one line with words and markup of its own: a table's cell, a line of verse, a term.</summary>
internal sealed class LineLeaf : LeafBlock
{
    /// <param name="start">Where the words begin in the whole text.</param>
    /// <param name="end">The offset after the last character.</param>
    public LineLeaf(BlockProcessor processor, int start, int end)
        : this(processor.Line.Text, start, end, processor.LineIndex, processor.CurrentLineStartPosition) { }

    public LineLeaf(string text, int start, int end, int line, int lineStart)
        : base(null)
    {
        while (start < end && text[start] is ' ' or '\t')
            start++;
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;
        Span = new SourceSpan(start, end - 1);
        Line = line;
        Column = start - lineStart;
        IsOpen = false;
        // Markdig returns the lines of what it processes to a pool, and there are none to return for an empty one
        ProcessInlines = start < end;
        if (!ProcessInlines)
            return;
        var slice = new StringSlice(text, start, end - 1);
        AppendLine(ref slice, Column, line, lineStart, trackTrivia: false);
    }

    /// <summary>How far the line is set in.</summary>
    public int Indent { get; init; }
}
