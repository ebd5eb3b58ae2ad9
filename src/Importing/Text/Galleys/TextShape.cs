using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Galleys;

/// <summary>How a text's lines make paragraphs.</summary>
/// <param name="Wrapped">Lines are filled to a measure and a paragraph has several; otherwise each line is a paragraph.</param>
/// <param name="Width">The measure: the columns that nearly all lines stay within.</param>
/// <param name="Indent">The columns that most lines are indented by.</param>
/// <param name="IndentOpens">A paragraph begins with an indented line and no blank line.</param>
/// <param name="FirstLong">
/// The index of the first line that is longer than any of a title page or a poem; past the last line where there is none.
/// </param>
internal sealed record TextShape(bool Wrapped, int Width, int Indent, bool IndentOpens, int FirstLong)
{
    private const int WidestMeasure = 160;

    private const int LongLine = 128;

    /// <param name="wrapped">The editor's word on it, if there is one.</param>
    public static TextShape Of(SourceText source, bool? wrapped)
    {
        var widths = new List<int>();
        var indents = new Dictionary<int, int>();
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            widths.Add(line.Indent + line.Length);
            indents[line.Indent] = indents.GetValueOrDefault(line.Indent) + 1;
        }
        widths.Sort();
        var width = widths[(int)((widths.Count - 1) * 0.95)];
        var indent = indents.OrderByDescending(i => i.Value).ThenBy(i => i.Key).First().Key;
        var isWrapped = wrapped ?? IsFilled(source, width);
        var firstLong = 0;
        while (firstLong < source.Lines.Length && source.Lines[firstLong].Length <= LongLine)
            firstLong++;
        return new TextShape(isWrapped, width, indent, isWrapped && OpensByIndent(source, indent), firstLong);
    }

    /// <summary>
    /// In a wrapped text the next line's first word would not have fitted, and lines end where they are full and not where sentences do. A
    /// text of single-line paragraphs, a poem and a list fail in both.
    /// </summary>
    private static bool IsFilled(SourceText source, int width)
    {
        if (width > WidestMeasure)
            return false;
        int pairs = 0,
            full = 0,
            open = 0;
        for (var i = 0; i + 1 < source.Lines.Length; i++)
        {
            var (line, next) = (source.Lines[i], source.Lines[i + 1]);
            if (line.IsBlank || next.IsBlank)
                continue;
            pairs++;
            if (Fills(source, line, next, width))
                full++;
            if (!Punctuation.EndsSentence(source.ContentOf(line)))
                open++;
        }
        return pairs > 0 && full * 2 >= pairs && open * 5 >= pairs * 2;
    }

    /// <summary>Whether the first word of the next line would have gone past the measure.</summary>
    public static bool Fills(SourceText source, SourceLine line, SourceLine next, int width)
    {
        var content = source.ContentOf(next);
        var space = content.IndexOfAny(' ', '\t');
        return line.Indent + line.Length + 1 + (space < 0 ? content.Length : space) > width;
    }

    /// <summary>
    /// Where paragraphs follow one another without blank lines, some lines are indented a little, and the lines before them end sentences.
    /// </summary>
    private static bool OpensByIndent(SourceText source, int indent)
    {
        int following = 0,
            indented = 0,
            afterStop = 0,
            opening = 0;
        for (var i = 1; i < source.Lines.Length; i++)
        {
            var (line, previous) = (source.Lines[i], source.Lines[i - 1]);
            if (line.IsBlank)
                continue;
            if (previous.IsBlank)
            {
                // an indented line above one that is not: a paragraph opens so after blank lines too
                if (
                    line.Indent > indent
                    && line.Indent <= indent + 8
                    && i + 1 < source.Lines.Length
                    && !source.Lines[i + 1].IsBlank
                    && source.Lines[i + 1].Indent == indent
                )
                    opening++;
                continue;
            }
            following++;
            if (line.Indent <= indent || line.Indent > indent + 8 || previous.Indent > indent)
                continue;
            indented++;
            if (Punctuation.EndsSentence(source.ContentOf(previous)))
                afterStop++;
        }
        return indented + Math.Min(opening, 1) >= 2 && indented > 0 && indented * 2 < following && afterStop * 4 >= indented * 3;
    }
}
