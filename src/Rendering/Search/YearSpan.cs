using Annals.Core.Time;

namespace Annals.Rendering.Search;

/// <summary>
/// Years that a text names by their ends, such as <c>1960–1962</c>, or as a decade: who asks for 1961 is answered by these too.
/// </summary>
/// <param name="Words">What the text has, as the index knows it: <c>1960 1962</c>, <c>1980s</c>.</param>
internal readonly record struct YearSpan(int From, int To, string Words)
{
    /// <summary>In years. A life is a span too, and says nothing of a year in it.</summary>
    private const int Longest = 30;

    public static IEnumerable<YearSpan> AllIn(string text) =>
        YearFigures
            .In(text)
            .Where(f => IsAsked(f.First) && IsAsked(f.Last))
            .Select(Of)
            .Where(s => s.To > s.From && s.To - s.From < Longest);

    private static YearSpan Of(YearFigure figure)
    {
        var (first, last) = (figure.First, figure.Last);
        var words = first.Written + (first.IsDecade ? "s" : "");
        return figure.IsSpan
            ? new(first.Value, last.Value + (last.IsDecade ? 9 : 0), $"{words} {last.Written}{(last.IsDecade ? "s" : "")}")
            : new(first.Value, first.Value + (first.IsDecade ? 9 : 0), words);
    }

    // Readers type four digits when they ask for a year.
    private static bool IsAsked(YearNumber number) => number is { Value: >= 1000 and < 2100, Era: Era.Unsaid };
}
