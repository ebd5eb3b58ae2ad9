using System.Globalization;
using Annals.Core.Time;

namespace Annals.Core.Wording;

/// <summary>How dates are said.</summary>
public sealed partial class English
{
    private static readonly string[] s_months =
    [
        "",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>A day of our time: <c>26 October 2020</c>.</summary>
    public string Day(DateOnly date) => $"{Number(date.Day)} {s_months[date.Month]} {Number(date.Year)}";

    /// <summary>A date of the records in words: <c>28 June 1948</c>, <c>about 1985</c>, <c>the 1960s</c>, <c>1908–1985</c>.</summary>
    public string Dates(Edtf date)
    {
        if (!date.IsInterval)
            return Moment(date.Start!);
        return (date.Start, date.End) switch
        {
            ({ Month: { } m, Day: { } from } a, { Day: { } to } b) when (a.Year, m) == (b.Year, b.Month) =>
                $"{Number(from)}–{Number(to)}\u00a0{s_months[m]} {Year(a.Year)}",
            ({ Month: { } m, Day: { } from } a, { Day: not null } b) when a.Year == b.Year =>
                $"{Number(from)}\u00a0{s_months[m]} – {Moment(b)}",
            ({ } start, { } end) => $"{Moment(start)}{(IsPlain(start) && IsPlain(end) ? "–" : " – ")}{Moment(end)}",
            ({ } start, null) => $"from {Moment(start)}",
            (null, { } end) => $"until {Moment(end)}",
            _ => "",
        };
    }

    /// <summary>A place in an order: <c>19th</c>.</summary>
    public string Ordinal(int n) =>
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
    public string Year(int year) => year > 0 ? Number(year) : $"{Number(1 - year)}\u00a0BC";

    private string Moment(EdtfDate date)
    {
        var text = date switch
        {
            // Before Christ the years are named by the last, and of a century it is the number: -0199 to -0100 are 200 to 101 BC.
            { UnknownDigits: 1, Year: < 0 } => $"the {Number(-date.LastYear)}s\u00a0BC",
            { UnknownDigits: > 1, Year: < 0 } => $"the {Ordinal((-date.LastYear / 100) + 1)} century\u00a0BC",
            { UnknownDigits: 1 } => $"the {Number(date.Year)}s",
            { UnknownDigits: > 1 } => $"the {Ordinal((date.Year / 100) + 1)} century",
            { Month: { } month, Day: { } day } => $"{Number(day)}\u00a0{s_months[month]} {Year(date.Year)}",
            { Month: { } month } => $"{s_months[month]} {Year(date.Year)}",
            _ => Year(date.Year),
        };
        return $"{(date.Approximate ? "about " : "")}{text}{(date.Uncertain ? "?" : "")}";
    }

    private static bool IsPlain(EdtfDate date) => date is { Month: null, UnknownDigits: 0, Approximate: false };

    /// <summary>Only the years of a date: <c>1945–1953</c>.</summary>
    public string Years(Edtf date) =>
        (date.FirstYear, date.LastYear) switch
        {
            ({ } first, { } last) when first == last => Year(first),
            ({ } first, { } last) => $"{Year(first)}–{Year(last)}",
            _ => "",
        };
}
