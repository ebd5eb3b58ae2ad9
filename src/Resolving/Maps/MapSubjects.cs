namespace Annals.Resolving.Maps;

/// <summary>
/// What the map is laid around: where the mentions are. A circle that starts at a place takes in others from the nearest to the farthest,
/// and stops where it has the most to show for its size: every doubling of its reach has to bring an eighth of all mentions. So a history
/// of a city that names Beijing twice has a map of the city's country; one whose places lie evenly over the world has a map of the world.
/// </summary>
public static class MapSubjects
{
    /// <summary>How much of all mentions each doubling of the reach must bring.</summary>
    private const double Price = 1.0 / 8;

    /// <summary>In kilometres: below this, taking in more costs nothing. Maps show at least a region.</summary>
    private const double Least = 450;

    /// <summary>Circles start at the places mentioned most, and no more than these: a publication may have thousands.</summary>
    private const int Most = 64;

    private const double EarthRadius = 6371;

    /// <summary>Null where no place has coordinates.</summary>
    public static MapSubject? Of(Publication publication) => Of(publication.Places, place => publication.MentionsOf(place.Key).Length);

    /// <param name="mentions">
    /// How often each is named. A place that is never named counts as if it were once: its author gave it coordinates.
    /// </param>
    internal static MapSubject? Of(ImmutableArray<Place> places, Func<Place, int> mentions)
    {
        var located = places
            .Where(p => p.Coordinates is not null)
            .Select(p => new Weighed(p, p.Coordinates!.Value, 1 + mentions(p)))
            .OrderByDescending(p => p.Weight)
            .ThenBy(p => p.Place.Key.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        if (located.IsEmpty)
            return null;

        double all = located.Sum(p => p.Weight);
        var (best, held) = (double.NegativeInfinity, ImmutableArray<Weighed>.Empty);
        foreach (var start in located.Take(Most))
        {
            var outward = located.Select(p => (Place: p, Distance: Distance(start.At, p.At))).OrderBy(p => p.Distance).ToImmutableArray();
            double taken = 0;
            for (var i = 0; i < outward.Length; i++)
            {
                taken += outward[i].Place.Weight;
                var worth = taken / all - Price * Math.Log2(Math.Max(outward[i].Distance, Least) / Least);
                // Anything less than this is the rounding of a sum, which must not decide.
                if (worth <= best + 1e-9)
                    continue;
                best = worth;
                held = [.. outward.Take(i + 1).Select(p => p.Place)];
            }
        }
        var inside = held.Select(p => p.Place.Key).ToHashSet();
        return new(
            [.. InOrder(located.Where(p => inside.Contains(p.Place.Key)))],
            [.. InOrder(located.Where(p => !inside.Contains(p.Place.Key)))]
        );
    }

    // By id, so that another mention somewhere, which changes the order but not the map, does not have it drawn again.
    private static IEnumerable<Place> InOrder(IEnumerable<Weighed> places) =>
        places.Select(p => p.Place).OrderBy(p => p.Key.Id, StringComparer.Ordinal);

    /// <summary>Along the great circle, in kilometres.</summary>
    internal static double Distance(Coordinates a, Coordinates b)
    {
        var (north, south) = (double.DegreesToRadians(a.Latitude), double.DegreesToRadians(b.Latitude));
        var (rise, run) = (Math.Sin((south - north) / 2), Math.Sin(double.DegreesToRadians(b.Longitude - a.Longitude) / 2));
        var half = rise * rise + Math.Cos(north) * Math.Cos(south) * run * run;
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Clamp(half, 0, 1)));
    }

    private readonly record struct Weighed(Place Place, Coordinates At, int Weight);
}
