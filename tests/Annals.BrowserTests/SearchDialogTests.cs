using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>The search over any page, and what happens where its results lead.</summary>
[Collection(SearchedSiteCollection.Name)]
public sealed class SearchDialogTests(PublishedSite published)
{
    private const string Chapter = "/last-stalinist-fortress/hoxhaism-albanian-version-of-juche/";

    // What is read out, and when letters came and the count for the eye changed.
    private const string Listening = """
        () => {
          const [said, status] = ['said', 'status'].map((name) => document.querySelector(`[data-${name}]`));
          self.announced = [];
          self.heard = [];
          const hear = () => heard.push(performance.now());
          new MutationObserver(() => announced.push(said.textContent)).observe(said, { childList: true });
          new MutationObserver(hear).observe(status, { childList: true });
          document.querySelector('main [name=q]').addEventListener('input', hear);
        }
        """;

    [Fact]
    public async Task It_opens_on_every_kind_of_page_and_gives_the_focus_back()
    {
        await using var reader = await published.ReaderAsync();
        string[] pages =
        [
            "/",
            "/last-stalinist-fortress/",
            Chapter,
            "/last-stalinist-fortress/text/",
            "/glossary/",
            "/people/enver-hoxha/",
            "/figures/",
            "/timeline/",
            "/bibliography/",
            "/versions/",
            "/about/",
            "/404.html",
        ];
        foreach (var page in pages)
        {
            await reader.OpenAsync(page);
            var way = reader.Page.Locator(".ways [data-opens-search]");
            await way.FocusAsync();
            await reader.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(reader.Page.Locator("dialog.search-dialog [name=q]")).ToBeFocusedAsync();
            Assert.Equal(page, new Uri(reader.Page.Url).AbsolutePath);
            await reader.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(reader.Page.Locator("dialog.search-dialog")).ToBeHiddenAsync();
            await Assertions.Expect(way).ToBeFocusedAsync();
        }
        // The page that says that there is no such page is a 404 itself.
        Findings.None(reader.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Control+k")]
    [InlineData("Meta+k")]
    public async Task A_shortcut_opens_it_and_keeps_the_focus_inside(string shortcut)
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        await reader.Page.Keyboard.PressAsync(shortcut);
        await Assertions.Expect(Box(reader)).ToBeFocusedAsync();
        for (var i = 0; i < 14; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            Assert.True(
                await reader.Page.EvaluateAsync<bool>(
                    "document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)"
                )
            );
        }
    }

    [Fact]
    public async Task A_result_leads_to_its_paragraph_with_the_words_marked()
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "/", "\"personal car or piano\"");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.ArrivesAtAsync($"{Chapter}#p3");
        await Assertions.Expect(reader.Page.Locator("#p3 mark.found").GetByText("piano", new() { Exact = true })).ToBeInViewportAsync();
        Assert.Equal(0, await reader.Page.Locator("mark.found:not(#p3 mark)").CountAsync());
        await reader.Page.IsWholeAsync();
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Page.Locator("#p3")).ToBeVisibleAsync();
        Assert.Equal(0, await reader.Page.Locator("mark.found").CountAsync());
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_result_on_the_same_page_closes_the_dialog_and_is_marked_there()
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, Chapter, "maternity leave");
        // A second Enter takes the first result.
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("dialog.search-dialog")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator("#p3 mark.found").First).ToBeInViewportAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task The_source_s_form_of_a_name_marks_the_form_that_stands_there()
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "/", "Khoja mourning");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.ArrivesAtAsync("/collapse-of-the-last-stalinist-fortress/*");
        await Assertions.Expect(reader.Page.Locator("mark.found").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Results_stand_in_groups_under_their_chapters()
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "/", "Czechoslovakia");
        var group = reader
            .Page.Locator("dialog .result-group")
            .Filter(
                new()
                {
                    Has = reader.Page.GetByRole(AriaRole.Heading, new() { Name = "From alliance with China to isolation", Exact = true }),
                }
            );
        await Assertions.Expect(group).ToHaveCountAsync(1);
        await Assertions
            .Expect(group.GetByRole(AriaRole.Link, new() { Name = "From alliance with China to isolation, paragraph 2" }))
            .ToHaveTextAsync("Paragraph 2");
    }

    [Theory]
    [InlineData("note", "text")]
    [InlineData("person", "text")]
    [InlineData("text", "note")]
    public async Task A_filter_leaves_one_kind(string kind, string other)
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "/", "Shehu");
        await reader.Page.Locator($"dialog [name=kind][value={kind}]").CheckAsync();
        await Assertions.Expect(reader.Page.Locator("dialog .result-kind").GetByText(other, new() { Exact = true })).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator("dialog .result").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Hohxa", "Hoxha")]
    [InlineData("Warsw", "Warsaw")]
    public async Task A_slip_is_answered_with_what_was_meant(string slip, string meant)
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "/", slip);
        await Assertions.Expect(reader.Page.Locator("dialog [data-meant] a")).ToHaveTextAsync(meant);
        await reader.Page.Locator("dialog [data-meant] a").ClickAsync();
        await Assertions.Expect(Box(reader)).ToHaveValueAsync(meant);
    }

    [Theory]
    [InlineData("1984", "1983")]
    [InlineData("1983-1985", "1983")]
    [InlineData("1953", "1953")]
    public async Task A_year_is_found_in_the_spans_around_it(string asked, string marked)
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "/", asked);
        await Assertions
            .Expect(reader.Page.Locator("dialog .result-words mark").Filter(new() { HasText = marked }).First)
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_phrase_in_quotes_must_stand_together()
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "/", "\"Albania Stalin\"");
        await Assertions.Expect(reader.Page.Locator("dialog .result")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator("dialog [data-status]")).ToContainTextAsync("Nothing found");
    }

    [Fact]
    public async Task A_count_is_announced_once_the_reader_has_stopped_typing()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/search/");
        var (page, box) = (reader.Page, reader.Page.Locator("main [name=q]"));
        // The first question waits for the index, and says so.
        await box.FillAsync("Czechoslovakia");
        await Assertions.Expect(page.Locator("[role=status][data-said]")).ToContainTextAsync("passages");
        await page.EvaluateAsync(Listening);
        for (var tries = 1; ; tries++)
        {
            await box.ClearAsync();
            await Assertions.Expect(page.Locator("[data-said]")).ToBeEmptyAsync();
            await page.EvaluateAsync("() => { announced.length = heard.length = 0; }");
            await box.PressSequentiallyAsync("Yugoslavia", new() { Delay = 160 });
            await Assertions.Expect(page.Locator("main [data-results]")).ToHaveAttributeAsync("data-answered", "Yugoslavia");
            // Longer than the script waits, by the same clock.
            var announced = await page.EvaluateAsync<string[]>("new Promise((done) => setTimeout(() => done(announced), 1200))");
            // On a busy machine the letters or their answers may come as slowly as from a reader who stops at each.
            if (tries < 3 && await page.EvaluateAsync<bool>("heard.some((at, i) => at - heard[i - 1] > 800)"))
                continue;
            Assert.Contains("passages", Assert.Single(announced), StringComparison.Ordinal);
            return;
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_while_it_is_open(ColorScheme scheme, int width)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ColorScheme = scheme;
            o.ViewportSize = new() { Width = width, Height = 900 };
        });
        await AskAsync(reader, Chapter, "Warsw Pact");
        Findings.None(await reader.Page.ViolationsAsync("the dialog"));
        Assert.True(
            await reader.Page.EvaluateAsync<bool>(
                "document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth"
            )
        );
    }

    [Fact]
    public async Task Without_scripts_the_link_leads_to_the_search_page()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        await reader.OpenAsync(Chapter);
        await reader.Page.Locator(".ways [data-opens-search]").ClickAsync();
        await reader.Page.ArrivesAtAsync("/search/");
    }

    private static ILocator Box(Reader reader) => reader.Page.Locator("dialog.search-dialog [name=q]");

    private static async Task AskAsync(Reader reader, string address, string question)
    {
        await reader.OpenAsync(address);
        await reader.Page.Keyboard.PressAsync("Control+k");
        await Box(reader).FillAsync(question);
        await reader
            .Page.Locator($"dialog [data-results][data-answered]")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 20_000 });
    }
}
