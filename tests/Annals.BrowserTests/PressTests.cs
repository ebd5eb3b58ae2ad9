using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>
/// What a press costs a long page, counted in layouts, which no other work on the machine makes more of; speed.mjs measures the time.
/// </summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class PressTests(PublishedSite published)
{
    private string Chapter => published.Site.Pages.Where(p => p.Kind == PageKind.Chapter).ElementAt(1).Address;

    [Theory]
    [InlineData(390, ".prose a[data-entry]", 1)]
    [InlineData(1440, ".prose a[data-entry]", 2)] // as large as it is, then in its place
    [InlineData(390, ".prose .noteref", 1)]
    [InlineData(1440, ".passage-tool button", 1)]
    [InlineData(390, ".ways [popovertarget=settings]", 1)]
    [InlineData(1440, ".ways [popovertarget=settings]", 1)]
    public async Task What_opens_over_a_page_has_it_laid_out_no_more_than_needed(int width, string pressed, int most)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.ReducedMotion = ReducedMotion.Reduce;
        });
        await reader.OpenAsync(Chapter);
        var page = reader.Page;
        var opens = page.Locator(pressed).First;
        var open = page.Locator(":popover-open");
        if (pressed.Contains("passage-tool", StringComparison.Ordinal))
            await page.Locator(".prose p[data-n]").First.HoverAsync();
        // What opens the first time has things to fetch.
        await opens.EvaluateAsync("e => { e.scrollIntoView({ block: 'center', behavior: 'instant' }); e.click(); }");
        await Assertions.Expect(open).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 500)))");

        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Performance.enable");
        var before = await LayoutsAsync(devtools);
        await opens.EvaluateAsync("e => e.click()");
        await Assertions.Expect(open).ToBeVisibleAsync();
        await page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 300))");
        Assert.InRange(await LayoutsAsync(devtools) - before, 1, most);
    }

    [Fact]
    public async Task A_panel_that_is_laid_out_ahead_is_not_there_for_anybody()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        var panel = reader.Page.Locator("#settings.laid-out");
        await Assertions.Expect(panel).ToHaveCountAsync(1);
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
        Assert.False(
            await reader.Page.EvaluateAsync<bool>(
                "() => { const choice = document.querySelector('#settings input'); choice.focus(); return choice === document.activeElement; }"
            )
        );
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("none", await panel.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }

    /// <summary>Marked words behind a modal dialog would have Chromium look through the whole text at every key: 1.5 seconds in a long one.</summary>
    [Fact]
    public async Task Words_marked_on_a_page_are_marked_no_more_behind_the_search()
    {
        await using var reader = await published.ReaderAsync();
        await reader.NoteWhatIsMarkedAsync();
        await reader.OpenAsync(Chapter);
        await reader.Page.Locator(".prose p[data-n]").First.SelectTextAsync();
        await reader.Page.EvaluateAsync("document.querySelector('.ways [data-opens-search]').click()");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("self.marked"));
    }

    private static async Task<int> LayoutsAsync(ICDPSession devtools)
    {
        var metrics = (await devtools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().Single(m => m.GetProperty("name").GetString() == "LayoutCount").GetProperty("value").GetInt32();
    }
}
