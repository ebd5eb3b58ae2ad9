using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Resolving.Maps;
using Annals.Resolving.Pages;
using Xunit;

namespace Annals.Tests.Resolving.Maps;

public sealed class MapSubjectTests
{
    [Fact]
    public void A_city_far_from_all_others_does_not_make_a_country_a_dot()
    {
        var subject = Of(
            ("tirana", 41.33, 19.82, 60),
            ("vlora", 40.47, 19.49, 20),
            ("belgrade", 44.82, 20.46, 15),
            ("beijing", 39.9, 116.4, 9),
            ("moscow", 55.75, 37.62, 12)
        );
        Assert.Equal(["belgrade", "tirana", "vlora"], Ids(subject.Held));
        Assert.Equal(["beijing", "moscow"], Ids(subject.Others));
    }

    [Fact]
    public void Two_cities_named_alike_are_both_held_however_far_they_are()
    {
        var subject = Of(("rome", 41.9, 12.5, 40), ("carthage", 36.85, 10.32, 30), ("alexandria", 31.2, 29.9, 40));
        Assert.Equal(["alexandria", "carthage", "rome"], Ids(subject.Held));
    }

    [Fact]
    public void Places_spread_evenly_over_the_world_are_all_held()
    {
        var places = Enumerable.Range(0, 24).Select(i => ($"port-{i:00}", -50.0 + 20 * (i % 6), -175.0 + 15 * i, 3)).ToArray();
        Assert.Empty(Of(places).Others);
    }

    [Fact]
    public void Islands_on_both_sides_of_the_date_line_are_neighbours()
    {
        var subject = Of(("suva", -18.14, 178.44, 10), ("apia", -13.83, -171.77, 10), ("paris", 48.86, 2.35, 1));
        Assert.Equal(["apia", "suva"], Ids(subject.Held));
        Assert.InRange(MapSubjects.Distance(new(-18.14, 178.44), new(-13.83, -171.77)), 1100, 1250);
    }

    [Fact]
    public void At_a_pole_longitudes_are_no_distance() => Assert.Equal(0, MapSubjects.Distance(new(90, 0), new(90, 179)), 6);

    [Fact]
    public void A_single_place_is_enough()
    {
        var subject = Of(("samarkand", 39.65, 66.96, 0));
        Assert.Equal(["samarkand"], Ids(subject.Held));
        Assert.Empty(subject.Others);
    }

    [Fact]
    public void Places_without_coordinates_are_on_no_map_and_make_none()
    {
        var publication = Draft.Of(Draft.Chapter(Draft.P("Europe"))) with { Places = [Place("europe", null)] };
        var resolved = publication.Resolved();
        Assert.Null(MapSubjects.Of(resolved));
        Assert.Empty(PagePlan.Of(resolved).OfType<MapPage>());
    }

    [Fact]
    public void The_page_of_the_map_is_planned_where_one_place_has_coordinates()
    {
        var publication = (
            Draft.Of(Draft.Chapter(Draft.P("Rome"))) with
            {
                Places = [Place("europe", null), Place("rome", new(41.9, 12.5))],
            }
        ).Resolved();
        var page = Assert.Single(PagePlan.Of(publication).OfType<MapPage>());
        Assert.Equal(["rome"], page.Places.Select(p => p.Place.Key.Id));
    }

    [Fact]
    public void One_mention_more_asks_for_the_same_map()
    {
        (string, double, double, int)[] places = [("tirana", 41.33, 19.82, 6), ("vlora", 40.47, 19.49, 6), ("beijing", 39.9, 116.4, 1)];
        var (before, after) = (Of(places), Of([.. places[..1], ("vlora", 40.47, 19.49, 7), places[2]]));
        Assert.Equal(Ids(before.Held), Ids(after.Held));
        Assert.Equal(Ids(before.Others), Ids(after.Others));
    }

    [Fact]
    public void Of_five_hundred_places_every_one_is_held_or_beyond()
    {
        var places = Enumerable
            .Range(0, 500)
            .Select(i => ($"village-{i:000}", 40 + i % 25 * 0.1, 18 + i / 25 * 0.1, 1))
            .Append(("lima", -12.05, -77.04, 2))
            .ToArray();
        var subject = Of(places);
        Assert.Equal(500, subject.Held.Length);
        Assert.Equal(["lima"], Ids(subject.Others));
    }

    private static MapSubject Of(params (string Id, double Latitude, double Longitude, int Mentions)[] places)
    {
        var mentions = places.ToDictionary(p => p.Id, p => p.Mentions);
        return MapSubjects.Of([.. places.Select(p => Place(p.Id, new(p.Latitude, p.Longitude)))], place => mentions[place.Key.Id])!;
    }

    private static Place Place(string id, Coordinates? at) =>
        new()
        {
            File = new SourceFile($"places/{id}.md", ""),
            Key = new(EntryKind.Place, id),
            Name = id,
            SortName = id,
            Coordinates = at,
        };

    private static string[] Ids(ImmutableArray<Place> places) => [.. places.Select(p => p.Key.Id)];
}
