using System.CommandLine;
using System.Globalization;

namespace Annals.App.Commands;

/// <summary>The option <c>--date</c> and the day that is today where the machine is.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Make(string description) =>
        new("--date")
        {
            Description = description,
            CustomParser = result =>
            {
                if (
                    DateOnly.TryParseExact(
                        result.Tokens[0].Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    return day;
                result.AddError($"--date takes a date such as 2026-11-21, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
