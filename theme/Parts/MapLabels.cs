using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Theme.Parts;

/// <summary>
/// The names on the map, none upon another or upon a dot. Places have first choice, those named most before the others: each tries the
/// sides of its dot and takes the first that is free. What finds no room keeps its dot. Then countries are named where places left room for
/// it. The same map has the same names at the same places.
/// </summary>
internal static class MapLabels
{
    /// <summary>Between a dot and its name, in parts of a letter's height.</summary>
    private const double Gap = 0.28;

    // Of a line of letters, in parts of their size: how much is above and below the line they stand on.
    private const double Above = 0.74;
    private const double Below = 0.22;

    // Letters of countries are small capitals, opened up.
    private const double Capital = 0.66;

    /// <summary>From one line of such letters to the next.</summary>
    private const double Leading = 1.05;

    /// <param name="letters">The size of letters in units of the sheet.</param>
    public static MapLabelling Of(MapPlate map, ImmutableArray<MappedPlace> places, double letters)
    {
        var most = Math.Max(1, places.Max(p => p.Mentions));
        var lands = map
            .Lands.GroupBy(l => l.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var taken = new List<Box>();
        var countries = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // A place that is a country of today is no dot: its name stands across it, where the country is large enough for that.
        var asLand = new Dictionary<EntryKey, LabelledLand>();
        foreach (var place in places)
        {
            if (map.Sheet.SpotOf(place.Place.Key) is null || LandOf(place.Place, lands) is not { } land)
                continue;
            countries.Add(land.Name);
            if (NameAcross(place.Place.Name, land, letters, taken, map.Sheet) is { } name)
                asLand[place.Place.Key] = name;
        }

        var dots = places
            .Where(p => !asLand.ContainsKey(p.Place.Key) && map.Sheet.SpotOf(p.Place.Key) is not null)
            .Select(p => (Mapped: p, Spot: map.Sheet.SpotOf(p.Place.Key)!, Radius: RadiusOf(p.Mentions, most, letters)))
            .ToImmutableArray();
        taken.AddRange(dots.Select(d => Box.Around(d.Spot.X, d.Spot.Y, d.Radius)));
        var names = new Dictionary<EntryKey, DotName>();
        foreach (
            var (mapped, spot, radius) in dots.OrderByDescending(d => d.Mapped.Mentions)
                .ThenBy(d => d.Mapped.Place.Key.Id, StringComparer.Ordinal)
        )
        {
            foreach (var name in Sides(spot, radius, letters))
            {
                var box = BoxOf(name, WidthOf(mapped.Place.Name, letters), letters);
                if (!Free(box, taken, map.Sheet))
                    continue;
                taken.Add(box);
                names[mapped.Place.Key] = name;
                break;
            }
        }

        var others = ImmutableArray.CreateBuilder<LabelledLand>();
        foreach (var land in map.Lands.Where(l => !countries.Contains(l.Name)))
        {
            if (NameAcross(land.Name, land, letters, taken, map.Sheet) is { } name)
                others.Add(name);
        }
        return new(
            others.ToImmutable(),
            [.. places.Where(p => asLand.ContainsKey(p.Place.Key)).Select(p => (p, asLand[p.Place.Key]))],
            [.. dots.Select(d => new LabelledDot(d.Mapped, d.Spot.X, d.Spot.Y, d.Radius, names.GetValueOrDefault(d.Mapped.Place.Key)))]
        );
    }

    /// <summary>By area: a place named four times as often has a dot twice as wide.</summary>
    public static double RadiusOf(int mentions, int most, double letters) =>
        Math.Round(letters * (0.2 + 0.36 * Math.Sqrt((double)mentions / most)), 1);

    /// <summary>About how wide a name is: letters are as wide as they are on the average of a sans, with a little room.</summary>
    internal static double WidthOf(string name, double letters) =>
        letters
        * name.Sum(c =>
            c is 'm' or 'w' or 'M' or 'W' or '—' ? 0.84
            : c is 'i' or 'j' or 'l' or 'f' or 't' or 'r' or 'I' or ' ' or '.' or ',' or '\'' or '’' or '-' ? 0.32
            : char.IsUpper(c) ? 0.62
            : c > 0x2E7F ? 1.0
            : 0.54
        );

    private static MapLand? LandOf(Place place, Dictionary<string, MapLand> lands) =>
        lands.GetValueOrDefault(place.Name)
        ?? place.Variants.Select(v => lands.GetValueOrDefault(v.Source)).FirstOrDefault(l => l is not null);

    // In one line, or in two where it is too long for one; null where there is no room for either.
    private static LabelledLand? NameAcross(string name, MapLand land, double letters, List<Box> taken, MapSheet sheet)
    {
        foreach (var lines in Broken(name))
        {
            var (half, high) = (lines.Max(l => l.Length) * Capital * letters / 2, lines.Length * Leading * letters / 2);
            // A country is the narrower the more lines there are.
            if (2 * half > land.Room * (lines.Length == 1 ? 1 : 0.9))
                continue;
            var box = new Box(land.X - half, land.Y - high, land.X + half, land.Y + high);
            if (!Free(box, taken, sheet))
                continue;
            taken.Add(box);
            return new(lines, land.X, land.Y - (lines.Length - 1) * Leading * letters / 2, Leading * letters);
        }
        return null;
    }

    private static IEnumerable<ImmutableArray<string>> Broken(string name)
    {
        yield return [name];
        var spaces = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').ToList();
        if (spaces.Count == 0)
            yield break;
        var at = spaces.MinBy(i => Math.Max(i, name.Length - i));
        yield return [name[..at], name[(at + 1)..]];
    }

    private static IEnumerable<DotName> Sides(MapSpot spot, double radius, double letters)
    {
        var (aside, middle) = (radius + Gap * letters, spot.Y + letters * 0.26);
        var (over, under) = (spot.Y - radius - Gap * letters, spot.Y + radius + Above * letters + 0.1 * letters);
        var slant = 0.7 * radius + 0.12 * letters;
        yield return new(spot.X + aside, middle, LabelAnchor.Start);
        yield return new(spot.X - aside, middle, LabelAnchor.End);
        yield return new(spot.X, over, LabelAnchor.Middle);
        yield return new(spot.X, under, LabelAnchor.Middle);
        yield return new(spot.X + slant, spot.Y - slant, LabelAnchor.Start);
        yield return new(spot.X + slant, spot.Y + slant + Above * letters, LabelAnchor.Start);
        yield return new(spot.X - slant, spot.Y - slant, LabelAnchor.End);
        yield return new(spot.X - slant, spot.Y + slant + Above * letters, LabelAnchor.End);
    }

    private static Box BoxOf(DotName name, double width, double letters)
    {
        var left = name.Anchor switch
        {
            LabelAnchor.Start => name.X,
            LabelAnchor.End => name.X - width,
            LabelAnchor.Middle => name.X - width / 2,
            _ => throw new System.Diagnostics.UnreachableException(name.Anchor.ToString()),
        };
        return new(left, name.Y - Above * letters, left + width, name.Y + Below * letters);
    }

    private static bool Free(Box box, List<Box> taken, MapSheet sheet) =>
        box.Left >= 6 && box.Top >= 6 && box.Right <= sheet.Width - 6 && box.Bottom <= sheet.Height - 6 && !taken.Exists(box.Meets);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}

/// <summary>All names on a map for letters of one size.</summary>
/// <param name="Lands">Countries that are no places of the publication.</param>
/// <param name="Countries">Places that are countries of today, named across them.</param>
/// <param name="Dots">All other places on the map, in the order of the list.</param>
internal sealed record MapLabelling(
    ImmutableArray<LabelledLand> Lands,
    ImmutableArray<(MappedPlace Place, LabelledLand Land)> Countries,
    ImmutableArray<LabelledDot> Dots
);

/// <param name="X">The middle of every line.</param>
/// <param name="Y">The middle of the first line.</param>
/// <param name="Leading">From one line to the next.</param>
internal sealed record LabelledLand(ImmutableArray<string> Lines, double X, double Y, double Leading);

/// <param name="Name">Where its name stands; null where there is no room for it.</param>
internal sealed record LabelledDot(MappedPlace Place, double X, double Y, double Radius, DotName? Name);

/// <param name="Y">Of the line that the letters stand on.</param>
internal sealed record DotName(double X, double Y, LabelAnchor Anchor);

/// <summary>Which end of the name is at its point.</summary>
internal enum LabelAnchor
{
    Start,
    Middle,
    End,
}
