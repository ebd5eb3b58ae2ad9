using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Annals.Tests;

/// <summary>
/// How many texts a property is tried on, and which. The same commit is tried on the same texts each time, so that a
/// failure is the change's and not the day's; <c>PROPERTY_TIMES=50</c> tries fifty times as many, others each time, which is
/// how to look for what the ordinary run does not meet.
/// </summary>
internal static class Trials
{
    private static readonly int s_times = int.TryParse(
        Environment.GetEnvironmentVariable("PROPERTY_TIMES"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var times
    )
        ? Math.Max(1, times)
        : 0;

    public static Config Of(int texts) =>
        s_times == 0
            ? Config.QuickThrowOnFailure.WithMaxTest(texts).WithReplay(FSharpOption<Replay>.Some(new(new Rnd(1912, 1985), null)))
            : Config.QuickThrowOnFailure.WithMaxTest(texts * s_times);
}
