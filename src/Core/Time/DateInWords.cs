using System.Globalization;

namespace Annals.Core.Time;

/// <summary>A date of the records as people say it: <c>28 June 1948</c>, <c>about 1985</c>, <c>the 1960s</c>, <c>1908–1985</c>.</summary>
public static class DateInWords
{
    private static readonly DateTimeFormatInfo s_names = CultureInfo.InvariantCulture.DateTimeFormat;

    public static string Of(Edtf date)
    {
        if (!date.IsInterval)
            return Moment(date.Start!);
        return (date.Start, date.End) switch
        {
            ({ Month: { } m, Day: { } from } a, { Day: { } to } b) when (a.Year, m) == (b.Year, b.Month) =>
                $"{Number(from)}–{Number(to)}\u00a0{Month(m)} {Year(a.Year)}",
            ({ Month: { } m, Day: { } from } a, { Day: not null } b) when a.Year == b.Year =>
                $"{Number(from)}\u00a0{Month(m)} – {Moment(b)}",
            ({ } start, { } end) => $"{Moment(start)}{(Plain(start) && Plain(end) ? "–" : " – ")}{Moment(end)}",
            ({ } start, null) => $"from {Moment(start)}",
            (null, { } end) => $"until {Moment(end)}",
            _ => "",
        };
    }

    /// <summary>A place in an order: <c>19th</c>.</summary>
    public static string Ordinal(int n) =>
        Number(n)
        + (
            (n % 100) is 11 or 12 or 13
                ? "th"
                : (n % 10) switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                }
        );

    /// <summary>A year as people count: there was none between 1 BC and 1.</summary>
    public static string Year(int year) => year > 0 ? Number(year) : $"{Number(1 - year)}\u00a0BC";

    private static string Moment(EdtfDate date)
    {
        var text = date switch
        {
            // Before Christ the years are named by the last, and of a century it is the number: -0199 to -0100 are 200 to 101 BC.
            { UnknownDigits: 1, Year: < 0 } => $"the {Number(-date.LastYear)}s\u00a0BC",
            { UnknownDigits: > 1, Year: < 0 } => $"the {Ordinal((-date.LastYear / 100) + 1)} century\u00a0BC",
            { UnknownDigits: 1 } => $"the {Number(date.Year)}s",
            { UnknownDigits: > 1 } => $"the {Ordinal((date.Year / 100) + 1)} century",
            { Month: { } month, Day: { } day } => $"{Number(day)}\u00a0{Month(month)} {Year(date.Year)}",
            { Month: { } month } => $"{Month(month)} {Year(date.Year)}",
            _ => Year(date.Year),
        };
        return $"{(date.Approximate ? "about " : "")}{text}{(date.Uncertain ? "?" : "")}";
    }

    private static bool Plain(EdtfDate date) => date is { Month: null, UnknownDigits: 0, Approximate: false };

    private static string Month(int month) => s_names.GetMonthName(month);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
