using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Annals.App.Workshop;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Text;
using Xunit;

namespace Annals.Tests.App;

/// <summary>The trade that draws the map, as the build runs it.</summary>
public sealed class MapScriptTests
{
    [Fact]
    public void The_same_places_are_drawn_the_same_to_the_byte()
    {
        var (first, again) = (
            Drawn(("tirana", 41.33, 19.82), ("vlora", 40.47, 19.49)),
            Drawn(("tirana", 41.33, 19.82), ("vlora", 40.47, 19.49))
        );
        Assert.Equal(first.Ground.Content.ToArray(), again.Ground.Content.ToArray());
        Assert.Equal(first.Sheet.Spots.AsEnumerable(), again.Sheet.Spots.AsEnumerable());
    }

    [Theory]
    [InlineData("a town", 39.65, 66.96, 39.65, 66.96)]
    [InlineData("islands on both sides of the date line", -18.14, 178.44, -13.83, -171.77)]
    [InlineData("the north", 90, 0, 78.2, 15.6)]
    [InlineData("the south pole", -90, 0, -90, 0)]
    [InlineData("the equator", -0.2, -78.5, 0.3, 9.4)]
    [InlineData("a face of the globe", 60, -100, -50, -70)]
    [InlineData("the ends of the earth", 0, 0, 0, 180)]
    [InlineData("poles apart", 90, 0, -90, 0)]
    public void Every_place_that_the_frame_is_laid_around_lies_in_it(
        string which,
        double latitude,
        double longitude,
        double other,
        double otherLongitude
    )
    {
        var map = Drawn(("a", latitude, longitude), ("b", other, otherLongitude));
        Assert.True(map.Sheet.Spots.Length == 2, which);
        Assert.All(
            map.Sheet.Spots,
            s => Assert.True(s.X > 0 && s.X < map.Sheet.Width && s.Y > 0 && s.Y < map.Sheet.Height, $"{which}: {s}")
        );
        Assert.Null(map.World);
        Assert.Equal(["sea", "land", "borders", "names"], Parts(map));
        Light(map);
    }

    [Fact]
    public void A_place_beyond_the_frame_is_in_the_world()
    {
        var map = MapFrom([Place("tirana", 41.33, 19.82)], [Place("beijing", 39.9, 116.4), Place("vlora", 40.47, 19.49)]);
        Assert.NotNull(map.Sheet.SpotOf(new(EntryKind.Place, "vlora")));
        Assert.Null(map.Sheet.SpotOf(new(EntryKind.Place, "beijing")));
        Assert.Equal(["beijing"], map.World!.Spots.Select(s => s.Place.Id));
        Assert.Equal(["sea", "land", "borders", "names", "world-sea", "world-land", "world-frame"], Parts(map));
        Light(map);
    }

    [Fact]
    public void Countries_are_named_once_each_and_none_across_the_whole_sheet_that_is_not_there()
    {
        var map = Drawn(("tirana", 41.33, 19.82), ("sofia", 42.7, 23.32));
        Assert.Contains("Bulgaria", map.Lands.Select(l => l.Name));
        Assert.DoesNotContain("Maldives", map.Lands.Select(l => l.Name));
        Assert.Equal(map.Lands.Length, map.Lands.Select(l => l.Name).Distinct().Count());
    }

    // What a reader has to load for it: 40 KB, 15 KB as it is sent.
    private static void Light(MapPlate map)
    {
        Assert.True(map.Ground.Content.Length <= 40_000, $"{map.Ground.Content.Length} bytes");
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(map.Ground.Content.Span);
        Assert.True(packed.Length <= 15_000, $"{packed.Length} bytes compressed");
    }

    private static IEnumerable<string> Parts(MapPlate map) =>
        XDocument.Parse(Encoding.UTF8.GetString(map.Ground.Content.Span)).Root!.Elements().Select(e => (string)e.Attribute("id")!);

    private static MapPlate Drawn(params (string Id, double Latitude, double Longitude)[] places) =>
        MapFrom([.. places.Select(p => Place(p.Id, p.Latitude, p.Longitude))], []);

    private static MapPlate MapFrom(ImmutableArray<Place> held, ImmutableArray<Place> others)
    {
        using var made = new TemporaryFolder();
        var theme = ThemeFolder.Find(null)!;
        NodeScript.Run(
            theme.Path,
            Path.Combine(theme.Path, "map", "draw.mjs"),
            ["--out", made.Path],
            MapScript.Request(new(held, others)),
            CancellationToken.None
        );
        return MapScript.Plate(
            File.ReadAllBytes(Path.Combine(made.Path, MapScript.Ground)),
            File.ReadAllBytes(Path.Combine(made.Path, MapScript.Answer))
        );
    }

    private static Place Place(string id, double latitude, double longitude) =>
        new()
        {
            File = new SourceFile($"places/{id}.md", ""),
            Key = new(EntryKind.Place, id),
            Name = id,
            SortName = id,
            Coordinates = new(latitude, longitude),
        };
}
