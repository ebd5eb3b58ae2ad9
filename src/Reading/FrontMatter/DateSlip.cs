using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Core.Time;

namespace Annals.Reading.FrontMatter;

/// <summary>What the author of a value that is no date most likely means, as a hint.</summary>
internal static partial class DateSlip
{
    private static readonly string[] s_days =
    [
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d, yyyy",
        "MMMM d yyyy",
        "d.M.yyyy",
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
    ];
    private static readonly string[] s_months = ["MMMM yyyy", "MMM yyyy", "yyyy-M"];

    /// <summary>The hint; null where nothing usual is seen.</summary>
    public static string? HintFor(string value)
    {
        if (value.Split('/') is [var start, var end] && Edtf.TryParse($"{end}/{start}", out _))
            return $"it ends before it begins: is it {end}/{start}?";
        if (Day().Match(value) is { Success: true } day)
        {
            var (year, month) = (Number(day.Groups["year"]), Number(day.Groups["month"]));
            if (month is < 1 or > 12)
                return "there are 12 months";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {DateTime.DaysInMonth(Math.Max(year, 1), month)} days"
            );
        }
        if (BeforeChrist().Match(value) is { Success: true } before)
        {
            var year = Number(before.Groups["year"]) - 1;
            return string.Create(CultureInfo.InvariantCulture, $"write {(year == 0 ? "" : "-")}{year:D4}: the year 1 BC is written 0000");
        }
        if (DateTime.TryParseExact(value, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole))
            return whole.ToString("'write 'yyyy-MM-dd", CultureInfo.InvariantCulture);
        return DateTime.TryParseExact(value, s_months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var part)
            ? part.ToString("'write 'yyyy-MM", CultureInfo.InvariantCulture)
            : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})(-[0-9]{2})?[~?%]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?<year>[1-9][0-9]{0,3}) ?(BC|BCE|B\.C\.)$", RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeChrist();
}
