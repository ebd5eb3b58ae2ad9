using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>What axe says of everything that opens over a page; of pages with nothing open see <see cref="AccessibilityTests"/>.</summary>
[Collection(EveryPageCollection.Name)]
public sealed class OpenStateTests(PublishedSite published, PopoverSite site) : IClassFixture<PopoverSite>
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_with_a_card_of_any_kind_a_note_or_the_search_open_in_light_or_dark(int width)
    {
        await using var reader = await Reader.OfAsync(
            await published.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 900 },
                    ReducedMotion = ReducedMotion.Reduce,
                }
            ),
            site.Address
        );
        var page = reader.Page;
        var found = new List<string>();
        await reader.OpenAsync(PopoverSite.Chapter);
        var sheet = page.Locator(".sheet:popover-open");
        foreach (var word in (string[])["person", "term", "event", "figure-link", "cite", "chapter-link", "noteref"])
        {
            await page.Locator($"#p1 .{word}").First.ClickAsync();
            // On a wide page notes stand in the margin and open nothing.
            if (word == "noteref" && width > 1200)
                continue;
            await Assertions.Expect(sheet).ToBeVisibleAsync();
            await LookAsync(word);
            if (word == "person")
            {
                await sheet.Locator("a.place").ClickAsync();
                await Assertions.Expect(sheet.Locator(".sheet-back")).ToBeVisibleAsync();
                await LookAsync("a card in the place of another");
            }
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(sheet).ToHaveCountAsync(0);
        }

        await page.Keyboard.PressAsync("Control+k");
        var box = page.Locator("dialog.search-dialog [name=q]");
        foreach (var (words, shows) in ((string, string)[])[("capital", ".result"), ("zzzyx", "[data-results], [role=status]")])
        {
            await box.FillAsync(words);
            await Assertions.Expect(page.Locator($"dialog {shows}").First).ToBeAttachedAsync(new() { Timeout = 20_000 });
            if (words == "zzzyx")
                await Assertions.Expect(page.Locator("dialog .result")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
            await LookAsync($"the search for {words}");
        }
        Findings.None(found);

        async Task LookAsync(string at) => found.AddRange(await page.ViolationsInBothSchemesAsync(at));
    }
}
