using System.Globalization;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>The publication read with nothing but keys.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class KeyboardTests(PublishedSite published)
{
    private const string Active = "document.activeElement";

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task From_the_title_page_to_a_chapter_a_note_a_term_and_a_result_of_a_search(int width)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.ReducedMotion = ReducedMotion.Reduce;
        });
        var (page, keys) = (reader.Page, reader.Page.Keyboard);

        // The title page: past the head, to the first chapter.
        await reader.OpenAsync("/");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await TabToAsync(page, "main a[href^='/last-stalinist-fortress/']:not([href='/last-stalinist-fortress/'], [href$='/text/'])");
        await keys.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.querySelector('.chapter > .prose') && document.readyState === 'complete'");
        await page.IsWholeAsync();

        // A note and back to its mark.
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await TabToAsync(page, ".prose .noteref");
        var mark = await page.EvaluateAsync<string>($"{Active}.id");
        await keys.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.margin-note, .note-sheet')");
        await keys.PressAsync("Escape");
        await page.WaitForFunctionAsync("(id) => document.activeElement.id === id", mark);

        // A name: its card, and back to the word.
        await TabToAsync(page, ".prose a[data-entry]");
        await page.EvaluateAsync($"self.word = {Active}");
        await keys.PressAsync("Enter");
        await page.WaitForFunctionAsync(
            "() => document.activeElement.matches('.sheet.card:popover-open') && document.querySelector('.sheet.card .card-more')"
        );
        await keys.PressAsync("Escape");
        await page.WaitForFunctionAsync("() => document.activeElement === self.word && !document.querySelector('.sheet.card')");

        // A search, and its first result with the words marked.
        await keys.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("dialog.search-dialog [name=q]")).ToBeFocusedAsync();
        // At once, or the answer to the first letters would be what is gone through.
        await keys.InsertTextAsync("piano");
        await page.Locator("dialog [data-results][data-answered]")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 20_000 });
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await page.ArrivesAtAsync("/#p*");
        await Assertions.Expect(page.Locator("p:target")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("p:target mark.found").First).ToHaveTextAsync("piano");

        // From where the result led, the keys go on.
        await keys.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>($"!!{Active}.closest('main')"), "the focus is not in the text after a result");
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Every_stop_of_the_Tab_key_shows_where_it_is(int width)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.ReducedMotion = ReducedMotion.Reduce;
        });
        var unseen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (
            var address in (string[])
                ["/", "/last-stalinist-fortress/hoxhaism-albanian-version-of-juche/", "/glossary/", "/people/enver-hoxha/", "/search/"]
        )
        {
            await reader.OpenAsync(address);
            for (var i = 0; i < 60; i++)
            {
                await reader.Page.Keyboard.PressAsync("Tab");
                var found = await reader.Page.EvaluateAsync<string?>(
                    """
                    () => {
                      const e = document.activeElement;
                      if (e === document.body) return 'end';
                      const shows = (x) => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1.5 && s.outlineColor !== 'rgba(0, 0, 0, 0)'; };
                      const box = e.getBoundingClientRect();
                      const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
                      if (seen && (shows(e) || [...e.querySelectorAll('*')].some(shows) || (e.parentElement && (shows(e.parentElement) || getComputedStyle(e.parentElement).boxShadow !== 'none')) || (e.nextElementSibling && shows(e.nextElementSibling)))) return null;
                      return `${e.outerHTML.slice(0, 120)} ${seen ? '' : 'is out of sight'}`;
                    }
                    """
                );
                if (found == "end")
                    break;
                if (found is not null)
                    unseen.Add($"{address}: {found}");
            }
        }
        Findings.None(unseen);
    }

    [Fact]
    public async Task The_list_of_shortcuts_opens_from_the_page_by_keys_and_gives_the_focus_back()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/last-stalinist-fortress/hoxhaism-albanian-version-of-juche/");
        await TabToAsync(reader.Page, "button[popovertarget=settings]");
        await reader.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(reader.Page, "#settings button[popovertarget=shortcuts]");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("#shortcuts")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator("#shortcuts")).ToContainTextAsync("Search");
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reader.Page.Locator("#shortcuts")).ToBeHiddenAsync();
        Assert.True(
            await reader.Page.EvaluateAsync<bool>($"!!{Active}.closest('#settings') || {Active}.matches('button[popovertarget=settings]')"),
            "the focus was lost"
        );
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(720)] // a desk's window at 200%
    [InlineData(320)]
    public async Task A_paragraphs_number_is_reached_by_keys_and_the_next_one_from_it(int width)
    {
        await using var reader = await ChapterAsync(width);
        var (page, keys) = (reader.Page, reader.Page.Keyboard);
        await TabToAsync(page, ".passage-tool button");
        var button = page.Locator(".passage-tool button");
        await Assertions.Expect(button).ToBeInViewportAsync();
        await keys.PressAsync("Enter");
        var menu = page.Locator("#passage-menu:popover-open");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        if (width < 768)
        {
            // Its button stays at the foot of the window, and it stays at its button.
            await page.EvaluateAsync("scrollBy({ top: 300, behavior: 'instant' })");
            var (own, above) = (await button.BoundingBoxAsync(), await menu.BoundingBoxAsync());
            Assert.InRange(own!.Y - (above!.Y + above.Height), 0, 12);
        }
        await keys.PressAsync("Escape");
        await Assertions.Expect(button).ToBeFocusedAsync();

        const string number = "() => [document.activeElement.ariaLabel, document.activeElement.closest('p[data-n]').dataset.n]";
        for (var (i, before) = (0, await page.EvaluateAsync<string[]>(number)); i < 3; i++)
        {
            await keys.PressAsync("ArrowDown");
            var now = await page.EvaluateAsync<string[]>(number);
            Assert.NotEqual(before[0], now[0]);
            Assert.Equal(int.Parse(before[1], CultureInfo.InvariantCulture) + 1, int.Parse(now[1], CultureInfo.InvariantCulture));
            await Assertions.Expect(button).ToBeInViewportAsync();
            before = now;
        }
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData(1440, ".prose a[data-entry]", "Enter")]
    [InlineData(720, ".prose a[data-entry]", "Enter")]
    [InlineData(720, ".prose .noteref", "Enter")]
    [InlineData(720, ".prose a[data-entry]", "Alt+Shift+k")]
    [InlineData(1440, ".prose a[data-entry]", "Alt+Shift+a")]
    public async Task What_lies_over_the_page_closes_when_the_Tab_key_leaves_it_and_the_place_is_kept(int width, string word, string key)
    {
        await using var reader = await ChapterAsync(width);
        var (page, keys) = (reader.Page, reader.Page.Keyboard);
        await TabToAsync(page, word);
        await page.EvaluateAsync($"self.word = {Active}");
        await keys.PressAsync(key);
        await page.WaitForFunctionAsync("() => document.activeElement.closest('.sheet:popover-open:not(:has(.card-coming))')");
        for (var i = 0; i < 40 && await page.EvaluateAsync<bool>($"!!{Active}.closest('.sheet')"); i++)
            await keys.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".sheet:popover-open")).ToHaveCountAsync(0);
        Assert.True(
            await page.EvaluateAsync<bool>(
                $"!!(self.word.compareDocumentPosition({Active}) & Node.DOCUMENT_POSITION_FOLLOWING) && !!{Active}.closest('.prose')"
            ),
            "the Tab key does not go on behind the word: " + await page.EvaluateAsync<string>($"{Active}.outerHTML.slice(0, 200)")
        );
    }

    [Fact]
    public async Task The_number_of_a_note_in_the_margin_leads_back()
    {
        await using var reader = await ChapterAsync(1440);
        var (page, mark) = (reader.Page, reader.Page.Locator(".prose .noteref").First);
        await mark.ClickAsync();
        await Assertions.Expect(page.Locator(".margin-note").First).ToBeFocusedAsync();
        var way = page.Locator(".margin-note .note-mark").First;
        await Assertions.Expect(way).ToHaveAccessibleNameAsync($"Back to reference {await mark.TextContentAsync()}");
        await way.ClickAsync();
        await Assertions.Expect(mark).ToBeFocusedAsync();
    }

    private async Task<Reader> ChapterAsync(int width)
    {
        var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.ReducedMotion = ReducedMotion.Reduce;
        });
        await reader.OpenAsync(published.Site.Pages.First(p => p.Kind == PageKind.Chapter).Address);
        await reader.Page.IsWholeAsync();
        return reader;
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"(s) => {Active}.matches(s)", selector))
                return;
        }
        Assert.Fail($"the Tab key never reaches {selector}");
    }
}
