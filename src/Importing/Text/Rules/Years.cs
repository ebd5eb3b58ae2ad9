using System.Text.RegularExpressions;

namespace Annals.Importing.Text.Rules;

/// <summary>Years at the end of a line.</summary>
internal static partial class Years
{
    [GeneratedRegex(
        @"(?:^|[\s(\[,–—-])(?:c\.\s?|ca\.\s?|um\s|rreth\s|около\s)?(?<year>1\p{Nd}{3}|20\p{Nd}{2}|\p{Nd}{3,4}\s(?:BC|AD|B\.C\.|A\.D\.))(?:\s?(?:г|гг)\.?)?[)\]]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AtEnd();

    [GeneratedRegex(
        @"(?:1\p{Nd}{3}|20\p{Nd}{2})\s?[–—-]\s?(?:\p{Nd}{4}|\p{Nd}{2})[)\]]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Span();

    public static bool EndsWithYear(string words) => AtEnd().IsMatch(words) && !EndsWithSpan(words);

    public static bool EndsWithSpan(string words) => Span().IsMatch(words);

    /// <summary>The year at the end stands in brackets, or behind a comma with at most a day and a month before it.</summary>
    public static bool IsApart(string words)
    {
        if (!EndsWithYear(words))
            return false;
        if (words[^1] is ')' or ']')
            return true;
        var comma = words.LastIndexOf(',');
        return comma > 0 && Galleys.Punctuation.Words(words.AsSpan(comma + 1)) <= 3;
    }

    /// <summary>The year at the end as four digits, and where the words before it end; null where there is none.</summary>
    public static (string Year, int Before)? Last(string words)
    {
        var match = AtEnd().Match(words);
        return match.Success && !EndsWithSpan(words) ? (match.Groups["year"].Value, match.Index) : null;
    }
}
