using System.Globalization;

namespace Annals.Resolving.Citations.Chicago;

/// <summary>Dates as Americans write them: <c>March 5, 2010</c>, <c>Spring 1998</c>, <c>1961–62</c>, <c>ca. 1948</c>.</summary>
internal static class WrittenDate
{
    private static readonly DateTimeFormatInfo s_names = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly ImmutableArray<string> s_seasons = ["Spring", "Summer", "Fall", "Winter"];

    /// <summary>The date as precisely as it is known; null where there is none.</summary>
    public static string? Of(BibliographyDate? date) =>
        date switch
        {
            null => null,
            { From: null } => date.Literal,
            { From: { } from, To: null } => Circa(date, Day(from)),
            { From: { } from, To: { } to } => Circa(date, Stretch(from, to)),
        };

    /// <summary>Its year or years alone; <c>n.d.</c> where there is no date.</summary>
    public static string Years(BibliographyDate? date) =>
        date switch
        {
            null => "n.d.",
            { From: null } => date.Literal ?? "n.d.",
            { From: { } from, To: { } to } when to.Year != from.Year => Circa(date, YearsTo(from.Year, to.Year)),
            { From: { } from } => Circa(date, Year(from.Year)),
        };

    private static string Circa(BibliographyDate date, string said) => date.IsCirca ? "ca. " + said : said;

    private static string Day(BibliographyDay day) =>
        day switch
        {
            { Month: 0 } => Year(day.Year),
            { Day: 0 } => $"{Month(day)} {Year(day.Year)}",
            _ => $"{MonthAndDay(day)}, {Year(day.Year)}",
        };

    private static string Stretch(BibliographyDay from, BibliographyDay to)
    {
        if (from.Month == 0 || to.Month == 0)
            return YearsTo(from.Year, to.Year);
        if (from.Year != to.Year)
            return $"{Day(from)}–{Day(to)}";
        if (from.Day == 0 || to.Day == 0)
            return $"{Month(from)}–{Month(to)} {Year(to.Year)}";
        if (from.Month != to.Month)
            return $"{MonthAndDay(from)}–{MonthAndDay(to)}, {Year(to.Year)}";
        return $"{MonthAndDay(from)}–{Number(to.Day)}, {Year(to.Year)}";
    }

    /// <summary>Shortened like pages, but not across centuries: 1896–1900.</summary>
    private static string YearsTo(int from, int to) =>
        from < 1 || to < 1 || from / 100 != to / 100 ? $"{Year(from)}–{Year(to)}" : PageRange.Of(Number(from), Number(to));

    private static string Month(BibliographyDay day) =>
        day.Month >= BibliographyDay.Spring ? s_seasons[day.Month - BibliographyDay.Spring] : s_names.GetMonthName(day.Month);

    private static string MonthAndDay(BibliographyDay day) => $"{Month(day)} {Number(day.Day)}";

    private static string Year(int year) => year > 0 ? Number(year) : $"{Number(1 - year)} BC";

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
