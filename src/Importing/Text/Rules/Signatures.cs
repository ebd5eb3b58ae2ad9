using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// A name in capitals below a preface or letter, with the place and day that may stand under it: close to the text above, and with more
/// room below than above, where a heading stands the other way. It is no heading.
/// </summary>
internal static class Signatures
{
    private const int Longest = 70;

    private const int MostWords = 8;

    /// <summary>Lines below a name: its titles, the place, the day.</summary>
    private const int MostBelow = 3;

    /// <summary>More room than between paragraphs of any text: nothing below belongs to a line above it.</summary>
    private const int Apart = 4;

    public static void Over(Galley galley)
    {
        for (var i = 1; i < galley.Count; i++)
        {
            if (galley.IsJudged(i) || !CouldSign(galley, i))
                continue;
            var end = EndOf(galley, i);
            if (end < 0)
                continue;
            for (var at = i; at < end; at++)
            {
                if (!galley.IsJudged(at))
                    galley.Judge(at, new Judgement(SourceBlockKind.Paragraph, "close to the text above and apart from what is below"));
            }
            i = end - 1;
        }
    }

    private static bool CouldSign(Galley galley, int i)
    {
        var (passage, above) = (galley[i], galley[i - 1]);
        return IsLine(passage)
            && Punctuation.IsCapitals(passage.Words)
            && Punctuation.Words(passage.Words) <= MostWords
            && passage.Lead.Kind == LeadKind.None
            && above.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Verse or SourceBlockKind.Quotation
            && !Punctuation.IsCapitals(above.Words)
            && Punctuation.EndsWithStop(above.Words);
    }

    private static bool IsLine(Passage passage) =>
        passage is { LineCount: 1, GoesOn: false, Continues: false, Words.Length: <= Longest }
        && !HouseWords.Named.Contains(Punctuation.Bare(passage.Words))
        && passage.Words[^1] is not (':' or '-' or '—');

    /// <summary>The first passage that is apart from the lines of the signature; -1 where the lines are none.</summary>
    private static int EndOf(Galley galley, int i)
    {
        var gap = galley[i].Gap;
        for (var at = i + 1; at < galley.Count && at <= i + 1 + MostBelow; at++)
        {
            var below = galley[at];
            if (below.Gap > gap && below.Gap > 1)
            {
                // below a heading that is set as no other is, a text would begin
                return below.Gap >= Apart || !galley.IsProse(at) ? at : -1;
            }
            if (below.Gap > gap || galley.IsJudged(at) || !IsLine(below) || !SaysWhen(below.Words))
                return -1;
        }
        return -1;
    }

    /// <summary>
    /// A line below a name that no section begins with: it has a day, is emphasised, or is in capitals like the name and ends as it does;
    /// those of a title page have no stops.
    /// </summary>
    private static bool SaysWhen(string words) =>
        words.Any(char.IsAsciiDigit) || words[0] == '_' || (Punctuation.IsCapitals(words) && Punctuation.EndsWithStop(words));
}
