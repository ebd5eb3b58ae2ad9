using System.Text.RegularExpressions;
using Annals.Tests;
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
        await using var reader = await ReaderAsync(o =>
            (o.ViewportSize, o.DeviceScaleFactor) = (new() { Width = width, Height = 900 }, density)
        );
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
        await reader.Page.AddInitScriptAsync(
            "self.shifted = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { self.shifted += e.value; })).observe({ type: 'layout-shift', buffered: true })"
        );
        await reader.OpenAsync("/rome/rubicon/");
        foreach (var picture in (string[])["#figure-river img", "#figure-bust img", "img.in-line", "p.picture img"])
            await Loaded(reader.Page, picture);
        Assert.Equal(0, await reader.Page.EvaluateAsync<double>("self.shifted"));
        Assert.Equal(
            0,
            await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
    }

    [Fact]
    public async Task A_picture_opens_over_the_page_with_its_caption_and_Escape_leads_back()
    {
        await using var reader = await ReaderAsync();
        await reader.NoteWhatIsMarkedAsync();
        await reader.OpenAsync("/rome/rubicon/");
        var (dialog, link) = (reader.Page.Locator(".figure-dialog"), reader.Page.Locator("#figure-river .enlarge"));
        // Words marked behind it would be looked for in the whole text at every key.
        await reader.Page.Locator(".prose p[data-n]").First.SelectTextAsync();
        await link.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("self.marked"));
        Assert.Contains("The river at dawn.", await dialog.Locator(".figure-caption").TextContentAsync(), StringComparison.Ordinal);
        var shown = await dialog.Locator("img").BoundingBoxAsync();
        Assert.True(
            shown!.X >= 0 && shown.Y >= 0 && shown.X + shown.Width <= 1440 && shown.Y + shown.Height <= 900,
            $"{shown.X} {shown.Y} {shown.Width} {shown.Height}"
        );

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
        var (count, dialog) = (reader.Page.Locator(".figure-count"), reader.Page.Locator(".figure-dialog"));
        foreach (
            var (at, name) in ((int, string)[])
                [(1, "The Rubicon"), (2, "coin"), (3, "A plan of the camp"), (4, "Caesar"), (5, "The column")]
        )
        {
            await Assertions.Expect(count).ToHaveTextAsync($"{at} of 5");
            await Assertions.Expect(dialog).ToHaveAttributeAsync("aria-label", new Regex(name));
            await reader.Page.Keyboard.PressAsync("ArrowRight");
        }
        await Assertions.Expect(count).ToHaveTextAsync("5 of 5");
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(count).ToHaveTextAsync("4 of 5");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task A_picture_among_words_stands_in_their_line_and_opens_as_large_as_it_is(int width)
    {
        await using var reader = await ReaderAsync(o => o.ViewportSize = new() { Width = width, Height = 900 });
        await reader.OpenAsync("/rome/rubicon/");
        var coin = reader.Page.Locator("img.in-line");
        await Loaded(reader.Page, "img.in-line");
        var line = await coin.EvaluateAsync<double>("(image) => parseFloat(getComputedStyle(image.closest('p')).lineHeight)");
        Assert.InRange((await coin.BoundingBoxAsync())!.Height, line, (2 * line) + 1);
        // The words after it go on beside it.
        Assert.True(
            await coin.EvaluateAsync<bool>(
                """
                (image) => {
                  const after = document.createRange();
                  after.setStart(image.closest('a').nextSibling, 0);
                  after.setEnd(image.closest('a').nextSibling, 4);
                  const [words, drawn] = [after.getBoundingClientRect(), image.getBoundingClientRect()];
                  return words.left >= drawn.right - 1 && words.top < drawn.bottom && words.bottom > drawn.top;
                }
                """
            )
        );
        await coin.ClickAsync();
        var opened = reader.Page.Locator(".figure-dialog img");
        await Assertions.Expect(opened).ToBeVisibleAsync();
        Assert.Equal(120, (await opened.BoundingBoxAsync())!.Width, 1.0);
        Assert.False(await reader.Page.Locator(".figure-caption").IsVisibleAsync());
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reader.Page.Locator(".enlarge:has(.in-line)")).ToBeFocusedAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_picture_that_is_its_paragraph_stands_between_paragraphs_and_leads_to_its_file_without_a_script()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/rome/rubicon/");
        var plan = reader.Page.Locator("p.picture");
        var (above, below) = (
            await plan.EvaluateAsync<double>(
                "(p) => p.getBoundingClientRect().top - p.previousElementSibling.getBoundingClientRect().bottom"
            ),
            await plan.EvaluateAsync<double>("(p) => p.nextElementSibling.getBoundingClientRect().top - p.getBoundingClientRect().bottom")
        );
        Assert.True(above > 10 && below > 10, $"{above} {below}");
        Assert.Equal("0px", await plan.EvaluateAsync<string>("(p) => getComputedStyle(p.nextElementSibling).textIndent"));
        Assert.Matches("^/images/plan\\.1600\\.[0-9a-f]+\\.jpg$", await plan.Locator("a").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task A_high_picture_is_seen_whole_on_a_phone()
    {
        await using var reader = await ReaderAsync(o => o.ViewportSize = new() { Width = 390, Height = 844 });
        await reader.OpenAsync("/rome/rubicon/");
        Assert.InRange((await reader.Page.Locator("#figure-column img").BoundingBoxAsync())!.Height, 400, 844);
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
        await using var reader = await ReaderAsync(o =>
            (o.ColorScheme, o.ViewportSize, o.ReducedMotion) = (scheme, new() { Width = width, Height = 844 }, ReducedMotion.Reduce)
        );
        foreach (var page in (string[])["/rome/rubicon/", "/figures/river/"])
        {
            await reader.OpenAsync(page);
            Findings.None(await reader.Page.ViolationsAsync(page));
            await reader.Page.Locator("#figure-river .enlarge").ClickAsync();
            await Assertions.Expect(reader.Page.Locator(".figure-dialog")).ToBeVisibleAsync();
            Findings.None(await reader.Page.ViolationsAsync($"{page}, open"));
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
        await reader.Page.RouteAsync("**/images/**", route => route.FulfillAsync(new() { Status = 404 }));
        await reader.OpenAsync("/rome/rubicon/");
        var (figure, coin) = (reader.Page.Locator("#figure-column .picture-words"), reader.Page.Locator("p .enlarge:has(.in-line)"));
        await ScrolledTo("#figure-column");
        await Assertions.Expect(figure).ToHaveTextAsync(new Regex("^A column\\..*The picture did not load$"));
        await Assertions.Expect(reader.Page.Locator("#figure-column img")).ToBeHiddenAsync();
        Assert.True((await figure.BoundingBoxAsync())!.Height < 300);
        await ScrolledTo("p .enlarge:has(.in-line)");
        await Assertions.Expect(coin.Locator(".picture-words")).ToBeVisibleAsync();
        Assert.Equal("coin", await coin.EvaluateAsync<string>("(link) => link.innerText"));
        Findings.None(await reader.Page.ViolationsAsync("/rome/rubicon/"));

        await ScrolledTo("#figure-column");
        await reader.Page.Locator("#figure-column .enlarge").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".figure-dialog .picture-words")).ToHaveTextAsync(new Regex("^A column\\."));
        await Assertions.Expect(reader.Page.Locator(".figure-full")).ToBeHiddenAsync();
        Findings.None(await reader.Page.ViolationsAsync("open"));
        await reader.Page.Keyboard.PressAsync("Escape");

        // The network comes back.
        await reader.Page.UnrouteAllAsync();
        await reader.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(figure).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator("#figure-column img")).ToBeVisibleAsync();

        Task ScrolledTo(string what) =>
            reader.Page.Locator(what).EvaluateAsync("(e) => e.scrollIntoView({ behavior: 'instant', block: 'center' })");
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

        Task<string[]> Scripts() =>
            reader.Page.EvaluateAsync<string[]>(
                "performance.getEntriesByType('resource').map((r) => r.name).filter((n) => n.endsWith('.js'))"
            );
    }

    private async Task<Reader> ReaderAsync(Action<BrowserNewContextOptions>? with = null)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = 1440, Height = 900 },
        };
        with?.Invoke(options);
        return await Reader.OfAsync(await published.Browser.NewContextAsync(options), gallery.Address);
    }

    private static async Task<string> Loaded(IPage page, string picture)
    {
        await page.Locator(picture).EvaluateAsync("(image) => image.scrollIntoView({ behavior: 'instant', block: 'center' })");
        await page.WaitForFunctionAsync(
            "(p) => { const i = document.querySelector(p); return i.complete && i.naturalWidth > 0; }",
            picture
        );
        return await page.Locator(picture).EvaluateAsync<string>("(image) => image.currentSrc");
    }

    /// <summary>
    /// A chapter with three pictures, a plate, a picture in the line and one between paragraphs; and a chapter without any.
    /// </summary>
    public sealed class Gallery : IAsyncLifetime
    {
        private const string Words =
            "Caesar crossed the river with one legion, and the war had begun before anyone in the city knew of it. ";

        private readonly string _folder = Directory.CreateTempSubdirectory("annals-gallery-").FullName;
        private SiteServer _server = null!;

        public Uri Address => _server.Address;

        public async Task InitializeAsync()
        {
            var images = Directory.CreateDirectory(Path.Combine(_folder, "input", "images")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(images, "river.png"), DrawnImage.Landscape(2400, 1600));
            await File.WriteAllBytesAsync(Path.Combine(images, "bust.png"), DrawnImage.Landscape(500, 800));
            await File.WriteAllBytesAsync(Path.Combine(images, "column.png"), DrawnImage.Landscape(800, 2000));
            await File.WriteAllBytesAsync(Path.Combine(images, "plan.png"), DrawnImage.Landscape(1600, 1000));
            await File.WriteAllBytesAsync(Path.Combine(images, "coin.png"), DrawnImage.Landscape(120, 120, clear: true));
            var text = string.Concat(Enumerable.Repeat(Words, 12));
            var site = await BuiltSite.OfTextAsync(
                _folder,
                $"""
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

                ![A plan of the camp](images/plan.png)

                {text}

                ![](figure:bust)

                ![](figure:column)

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
                -- figures/column.md --
                ---
                title: The column
                image: column.png
                alt: A column.
                ---
                A column.
                -- figures/triumph.md --
                ---
                title: The Triumph
                ---
                A procession.

                """
            );
            _server = await SiteServer.OfAsync(site.Folder);
        }

        public async Task DisposeAsync()
        {
            if (_server is not null)
                await _server.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
