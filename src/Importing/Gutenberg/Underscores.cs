using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Gutenberg;

/// <summary>
/// Emphasis as transcribers type it, <c>_thus_</c>. The words keep the emphasis and the layout the signs. A single sign, or one within a
/// word, is a sign of the text.
/// </summary>
internal static class Underscores
{
    private const int Longest = 2000;

    public static void Over(Galley galley)
    {
        for (var i = 0; i < galley.Count; i++)
        {
            if (
                galley[i].Kind
                is SourceBlockKind.Aside
                    or SourceBlockKind.Break
                    or SourceBlockKind.PageNumber
                    or SourceBlockKind.NoteRule
                    or SourceBlockKind.WorkTitle
                    or SourceBlockKind.Contents
            )
                continue;
            if (CutsIn(galley, galley[i]) is { Count: > 0 } cuts)
                galley.Mark(i, [.. galley[i].Cuts.Concat(cuts).OrderBy(c => c.Start)]);
        }
    }

    private static List<Cut> CutsIn(Galley galley, Passage passage)
    {
        var text = galley.Source.Text;
        var start = passage.Judgement?.WordsStart is > 0 and var s ? s : passage.Start;
        var end = passage.Judgement?.WordsEnd is > 0 and var e ? e : passage.End;
        var cuts = new List<Cut>();
        for (var at = text.IndexOf('_', start, end - start); at >= 0; at = at + 1 < end ? text.IndexOf('_', at + 1, end - at - 1) : -1)
        {
            if (!Opens(text, at, start, end) || Close(text, at, end) is not (> 0 and var close))
                continue;
            if (!passage.Cuts.Any(c => (c.Start < at && c.End > at) || (c.Start <= close && c.End > close)))
            {
                cuts.Add(new Cut(at, at + 1, "", Cut.OpensEmphasis));
                cuts.Add(new Cut(close, close + 1, "", Cut.ClosesEmphasis));
            }
            at = close;
        }
        return cuts;
    }

    private static bool Opens(string text, int at, int start, int end) =>
        (at == start || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_'))
        && at + 1 < end
        && !char.IsWhiteSpace(text[at + 1])
        && text[at + 1] != '_';

    private static int Close(string text, int open, int end)
    {
        for (var at = open + 2; at < end && at < open + Longest; at++)
        {
            if (text[at] != '_')
                continue;
            if (text[at - 1] == '_' || (at + 1 < end && text[at + 1] == '_'))
                return -1;
            if (!char.IsWhiteSpace(text[at - 1]) && (at + 1 == end || !char.IsLetterOrDigit(text[at + 1])))
                return at;
        }
        return -1;
    }
}
