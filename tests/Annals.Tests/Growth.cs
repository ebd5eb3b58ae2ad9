using System.Globalization;
using Xunit;

namespace Annals.Tests;

/// <summary>How the time that something takes grows with what it is given.</summary>
internal static class Growth
{
    public const int Many = 10_000;

    /// <summary>
    /// Four times as much takes about four times as long: with the square it would be sixteen times. Both are measured in this process's
    /// own time, since the machine may be busy; what a collection of garbage or a compilation costs falls on one of them by chance, so that
    /// one good measure of three is enough.
    /// </summary>
    public static void IsEven(Action<int> work, int many = Many)
    {
        const double Generous = 10;
        work(many / 100);
        var ratios = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var (quarter, whole) = (Taken(many / 4), Taken(many));
            ratios.Add(whole / Math.Max(quarter, 1));
            if (ratios[^1] < Generous)
                return;
        }
        Assert.Fail(
            $"four times as much took {string.Join(", ", ratios.Select(r => r.ToString("F1", CultureInfo.InvariantCulture)))} times as long"
        );

        double Taken(int n)
        {
            var before = Environment.CpuUsage.TotalTime;
            work(n);
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }
    }
}

/// <summary>What is measured in the process's own time is measured while no other test runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}
