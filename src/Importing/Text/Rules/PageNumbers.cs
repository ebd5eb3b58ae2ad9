using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// A number alone on its line is a page's if a page ends there, if it stands between dashes, or if it is one of a series that cuts
/// sentences in two; otherwise it may be a chapter's.
/// </summary>
internal static class PageNumbers
{
    public static void Over(Galley galley)
    {
        var bare = new List<(int Passage, int Number)>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (!galley.IsJudged(i) && NumberOf(galley[i].Words) is var number and > 0)
                bare.Add((i, number));
        }
        if (bare.Count == 0)
            return;

        var cutsSentences = bare.Any(b => CutsSentence(galley, b.Passage));
        for (var at = 0; at < bare.Count; at++)
        {
            var (passage, number) = bare[at];
            var inSeries = (at > 0 && bare[at - 1].Number + 1 == number) || (at + 1 < bare.Count && bare[at + 1].Number == number + 1);
            var why =
                IsSetOff(galley[passage].Words) ? "a number between dashes, as pages are numbered"
                : IsAtHead(galley, passage) ? "a number beside a running head"
                : HasFormFeed(galley, passage) ? "a number where a page ends"
                : cutsSentences && inSeries ? "one of a series of numbers that cuts sentences in two"
                : null;
            if (why is not null)
                galley.Judge(passage, new Judgement(SourceBlockKind.PageNumber, why));
        }
    }

    public static bool IsBareNumber(ReadOnlySpan<char> line) => NumberOf(line) > 0;

    /// <summary>Whether the line's number stands between dashes or brackets.</summary>
    private static bool IsSetOff(string words) => !char.IsAsciiDigit(words[0]) && !char.IsAsciiDigit(words[^1]);

    private static int NumberOf(ReadOnlySpan<char> line)
    {
        var digits = line.Trim("-–—[]()~. ");
        if (digits.IsEmpty || digits.Length > 4 || line.Length > 16 || line[^1] == '.')
            return 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return 0;
        }
        return int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsAtHead(Galley galley, int i) =>
        (i > 0 && galley[i - 1].Kind == SourceBlockKind.Aside) || (i + 1 < galley.Count && galley[i + 1].Kind == SourceBlockKind.Aside);

    private static bool HasFormFeed(Galley galley, int i)
    {
        var text = galley.Source.Text;
        var from = i > 0 ? galley[i - 1].End : 0;
        var to = i + 1 < galley.Count ? galley[i + 1].Start : text.Length;
        return text.AsSpan(from, galley[i].Start - from).Contains('\f') || text.AsSpan(galley[i].End, to - galley[i].End).Contains('\f');
    }

    /// <summary>
    /// The text goes on with a small letter, and something not far before is no whole sentence: not always the last thing, as notes stand
    /// at a page's end.
    /// </summary>
    private static bool CutsSentence(Galley galley, int i)
    {
        if (i == 0 || i + 1 == galley.Count || !Punctuation.BeginsLower(galley[i + 1].Words))
            return false;
        for (var before = i - 1; before >= Math.Max(0, i - 6); before--)
        {
            if (!Punctuation.EndsSentence(galley[before].Words))
                return true;
        }
        return false;
    }
}
