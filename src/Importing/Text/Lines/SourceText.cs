namespace Annals.Importing.Text.Lines;

/// <summary>A decoded text and its lines, known by offsets: no line is copied.</summary>
internal sealed class SourceText
{
    private SourceText(string text, ImmutableArray<SourceLine> lines, string lineEnd) => (Text, Lines, LineEnd) = (text, lines, lineEnd);

    public string Text { get; }

    /// <summary>Every line; a line end at the end of the text begins no further one.</summary>
    public ImmutableArray<SourceLine> Lines { get; }

    /// <summary>The line end that most lines have: LF, CRLF or CR.</summary>
    public string LineEnd { get; }

    public static SourceText Of(string text)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        int lf = 0,
            crlf = 0,
            cr = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var next = end;
            if (end < text.Length)
            {
                if (text[end] == '\n')
                    (next, lf) = (end + 1, lf + 1);
                else if (end + 1 < text.Length && text[end + 1] == '\n')
                    (next, crlf) = (end + 2, crlf + 1);
                else
                    (next, cr) = (end + 1, cr + 1);
            }
            lines.Add(SourceLine.Of(text, lines.Count + 1, start, end, next));
            start = next;
        }
        return new SourceText(
            text,
            lines.DrainToImmutable(),
            crlf > lf && crlf >= cr ? "\r\n"
                : cr > lf ? "\r"
                : "\n"
        );
    }

    public ReadOnlySpan<char> ContentOf(SourceLine line) => Text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);

    public string Slice(int start, int end) => Text[start..end];
}

/// <summary>A line by its offsets into the text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="ContentStart">Where its first visible character is; its end where there is none.</param>
/// <param name="ContentEnd">Past its last visible character.</param>
/// <param name="End">Where its line end begins.</param>
/// <param name="Next">Where the next line begins.</param>
/// <param name="Indent">The columns of white space before its content, a tab going to the next eighth.</param>
internal readonly record struct SourceLine(int Number, int Start, int ContentStart, int ContentEnd, int End, int Next, int Indent)
{
    public bool IsBlank => ContentStart == ContentEnd;

    public int Length => ContentEnd - ContentStart;

    public static SourceLine Of(string text, int number, int start, int end, int next)
    {
        int from = start,
            to = end,
            indent = 0;
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            indent = text[from] switch
            {
                '\t' => (indent / 8 + 1) * 8,
                '\f' or '\v' => 0,
                _ => indent + 1,
            };
            from++;
        }
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return new SourceLine(number, start, from, to, end, next, from == end ? 0 : indent);
    }
}
