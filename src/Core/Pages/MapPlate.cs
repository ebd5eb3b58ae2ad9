using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>What a map is to show, before anyone draws it.</summary>
/// <param name="Held">The places that the map is laid around; at least one.</param>
/// <param name="Others">The other places that have coordinates: on the map where they happen to lie in its frame.</param>
public sealed record MapSubject(ImmutableArray<Place> Held, ImmutableArray<Place> Others);

/// <summary>The publication's map as drawn: its ground is a file of the theme's, of which pages show the parts by their ids.</summary>
/// <param name="Ground">
/// An SVG with the parts <c>sea</c>, <c>land</c>, <c>borders</c> and <c>names</c>; with a world, also <c>world-sea</c>, <c>world-land</c>
/// and <c>world-frame</c>.
/// </param>
/// <param name="Sheet">Where places lie on the map.</param>
/// <param name="Lands">The countries of today on it, largest first.</param>
/// <param name="World">Where the places beyond the map lie in the world; null where there are none.</param>
public sealed record MapPlate(ThemeFile Ground, MapSheet Sheet, ImmutableArray<MapLand> Lands, MapSheet? World);

/// <summary>A sheet in units of its own, from its top left corner.</summary>
/// <param name="Width">In units of the sheet, as the height and all that lies on it.</param>
public sealed record MapSheet(int Width, int Height, ImmutableArray<MapSpot> Spots)
{
    /// <summary>Where the place lies; null where it is not on this sheet.</summary>
    public MapSpot? SpotOf(EntryKey place) => Spots.FirstOrDefault(s => s.Place == place);
}

/// <summary>Where a place lies on a sheet.</summary>
public sealed record MapSpot(EntryKey Place, double X, double Y);

/// <summary>A country of today.</summary>
/// <param name="X">The middle of where its name has the most room.</param>
/// <param name="Room">How wide the name may be there.</param>
public sealed record MapLand(string Name, double X, double Y, double Room);
