using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
public sealed class SettingsTests(PublishedSite published)
{
    // Layout that moved without the reader's doing, and what the page's attributes were when it was first painted.
    private const string Watching = """
        self.shifted = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (!e.hadRecentInput) self.shifted += e.value; })).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => { self.first = { ...document.documentElement.dataset }; });
        """;

    // The text follows a choice behind the frame that shows it in the panel.
    private const string Followed = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))";

    private ImmutableArray<string> Chapters =>
        [
            .. published
                .Site.Document(new("/", "index.html", PageKind.Title))
                .QuerySelectorAll(".toc a")
                .Select(a => a.GetAttribute("href")!),
        ];

    private string Chapter => Chapters[1];

    [Fact]
    public async Task The_panel_is_opened_used_and_left_by_keyboard()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        var page = reader.Page;
        var opener = page.Locator("button[popovertarget=settings]").First;
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#settings")).ToBeVisibleAsync();
        var before = await TextSize(page);

        await page.Keyboard.PressAsync("Tab"); // Close
        await page.Keyboard.PressAsync("Tab"); // the size as designed
        await page.Keyboard.PressAsync("ArrowRight");
        await page.EvaluateAsync(Followed);
        Assert.True(await TextSize(page) > before, "the text did not grow");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.EvaluateAsync(Followed);
        Assert.Equal("narrow", await Attribute(page, "measure"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.EvaluateAsync(Followed);
        Assert.Equal("sans", await Attribute(page, "face"));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(Chapter, page.Url, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#settings")).ToBeHiddenAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_choice_is_shown_first_and_kept_at_once_and_the_text_follows_with_the_latest()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        var seen = await reader.Page.EvaluateAsync<string[]>(
            """
            new Promise((done) => {
              const seen = [];
              const press = (value) => document.querySelector(`#settings [name=size][value='${value}']`).click();
              const tell = () => seen.push(document.querySelector('#settings [name=size]:checked').value + ' ' + localStorage.getItem('annals-size') + ' ' + (document.documentElement.dataset.size ?? ''));
              press('4');
              press('5');
              tell();
              requestAnimationFrame(() => {
                tell();
                setTimeout(() => setTimeout(() => (tell(), done(seen))));
              });
            })
            """
        );
        Assert.Equal(["5 5 ", "5 5 ", "5 5 5"], seen);
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task What_was_set_is_set_on_the_next_page_before_anything_is_painted(int width)
    {
        await using var reader = await published.ReaderAsync(o => o.ViewportSize = new() { Width = width, Height = 844 });
        await reader.Page.AddInitScriptAsync(Watching);
        await reader.OpenAsync(Chapter);
        foreach (var (name, value) in ((string, string)[])[("size", "5"), ("measure", "wide"), ("face", "sans"), ("theme", "sepia")])
            await Set(reader.Page, name, value);
        var size = await TextSize(reader.Page);

        foreach (var address in (string[])[Chapters[^1], "/"])
        {
            await reader.OpenAsync(address);
            await reader.Page.WaitForFunctionAsync("() => self.first");
            Assert.Equal(
                ["5", "wide", "sans", "sepia"],
                await reader.Page.EvaluateAsync<string[]>("[first.size, first.measure, first.face, first.theme]")
            );
            Assert.Equal(size, await TextSize(reader.Page));
            Assert.Equal("wide", await reader.Page.Locator("[name=measure]:checked").InputValueAsync());
            Assert.True(
                await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                $"{address} scrolls sideways"
            );
            Assert.Equal(0, await reader.Page.EvaluateAsync<double>("new Promise((done) => setTimeout(() => done(self.shifted), 300))"));
        }

        await reader.Page.Locator("button[popovertarget=settings]").First.ClickAsync();
        await reader.Page.Locator("#settings [type=reset]").ClickAsync();
        await reader.Page.WaitForFunctionAsync("() => !('size' in document.documentElement.dataset)");
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("Object.keys(localStorage).length"));
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task The_line_that_is_read_stays_where_it_is_and_margin_notes_stay_beside_their_marks()
    {
        await using var reader = await published.ReaderAsync(o => o.ReducedMotion = ReducedMotion.Reduce);
        await reader.OpenAsync(Chapter + "#p4");
        var line = await LineOf(reader.Page, "#p4");
        await Set(reader.Page, "size", "4");
        await Set(reader.Page, "face", "sans");
        Assert.InRange(line, 0.02, 0.98);
        Assert.InRange(await LineOf(reader.Page, "#p4"), line - 0.01, line + 0.01);

        var apart = await reader.Page.EvaluateAsync<double>(
            """
            new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
              const mark = document.querySelector('.prose .noteref').getBoundingClientRect();
              const note = document.querySelector('.margin-note .note-mark').getBoundingClientRect();
              done(Math.abs(mark.top - note.top));
            })))
            """
        );
        Assert.InRange(apart, 0, 16);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1440)]
    public async Task Axe_finds_nothing_with_the_panel_or_the_list_of_shortcuts_open(ColorScheme scheme, int width)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ColorScheme = scheme;
            o.ViewportSize = new() { Width = width, Height = 844 };
            o.ReducedMotion = ReducedMotion.Reduce;
        });
        await reader.OpenAsync(Chapter);
        await reader.Page.Locator("button[popovertarget=settings]").First.ClickAsync();
        Findings.None(await reader.Page.ViolationsAsync("settings"));
        await reader.Page.Locator("button[popovertarget=shortcuts]").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#shortcuts")).ToBeVisibleAsync();
        Findings.None(await reader.Page.ViolationsAsync("shortcuts"));
        await Set(reader.Page, "theme", "sepia");
        Findings.None(await reader.Page.ViolationsAsync("sepia"));
    }

    [Fact]
    public async Task The_panel_is_not_offered_without_scripts()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        await reader.OpenAsync(Chapter);
        Assert.False(await reader.Page.Locator("button[popovertarget=settings]").First.IsVisibleAsync());
        Assert.False(await reader.Page.Locator(".progress").IsVisibleAsync());
    }

    [Fact]
    public async Task Shortcuts_turn_the_chapter_and_open_the_panel_until_they_are_switched_off()
    {
        await using var reader = await published.ReaderAsync();
        var page = reader.Page;
        await reader.OpenAsync(Chapter);
        var next = await page.Locator("link[rel=next]").GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Alt+Shift+KeyA");
        await Assertions.Expect(page.Locator("#settings")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Alt+Shift+ArrowRight");
        await Arrived(page, new Uri(published.Address, next!.TrimStart('/')).AbsoluteUri);
        await page.Keyboard.PressAsync("Alt+Shift+ArrowLeft");
        await Arrived(page, new Uri(published.Address, Chapter.TrimStart('/')).AbsoluteUri);

        await page.Locator("button[popovertarget=settings]").First.ClickAsync();
        await page.Locator("[name=keys]").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Alt+Shift+KeyK");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeHiddenAsync();
    }

    private static async Task Set(IPage page, string name, string value)
    {
        await page.EvaluateAsync(
            "([name, value]) => document.querySelector(`#settings [name=${name}][value='${value}']`).click()",
            new[] { name, value }
        );
        await page.EvaluateAsync(Followed);
    }

    private static async Task Arrived(IPage page, string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        await page.IsWholeAsync();
    }

    private static Task<double> TextSize(IPage page) =>
        page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)");

    /// <summary>How far into a paragraph the line is that stands a third down the screen.</summary>
    private static Task<double> LineOf(IPage page, string paragraph) =>
        page.EvaluateAsync<double>(
            "(p) => { const { top, height } = document.querySelector(p).getBoundingClientRect(); return (innerHeight / 3 - top) / height; }",
            paragraph
        );

    private static Task<string?> Attribute(IPage page, string name) =>
        page.EvaluateAsync<string?>("(name) => document.documentElement.dataset[name]", name);
}
