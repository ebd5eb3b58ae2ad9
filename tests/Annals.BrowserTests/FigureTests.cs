using Annals.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>Figures with pictures, which the publication itself has none of: a small site with pictures that are drawn here.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class FigureTests(FigureTests.Gallery gallery, PublishedSite published) : IClassFixture<FigureTests.Gallery>
{
    [Theory]
    [InlineData(390, 2f, ".700.")]
    [InlineData(1440, 1f, ".700.")]
    [InlineData(1440, 2f, ".1400.")]
    public async Task The_browser_fetches_Avif_of_the_width_that_it_shows(int width, float density, string name)
    {
        await using var reader = await ReaderAsync(o => (o.ViewportSize, o.DeviceScaleFactor) = (new() { Width = width, Height = 900 }, density));
        await reader.OpenAsync("/rome/rubicon/");
        var shown = await Loaded(reader.Page, "#figure-river img");
        Assert.Contains("/images/river" + name, shown, StringComparison.Ordinal);
        Assert.EndsWith(".avif", shown, StringComparison.Ordinal);
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Pictures_move_nothing_when_they_come(int width)
    {
        await using var reader = await ReaderAsync(o => o.ViewportSize = new() { Width = width, Height = 900 });
        await reader.Page.AddInitScriptAsync("self.shifted = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { self.shifted += e.value; })).observe({ type: 'layout-shift', buffered: true })");
        await reader.OpenAsync("/rome/rubicon/");
        foreach (var picture in (string[])["#figure-river img", "#figure-bust img", "p img"]) await Loaded(reader.Page, picture);
        Assert.Equal(0, await reader.Page.EvaluateAsync<double>("self.shifted"));
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task A_picture_opens_over_the_page_with_its_caption_and_Escape_leads_back()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/rome/rubicon/");
        var (dialog, link) = (reader.Page.Locator(".figure-dialog"), reader.Page.Locator("#figure-river .enlarge"));
        await link.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        Assert.Contains("The river at dawn.", await dialog.Locator(".figure-caption").TextContentAsync(), StringComparison.Ordinal);
        var shown = await dialog.Locator("img").BoundingBoxAsync();
        Assert.True(shown!.X >= 0 && shown.Y >= 0 && shown.X + shown.Width <= 1440 && shown.Y + shown.Height <= 900, $"{shown.X} {shown.Y} {shown.Width} {shown.Height}");

        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToBeFocusedAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task Arrow_keys_go_through_the_figures_that_have_pictures()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/rome/rubicon/");
        await reader.Page.Locator("#figure-river .enlarge").ClickAsync();
        var count = reader.Page.Locator(".figure-count");
        await Assertions.Expect(count).ToHaveTextAsync("1 of 2");
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(count).ToHaveTextAsync("2 of 2");
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(count).ToHaveTextAsync("2 of 2");
        await Assertions.Expect(reader.Page.Locator(".figure-dialog")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Caesar"));
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(count).ToHaveTextAsync("1 of 2");
    }

    [Fact]
    public async Task A_picture_larger_than_the_window_is_shown_in_full_by_click_and_by_Enter()
    {
        await using var reader = await ReaderAsync(o => o.ViewportSize = new() { Width = 1000, Height = 700 });
        await reader.OpenAsync("/rome/rubicon/");
        await reader.Page.Locator("#figure-river .enlarge").ClickAsync();
        var (image, full) = (reader.Page.Locator(".figure-dialog img"), reader.Page.Locator(".figure-full"));
        Assert.True((await image.BoundingBoxAsync())!.Width <= 1000);
        await image.ClickAsync();
        await Assertions.Expect(full).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(2100, (await image.BoundingBoxAsync())!.Width, 1.0);
        await reader.Page.Locator(".figure-window").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(full).ToHaveAttributeAsync("aria-pressed", "false");
        await reader.Page.Mouse.ClickAsync(10, 350);
        await Assertions.Expect(reader.Page.Locator(".figure-dialog")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1440)]
    public async Task Axe_finds_nothing_with_a_picture_open_or_closed(ColorScheme scheme, int width)
    {
        await using var reader = await ReaderAsync(o => (o.ColorScheme, o.ViewportSize, o.ReducedMotion) = (scheme, new() { Width = width, Height = 844 }, ReducedMotion.Reduce));
        foreach (var page in (string[])["/rome/rubicon/", "/figures/river/"])
        {
            await reader.OpenAsync(page);
            Findings.None((await reader.Page.RunAxe()).Violations.Select(v => $"{page}: {v.Id}: {v.Help}: {v.Nodes[0].Html}"));
            await reader.Page.Locator("#figure-river .enlarge").ClickAsync();
            await Assertions.Expect(reader.Page.Locator(".figure-dialog")).ToBeVisibleAsync();
            Findings.None((await reader.Page.RunAxe()).Violations.Select(v => $"{page}, open: {v.Id}: {v.Help}: {v.Nodes[0].Html}"));
        }
    }

    [Fact]
    public async Task Without_a_script_a_picture_leads_to_its_page_and_there_to_the_largest()
    {
        await using var reader = await ReaderAsync(o => o.JavaScriptEnabled = false);
        await reader.Page.GotoAsync(new Uri(gallery.Address, "rome/rubicon/").AbsoluteUri);
        await reader.Page.Locator("#figure-river .enlarge").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new Uri(gallery.Address, "figures/river/").AbsoluteUri);
        Assert.Matches("^/images/river\\.2100\\.[0-9a-f]+\\.jpg$", await reader.Page.Locator(".enlarge").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Where_a_picture_does_not_come_its_words_stand_in_its_place()
    {
        await using var reader = await ReaderAsync(o => o.ViewportSize = new() { Width = 390, Height = 844 });
        await reader.Page.RouteAsync("**/images/**", route => route.AbortAsync());
        await reader.OpenAsync("/rome/rubicon/");
        var image = reader.Page.Locator("#figure-river img");
        await image.ScrollIntoViewIfNeededAsync();
        Assert.True((await image.BoundingBoxAsync())!.Height > 100);
        Assert.Equal("A river between hills.", await image.GetAttributeAsync("alt"));
    }

    [Fact]
    public async Task What_opens_pictures_is_fetched_with_the_first_that_is_asked_for()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/rome/rubicon/");
        Assert.DoesNotContain(await Scripts(), s => s.Contains("figures-dialog", StringComparison.Ordinal));
        await reader.Page.Locator("#figure-river .enlarge").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".figure-dialog")).ToBeVisibleAsync();
        Assert.Contains(await Scripts(), s => s.Contains("figures-dialog", StringComparison.Ordinal));
        await reader.OpenAsync("/rome/alesia/");
        Assert.DoesNotContain(await Scripts(), s => s.Contains("figures", StringComparison.Ordinal));

        Task<string[]> Scripts() => reader.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map((r) => r.name).filter((n) => n.endsWith('.js'))");
    }

    private async Task<Reader> ReaderAsync(Action<BrowserNewContextOptions>? with = null)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = 1440, Height = 900 } };
        with?.Invoke(options);
        return await Reader.OfAsync(await published.Browser.NewContextAsync(options), gallery.Address);
    }

    private static async Task<string> Loaded(IPage page, string picture)
    {
        await page.Locator(picture).EvaluateAsync("(image) => image.scrollIntoView({ behavior: 'instant', block: 'center' })");
        await page.WaitForFunctionAsync("(p) => { const i = document.querySelector(p); return i.complete && i.naturalWidth > 0; }", picture);
        return await page.Locator(picture).EvaluateAsync<string>("(image) => image.currentSrc");
    }

    /// <summary>A chapter with two pictures, a plate and a picture in the line, and one without any.</summary>
    public sealed class Gallery : IAsyncLifetime
    {
        private const string Words = "Caesar crossed the river with one legion, and the war had begun before anyone in the city knew of it. ";

        private readonly string _folder = Directory.CreateTempSubdirectory("annals-gallery-").FullName;
        private SiteServer _server = null!;

        public Uri Address => _server.Address;

        public async Task InitializeAsync()
        {
            var images = Directory.CreateDirectory(Path.Combine(_folder, "input", "images")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(images, "river.png"), DrawnImage.Landscape(2400, 1600));
            await File.WriteAllBytesAsync(Path.Combine(images, "bust.png"), DrawnImage.Landscape(500, 800));
            await File.WriteAllBytesAsync(Path.Combine(images, "coin.png"), DrawnImage.Landscape(120, 120, clear: true));
            var text = string.Concat(Enumerable.Repeat(Words, 12));
            var site = await BuiltSite.OfTextAsync(_folder, $"""
                -- publication.yml --
                title: Rome
                language: en
                baseUrl: https://example.org/
                works: [rome]
                -- works/rome/work.yml --
                title: Rome
                -- works/rome/chapters/01-rubicon.md --
                ---
                title: The Rubicon
                order: 1
                slug: rubicon
                version: 1.0.0
                date: 2026-11-22
                ---
                {text}

                ![](figure:river)

                {text} A ![coin](images/coin.png) was struck.

                ![](figure:bust)

                ![](figure:triumph)

                {text}
                -- works/rome/chapters/02-alesia.md --
                ---
                title: Alesia
                order: 2
                slug: alesia
                version: 1.0.0
                date: 2026-11-22
                ---
                {text}
                -- figures/river.md --
                ---
                title: The Rubicon
                maker: A traveller
                date: 1890~
                image: river.png
                alt: A river between hills.
                ---
                The river at dawn.
                -- figures/bust.md --
                ---
                title: Caesar
                image: bust.png
                alt: A marble bust.
                ---
                A bust.
                -- figures/triumph.md --
                ---
                title: The Triumph
                ---
                A procession.

                """);
            _server = await SiteServer.OfAsync(site.Folder);
        }

        public async Task DisposeAsync()
        {
            if (_server is not null) await _server.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
