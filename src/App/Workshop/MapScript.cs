using System.Text.Json;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.App.Workshop;

/// <summary>What <c>map/draw.mjs</c> is asked and what it answers.</summary>
internal static class MapScript
{
    public const string Ground = "map.svg";
    public const string Answer = "map.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static byte[] Request(MapSubject subject) =>
        JsonSerializer.SerializeToUtf8Bytes(new { held = subject.Held.Select(Pin), others = subject.Others.Select(Pin) });

    /// <param name="ground">The map as the script drew it.</param>
    /// <param name="answer">Where everything lies in it.</param>
    public static MapPlate Plate(byte[] ground, byte[] answer)
    {
        var drawn = JsonSerializer.Deserialize<Drawn>(answer, s_json)!;
        return new(
            new ThemeFile(Ground, ground),
            SheetOf(drawn.Width, drawn.Height, drawn.Spots),
            [.. drawn.Lands.Select(l => new MapLand(l.Name, l.X, l.Y, l.Room))],
            drawn.World is { } world ? SheetOf(world.Width, world.Height, world.Spots) : null
        );
    }

    private static object Pin(Place place) =>
        new
        {
            id = place.Key.Id,
            lat = place.Coordinates!.Value.Latitude,
            lon = place.Coordinates.Value.Longitude,
        };

    private static MapSheet SheetOf(int width, int height, ImmutableArray<Spot> spots) =>
        new(width, height, [.. spots.Select(s => new MapSpot(new EntryKey(EntryKind.Place, s.Id), s.X, s.Y))]);

    private sealed record Drawn(int Width, int Height, ImmutableArray<Spot> Spots, ImmutableArray<Land> Lands, Sheet? World);

    private sealed record Sheet(int Width, int Height, ImmutableArray<Spot> Spots);

    private sealed record Spot(string Id, double X, double Y);

    private sealed record Land(string Name, double X, double Y, double Room);
}
