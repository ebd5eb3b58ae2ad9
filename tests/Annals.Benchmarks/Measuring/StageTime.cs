using System.Globalization;
using System.Text.RegularExpressions;

namespace Annals.Benchmarks.Measuring;

/// <summary>A stage of a build and its time, as the build's own summary tells it.</summary>
public sealed record StageTime(string Stage, double Seconds)
{
    /// <summary>From the summary's last line: <c>Manuscript 0.31 s · Publication 0.22 s · … · all 1.02 s</c>.</summary>
    public static IReadOnlyList<StageTime> Of(string summary) =>
        [
            .. Regex
                .Matches(summary.Split('\n').Last(l => l.Contains(" s · all ", StringComparison.Ordinal)), @"([A-Z][\w ]*?) ([0-9.]+) s")
                .Select(m => new StageTime(m.Groups[1].Value, double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))),
        ];
}
