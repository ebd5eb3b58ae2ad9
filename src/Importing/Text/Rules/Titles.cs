using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>What headings of every kind have in common.</summary>
internal static class Titles
{
    /// <summary>The end of a title without the single full stop that older books put there; an abbreviation keeps its own.</summary>
    public static int EndOf(string text, int start, int end)
    {
        if (end - start < 3 || text[end - 1] != '.' || text[end - 2] == '.')
            return end;
        var word = text.AsSpan(start, end - 1 - start);
        var lastSpace = word.LastIndexOfAny(" \t\r\n");
        var last = word[(lastSpace + 1)..];
        var abbreviated = last.Length is 1 or 2 && last.Length < word.Length && char.IsLetter(last[0]);
        return last.IsEmpty || abbreviated || last.Contains('.') ? end : end - 1;
    }

    /// <summary>Where a title begins behind its label: past stops, dashes and white space.</summary>
    public static int BeginBehind(string text, int label, int end)
    {
        var at = label;
        while (at < end && !char.IsLetterOrDigit(text[at]) && !"\"“«‘„'¿¡".Contains(text[at]))
            at++;
        return at;
    }

    /// <summary>A line that is no sentence and not long: what a heading without any mark must be.</summary>
    public static bool CouldBe(Passage passage)
    {
        var words = passage.Words;
        return words.Length is >= 2 and <= 110
            && passage.LineCount <= 3
            && !Punctuation.EndsWithStop(words)
            && words[^1] is not ('-' or '—' or '–')
            && Punctuation.BeginsLikeTitle(words)
            && Punctuation.Letters(words) >= 2
            && Punctuation.Words(words) <= 18;
    }
}
