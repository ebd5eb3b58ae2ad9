using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>Preface, Introduction, Appendix: lines that are such a word alone, or with a number or title behind it.</summary>
internal static class NamedHeadings
{
    public static Judgement? Of(Galley galley, int i)
    {
        var passage = galley[i];
        if (passage.Words.Length > 80 || passage.LineCount > 1 || galley.NextText(i) < 0)
            return null;
        var end = Titles.EndOf(galley.Source.Text, passage.Start, passage.End);
        return IsNamed(galley.Source.Text.AsSpan(passage.Start, end - passage.Start))
            ? new Judgement(SourceBlockKind.Heading, "a word that books put over such a part")
            {
                Heading = new HeadingForm(HeadingFamily.Named, 0, 0, 0),
                WordsEnd = end,
            }
            : null;
    }

    private static bool IsNamed(ReadOnlySpan<char> words)
    {
        if (!Punctuation.BeginsLikeTitle(words))
            return false;
        if (HouseWords.Named.Contains(Punctuation.Bare(words)))
            return true;
        // "Index. 557" is an entry of a list
        if (
            ContentsEntry.IsPaged(words)
            && Punctuation.Letters(words) > 1
            && HouseWords.Named.Contains(Punctuation.Bare(ContentsEntry.WithoutPage(words)))
        )
            return false;
        // "Appendix A", "Appendix: The Treaty", but no sentence
        var mark = words.IndexOfAny(".:—–");
        var space = words.IndexOf(' ');
        if (mark > 0 && !Punctuation.EndsWithStop(words))
            return HouseWords.Named.Contains(Punctuation.Bare(words[..mark]));
        return space > 0
            && words.Length - space <= 5
            && HouseWords.Named.Contains(Punctuation.Bare(words[..space]))
            && !words[(space + 1)..].ContainsAnyExceptInRange('0', 'Z');
    }
}
