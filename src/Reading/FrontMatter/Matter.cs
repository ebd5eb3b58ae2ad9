using Annals.Core.Diagnostics.Rules;

namespace Annals.Reading.FrontMatter;

/// <summary>Where a Markdown file's particulars are and where its body begins.</summary>
/// <param name="Yaml">The lines between the fences.</param>
/// <param name="BodyStart">The offset of the first character after the closing fence's line.</param>
internal readonly record struct Matter(Span Yaml, int BodyStart)
{
    private const string Hint = "begin the file with a line ---, then the particulars, then another line ---";

    /// <summary>Splits a text; null, with a remark, where it does not begin with particulars.</summary>
    public static Matter? Of(string text, Marginalia margin)
    {
        var first = LineEnd(text, 0);
        if (!IsFence(text, 0, first))
        {
            margin.Add(FrontMatterRules.NoFrontMatter, new Span(0, 0), "the file does not begin with its particulars", Hint);
            return null;
        }
        var start = AfterLineEnd(text, first);
        for (var line = start; line < text.Length;)
        {
            var end = LineEnd(text, line);
            if (IsFence(text, line, end)) return new Matter(new Span(start, line), AfterLineEnd(text, end));
            line = AfterLineEnd(text, end);
        }
        margin.Add(FrontMatterRules.NoFrontMatter, new Span(0, 3), "the particulars that begin here have no end", Hint);
        return null;
    }

    private static bool IsFence(string text, int start, int end) => text.AsSpan(start, end - start).TrimEnd() is "---";

    private static int LineEnd(string text, int from)
    {
        var length = text.AsSpan(from).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : from + length;
    }

    private static int AfterLineEnd(string text, int end) =>
        end >= text.Length ? text.Length
        : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2
        : end + 1;
}
