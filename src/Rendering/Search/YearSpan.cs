using System.Globalization;
using System.Text.RegularExpressions;

namespace Annals.Rendering.Search;

/// <summary>Years that a text names by their ends, such as <c>1960–1962</c>, or as a decade: who asks for 1961 is answered by these too.</summary>
/// <param name="Words">What the text has, as the index knows it: <c>1960 1962</c>, <c>1980s</c>.</param>
internal readonly record struct YearSpan(int From, int To, string Words)
{
    /// <summary>In years. A life is a span too, and says nothing of a year in it.</summary>
    private const int Longest = 30;

    public static IEnumerable<YearSpan> AllIn(string text) => YearSpans.Matches(text).Select(Of).Where(s => s.To > s.From && s.To - s.From < Longest);

    private static YearSpan Of(Match found)
    {
        var (first, last) = (found.Groups["first"].Value, found.Groups["last"].Value);
        var from = int.Parse(first, CultureInfo.InvariantCulture);
        if (last.Length == 0) return found.Groups["decade"].Success ? new(from, from + 9, first + "s") : default;
        // 1983–85 ends in 1985.
        var to = int.Parse(first[..^last.Length] + last, CultureInfo.InvariantCulture);
        var (decades, ending) = (found.Groups["decade"].Success ? "s" : "", found.Groups["ending"].Success ? "s" : "");
        return new(from, ending.Length > 0 ? to + 9 : to, $"{first}{decades} {last}{ending}");
    }

    // "to" and "and" are English; in other languages a dash says the same.
    private static Regex YearSpans { get; } = new(
        @"(?:\b(?<between>between)\s+)?(?<!\d)(?<first>1\d{3}|20\d\d)(?<decade>s)?(?:\s*[-–—]\s*(?<last>1\d{3}|20\d\d|\d\d)(?<ending>s)?|\s+(?:to|until|(?(between)and|(?!)))\s+(?<last>1\d{3}|20\d\d)(?<ending>s)?)?(?![\d\w])",
        RegexOptions.CultureInvariant);
}
