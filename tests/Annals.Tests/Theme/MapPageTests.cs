using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Annals.Tests.Resolving;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>The map's page, and where it shows elsewhere.</summary>
public sealed class MapPageTests
{
    [Fact]
    public void No_name_stands_upon_another_or_upon_a_dot_and_all_dots_stay()
    {
        var places = Enumerable.Range(0, 40).Select(i => Mapped($"village-{i:00}", 40 - i)).ToImmutableArray();
        var map = Map([.. places.Select((p, i) => new MapSpot(p.Place.Key, 500 + i % 8 * 31, 500 + i / 8 * 29))]);
        var labels = MapLabels.Of(map, places, 24);

        Assert.Equal(40, labels.Dots.Length);
        Assert.Contains(labels.Dots, d => d.Name is null);
        var named = labels.Dots.Where(d => d.Name is not null).ToList();
        Assert.NotEmpty(named);
        var boxes = named.Select(BoxOf).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
                Assert.False(Meet(boxes[i], boxes[j]), $"{named[i].Place.Place.Name} and {named[j].Place.Place.Name}");
            foreach (var dot in labels.Dots)
                Assert.False(
                    Meet(boxes[i], (dot.X - dot.Radius, dot.Y - dot.Radius, dot.X + dot.Radius, dot.Y + dot.Radius)),
                    named[i].Place.Place.Name
                );
        }
    }

    [Fact]
    public void The_place_named_most_has_the_first_choice()
    {
        ImmutableArray<MappedPlace> places = [Mapped("ardea", 1), Mapped("rome", 90)];
        var labels = MapLabels.Of(Map([new(places[0].Place.Key, 400, 400), new(places[1].Place.Key, 380, 400)]), places, 24);
        Assert.Equal(LabelAnchor.End, labels.Dots[1].Name!.Anchor); // the dot of Ardea is in the way on the right
        Assert.NotNull(labels.Dots[0].Name);
    }

    [Fact]
    public void A_place_that_is_a_country_is_named_across_it_where_it_has_the_room()
    {
        ImmutableArray<MappedPlace> places = [Mapped("italy", 5)];
        var spot = new MapSpot(places[0].Place.Key, 300, 300);
        var wide = MapLabels.Of(Map([spot], new MapLand("Italy", 320, 310, 400), new MapLand("Greece", 800, 600, 300)), places, 24);
        Assert.Empty(wide.Dots);
        Assert.Equal((320, 310), (wide.Countries.Single().Land.X, wide.Countries.Single().Land.Y));
        Assert.Equal(["Greece"], wide.Lands.SelectMany(l => l.Lines));

        var narrow = MapLabels.Of(Map([spot], new MapLand("Italy", 320, 310, 20)), places, 24);
        Assert.Single(narrow.Dots);
        Assert.Empty(narrow.Lands); // the dot has the name already
    }

    [Fact]
    public void A_long_name_of_a_country_stands_in_two_lines()
    {
        var labels = MapLabels.Of(Map([], new MapLand("North Macedonia", 400, 400, 180)), [Mapped("rome", 1)], 24);
        Assert.Equal("North / Macedonia", string.Join(" / ", labels.Lands.Single().Lines));
    }

    [Fact]
    public void The_page_links_every_place_on_the_map_and_lists_those_beyond_it()
    {
        var html = Html<MapPage>(Published());
        Assert.Contains(
            "<a href=\"/places/rome/\" tabindex=\"-1\" data-place=\"rome\"><title>Rome</title><circle",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<use class=\"map-land\" href=\"/assets/map.svg#land\"", html, StringComparison.Ordinal);
        Assert.Contains("Beyond the map</h2>", html, StringComparison.Ordinal);
        Assert.Contains("Made with Natural Earth.", html, StringComparison.Ordinal);
        Assert.True(
            html.IndexOf("Beyond the map</h2>", StringComparison.Ordinal)
                < html.LastIndexOf("<a href=\"/places/taprobane/\">", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_place_s_page_says_where_it_is_on_the_map_or_that_it_is_beyond_it()
    {
        var published = Published();
        var html = PagePlan
            .Of(published.Publication)
            .OfType<EntryPage>()
            .ToDictionary(p => p.Entry.Key.Id, p => A.Html(p, published.Frame));
        Assert.Contains("aria-label=\"Rome on the map of ", html["rome"], StringComparison.Ordinal);
        Assert.Contains("top left.\"", html["rome"], StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Taprobane on a map of the world", html["taprobane"], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"locator\"", html["europe"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_page_has_the_map_and_none_where_there_is_none()
    {
        var published = Published();
        Assert.Contains("class=\"frontispiece\"", Html<TitlePage>(published), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "class=\"frontispiece\"",
            Html<TitlePage>((published.Publication, published.Frame with { Map = null })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_title_page_names_the_place_of_which_most_is_told_once()
    {
        var (publication, frame) = Published();
        Assert.Contains(">Rome</text>", Html<TitlePage>((publication, frame)), StringComparison.Ordinal);
        // There the ground does.
        var roomy = frame with
        {
            Map = frame.Map! with { Lands = [new MapLand("Rome", 200, 200, 600)] },
        };
        Assert.DoesNotContain(">Rome</text>", Html<TitlePage>((publication, roomy)), StringComparison.Ordinal);
        var narrow = frame with { Map = frame.Map! with { Lands = [new MapLand("Rome", 200, 200, 60)] } };
        Assert.Contains(">Rome</text>", Html<TitlePage>((publication, narrow)), StringComparison.Ordinal);
    }

    private static string Html<TPage>((Publication Publication, SiteFrame Frame) published)
        where TPage : Page => A.Html(PagePlan.Of(published.Publication).OfType<TPage>().Single(), published.Frame);

    private static (Publication Publication, SiteFrame Frame) Published()
    {
        ImmutableArray<Place> places = [PlaceOf("europe", null), PlaceOf("rome", new(41.9, 12.5)), PlaceOf("taprobane", new(7, 80.7))];
        var publication = (Draft.Of(Draft.Chapter(Draft.P("Rome"))) with { Places = places }).Resolved();
        var map = Map([new(places[1].Key, 200, 200)]) with { World = new(1440, 700, [new(places[2].Key, 1000, 350)]) };
        return (publication, A.Frame(publication) with { Map = map });
    }

    private static MapPlate Map(ImmutableArray<MapSpot> spots, params ImmutableArray<MapLand> lands) =>
        new(new ThemeFile("map.svg", default), new(1440, 1000, spots), lands, World: null);

    private static MappedPlace Mapped(string id, int mentions) => new(PlaceOf(id, new(40, 20)), "A place.", mentions);

    private static Place PlaceOf(string id, Coordinates? at)
    {
        var name = char.ToUpperInvariant(id[0]) + id[1..];
        return new()
        {
            File = new SourceFile($"places/{id}.md", ""),
            Key = new(EntryKind.Place, id),
            Name = name,
            SortName = name,
            Coordinates = at,
        };
    }

    private static (double, double, double, double) BoxOf(LabelledDot dot)
    {
        var (name, wide) = (dot.Name!, MapLabels.WidthOf(dot.Place.Place.Name, 24));
        var left =
            name.Anchor == LabelAnchor.Start ? name.X
            : name.Anchor == LabelAnchor.End ? name.X - wide
            : name.X - wide / 2;
        return (left, name.Y - 0.7 * 24, left + wide, name.Y + 0.2 * 24);
    }

    private static bool Meet(
        (double Left, double Top, double Right, double Bottom) a,
        (double Left, double Top, double Right, double Bottom) b
    ) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
