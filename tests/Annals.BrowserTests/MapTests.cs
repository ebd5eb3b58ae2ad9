using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
public sealed class MapTests(PublishedSite published)
{
    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    public async Task Every_place_of_the_list_has_a_link_in_the_picture_with_or_without_scripts(int width, bool scripts)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.JavaScriptEnabled = scripts;
        });
        await reader.OpenAsync("/map/");
        var picture = (await reader.Page.Locator(".map-plate svg").BoundingBoxAsync())!;
        var listed = await reader.Page.Locator("section[aria-labelledby=on-the-map] .map-list a").AllAsync();
        Assert.NotEmpty(listed);
        foreach (var line in listed)
        {
            var address = await line.GetAttributeAsync("href");
            var mark = reader.Page.Locator($".map-plate a[href='{address}'] :is(circle, .map-land-name)").Locator("visible=true").First;
            var box = (await mark.BoundingBoxAsync())!;
            var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
            Assert.True(
                x > picture.X && x < picture.X + picture.Width && y > picture.Y && y < picture.Y + picture.Height,
                $"{address} is not in the picture"
            );
        }
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task The_ground_is_drawn_in_the_colours_of_the_theme()
    {
        await using var reader = await published.ReaderAsync(o => o.ColorScheme = ColorScheme.Dark);
        await reader.OpenAsync("/map/");
        var (paper, land) = (
            await Colour(reader, "document.documentElement", "backgroundColor"),
            await Colour(reader, "document.querySelector('.map-plate .map-land')", "fill")
        );
        Assert.Equal(paper, land);
        // What is taken from the file has a size only when it came.
        var box = (await reader.Page.Locator(".map-plate .map-land").BoundingBoxAsync())!;
        Assert.True(box.Width > 100 && box.Height > 100, $"the land is {box.Width} × {box.Height}");
    }

    [Fact]
    public async Task A_place_s_page_has_its_locator_and_the_title_page_its_map()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/map/");
        foreach (var section in (string[])["on-the-map", "beyond-the-map"])
        {
            await reader.OpenAsync("/map/");
            var place = reader.Page.Locator($"section[aria-labelledby={section}] .map-list a").First;
            await place.ClickAsync();
            await Assertions.Expect(reader.Page.Locator(".locator svg[role=img] circle")).ToHaveCountAsync(1);
            await reader.Page.IsWholeAsync();
        }
        await reader.OpenAsync("/");
        await reader.Page.Locator(".frontispiece a").ClickAsync();
        await reader.Page.ArrivesAtAsync("/map/");
        await reader.Page.IsWholeAsync();
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active)]
    public async Task Axe_finds_nothing_on_the_map_on_a_place_s_page_and_on_the_title_page(ColorScheme scheme, ForcedColors forced)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ColorScheme = scheme;
            o.ForcedColors = forced;
        });
        await reader.OpenAsync("/map/");
        var place = await reader.Page.Locator(".map-list a").First.GetAttributeAsync("href");
        foreach (var address in (string[])["/map/", place!, "/"])
        {
            await reader.OpenAsync(address);
            Findings.None(await reader.Page.ViolationsAsync(address));
        }
    }

    private static Task<string> Colour(Reader reader, string element, string property) =>
        reader.Page.EvaluateAsync<string>($"getComputedStyle({element}).{property}");
}
