using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>Lines set in columns, by wide gaps, tabs or upright strokes: a table. Its lines are kept as lines.</summary>
internal static class Columns
{
    private const int WideGap = 3;

    public static Judgement? Of(Galley galley, int i) =>
        galley[i].LineCount > 1 && IsRow(galley.Source.ContentOf(galley.Source.Lines[galley[i].First]))
            ? new Judgement(SourceBlockKind.Verse, "lines in columns, kept as lines").Or(
                SourceBlockKind.Paragraph,
                "the gaps may be chance"
            )
            : null;

    /// <summary>The last line of the table that begins with a line; that line where none does.</summary>
    /// <param name="isOther">Whether something else is known of a line.</param>
    public static int LastOf(SourceText source, int first, Func<int, bool> isOther)
    {
        if (!IsRow(source.ContentOf(source.Lines[first])) || isOther(first))
            return first;
        var (last, rows) = (first, 1);
        for (var i = first + 1; i < source.Lines.Length && !source.Lines[i].IsBlank && !isOther(i); i++)
        {
            var content = source.ContentOf(source.Lines[i]);
            if (IsRow(content))
                (last, rows) = (i, rows + 1);
            else if (!Breaks.IsBreak(content))
                break;
        }
        return rows > 1 ? last : first;
    }

    public static bool IsRow(ReadOnlySpan<char> content)
    {
        if (content.Length > 2 && content[0] == '|' && content[^1] == '|')
            return true;
        int gaps = 0,
            at = 0;
        while (content[at..].IndexOfAny(' ', '\t') is var next and >= 0)
        {
            var from = at + next;
            at = from;
            while (at < content.Length && content[at] is ' ' or '\t')
                at++;
            if (at - from >= WideGap || content[from..at].Contains('\t'))
                gaps++;
        }
        return gaps >= 2;
    }
}
