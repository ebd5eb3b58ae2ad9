using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Annals.Core.Time;

namespace Annals.Theme.Parts;

/// <summary>How often years are named, as columns: one path in a square of a hundred by a hundred, stretched by whoever shows it.</summary>
internal static class YearBars
{
    /// <summary>More are no longer told apart by the eye.</summary>
    private const int MostColumns = 200;

    /// <param name="density">For each year of the whole.</param>
    /// <param name="highest">What fills the height.</param>
    public static string Path(ImmutableArray<double> density, double highest)
    {
        var path = new StringBuilder();
        var each = Math.Max(1, (density.Length + MostColumns - 1) / MostColumns);
        for (var i = 0; i < density.Length; i += each)
        {
            var named = density.AsSpan(i, Math.Min(each, density.Length - i)).ToArray().Max();
            if (named <= 0)
                continue;
            // By the root, or one year that every chapter speaks of would leave the others flat.
            var height = Math.Max(8, Math.Round(100 * Math.Sqrt(Math.Min(1, named / highest))));
            var width = 100.0 / density.Length * each;
            path.Append(
                CultureInfo.InvariantCulture,
                $"M{Short((i / each * width) + (width * 0.08))} 100v-{height}h{Short(width * 0.84)}v{height}z"
            );
        }
        return path.ToString();
    }

    public static ImmutableArray<double> Within(ImmutableArray<double> density, Period whole, Period part)
    {
        var from = Math.Clamp(part.First - whole.First, 0, density.Length);
        return density.Slice(from, Math.Clamp(part.Last - whole.First + 1, from, density.Length) - from);
    }

    public static string Short(double n) => Math.Round(n, 2).ToString(CultureInfo.InvariantCulture);
}
