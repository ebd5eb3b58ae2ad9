using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>What opens beside a word: what it shows, where it stands, how it closes, and what happens when it does not come.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class PopoverTests(PublishedSite published, PopoverSite site) : IClassFixture<PopoverSite>
{
    [Fact]
    public async Task Each_kind_of_word_shows_its_own_card_and_where_the_whole_is()
    {
        await using var reader = await OpenedAsync();
        (string Word, string Shows, string To)[] kinds =
        [
            ("prince", "Foreign minister of Austria", "/people/metternich/"),
            ("that city", "Capital of Austria", "/places/vienna/"),
            ("balance", "That no state is stronger", "/glossary/balance-of-power/"),
            ("league", "Thirty-nine states", "/organisations/german-confederation/"),
            ("signed", "9 June 1815", "/timeline/#event-final-act"),
            ("drawn", "Isabey", "/figures/isabey-congress/"),
            ("Webster", "Milford", "/bibliography/#work-Webster:1919"),
            ("back", "The allies enter Paris again", "/congress/paris/#p2"),
        ];
        foreach (var (word, shows, to) in kinds)
        {
            var link = Word(reader, word);
            await link.ClickAsync();
            await Assertions.Expect(Sheet(reader)).ToContainTextAsync(shows);
            await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(1);
            // What is read out when it opens.
            await Assertions.Expect(Sheet(reader)).ToHaveAccessibleDescriptionAsync(new Regex(string.Join(@"\s", shows.Split(' ').Select(Regex.Escape))));
            Assert.Equal(
                new Uri(site.Address, to.TrimStart('/')).AbsoluteUri,
                await Sheet(reader).Locator(".card-more a").First.EvaluateAsync<string>("a => a.href")
            );
            await reader.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(0);
            await Assertions.Expect(link).ToBeFocusedAsync();
        }
        Assert.DoesNotContain("second paragraph, which", site.Site.Text("cards/people/metternich.json"), StringComparison.Ordinal);
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_word_in_a_card_opens_in_its_place_with_a_way_back_and_Escape_closes_all()
    {
        await using var reader = await OpenedAsync();
        await Word(reader, "prince").ClickAsync();
        await Sheet(reader).GetByRole(AriaRole.Link, new() { Name = "Vienna" }).ClickAsync();
        await Assertions.Expect(Sheet(reader).Locator(".card-name")).ToHaveTextAsync("Vienna");
        await Sheet(reader).GetByRole(AriaRole.Link, new() { Name = "Metternich" }).ClickAsync();
        await Assertions.Expect(Sheet(reader).Locator(".card-name")).ToHaveTextAsync("Metternich");
        await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(1);

        await Sheet(reader).Locator(".sheet-back").ClickAsync();
        await Assertions.Expect(Sheet(reader).Locator(".card-name")).ToHaveTextAsync("Vienna");
        await Assertions.Expect(Sheet(reader).GetByRole(AriaRole.Link, new() { Name = "Metternich" })).ToBeFocusedAsync();
        await Assertions.Expect(Sheet(reader)).ToHaveAccessibleNameAsync("Vienna");
        await Sheet(reader).Locator(".sheet-back").ClickAsync();
        await Assertions.Expect(Sheet(reader).Locator(".sheet-back")).ToBeHiddenAsync();

        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(0);
        await Assertions.Expect(Word(reader, "prince")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_note_opens_on_a_phone_and_its_citation_in_its_place()
    {
        await using var reader = await OpenedAsync(390);
        await reader.Page.Locator(".prose .noteref").First.ClickAsync();
        await Assertions.Expect(Sheet(reader)).ToContainTextAsync("The author");
        await Sheet(reader).Locator("a.cite").ClickAsync();
        await Assertions.Expect(Sheet(reader)).ToContainTextAsync("Milford");
        await Sheet(reader).Locator(".sheet-back").ClickAsync();
        await Assertions.Expect(Sheet(reader)).ToContainTextAsync("The author");
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task Words_in_a_card_can_be_marked_and_a_click_outside_closes_it()
    {
        await using var reader = await OpenedAsync();
        await Word(reader, "prince").ClickAsync();
        var box = (await Sheet(reader).Locator(".sheet-body > div > p, .sheet-body > p").Nth(2).BoundingBoxAsync())!;
        await reader.Page.Mouse.MoveAsync(box.X + 4, box.Y + 8);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(box.X + 250, box.Y + 8, new() { Steps = 5 });
        Assert.Contains("minister", await reader.Page.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
        await reader.Page.Mouse.MoveAsync(box.X + 700, box.Y + 300, new() { Steps = 5 });
        await reader.Page.Mouse.UpAsync();
        await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(1);

        await reader.Page.Mouse.ClickAsync(5, 800);
        await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_Tab_key_goes_through_the_card_and_on_behind_the_word()
    {
        await using var reader = await OpenedAsync();
        await Word(reader, "prince").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        // What is long in coming has another card in its place.
        await Assertions.Expect(Sheet(reader)).ToContainTextAsync("The full entry");
        await Assertions.Expect(Sheet(reader)).ToBeFocusedAsync();
        foreach (var stop in (string[])["Close", "Vienna", "The full entry", "that city"])
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            Assert.Equal(stop, await reader.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        }
    }

    [Fact]
    public async Task A_card_that_is_long_in_coming_says_so_and_one_that_never_comes_leaves_the_link()
    {
        await using var reader = await OpenedAsync();
        var held = new TaskCompletionSource();
        await reader.Page.RouteAsync(
            "**/cards/people/metternich.json",
            async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            }
        );
        await Word(reader, "prince").ClickAsync();
        await Assertions.Expect(Sheet(reader).Locator(".card-coming")).ToBeVisibleAsync();
        held.SetResult();
        await Assertions.Expect(Sheet(reader)).ToContainTextAsync("Foreign minister");
        await reader.Page.Keyboard.PressAsync("Escape");

        await reader.Page.RouteAsync("**/cards/places/vienna.json", route => route.AbortAsync());
        await Word(reader, "that city").ClickAsync();
        await reader.Page.ArrivesAtAsync("/places/vienna/");
    }

    [Fact]
    public async Task Someone_who_points_at_a_word_has_its_card_fetched_and_who_saves_data_does_not()
    {
        foreach (var saves in (bool[])[false, true])
        {
            await using var reader = await Reader.OfAsync(
                await published.Browser.NewContextAsync(
                    new()
                    {
                        ViewportSize = new() { Width = 1440, Height = 900 },
                    }
                ),
                site.Address
            );
            await reader.Page.AddInitScriptAsync(
                $"Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {(saves ? "true" : "false")} }} }})"
            );
            await reader.OpenAsync(PopoverSite.Chapter);
            var asked = new List<string>();
            reader.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
            // waited for from before the hand comes: the answer may be there before the hand's move has been told of
            if (!saves)
                await reader.Page.RunAndWaitForResponseAsync(() => Word(reader, "league").HoverAsync(), "**/german-confederation.json");
            else
            {
                await Word(reader, "league").HoverAsync();
                await reader.Page.WaitForTimeoutAsync(500);
            }
            Assert.Equal(!saves, asked.Contains("/cards/organisations/german-confederation.json"));
        }
    }

    [Theory]
    [InlineData(1440, 900, "ltr", "")]
    [InlineData(1440, 900, "rtl", "")]
    [InlineData(800, 420, "ltr", "5")]
    [InlineData(800, 420, "rtl", "5")]
    [InlineData(1440, 300, "ltr", "")]
    public async Task A_card_is_whole_in_the_window_and_does_not_lie_on_its_word_wherever_that_is(
        int width,
        int height,
        string direction,
        string size
    )
    {
        await using var reader = await OpenedAsync(width, height);
        await reader.Page.EvaluateAsync(
            "([dir, size]) => { document.documentElement.dir = dir; if (size) document.documentElement.dataset.size = size; }",
            new[] { direction, size }
        );
        await reader.Page.EvaluateAsync(
            "document.querySelector('.prose').append(document.querySelector('.prose p').cloneNode(true), document.querySelector('.prose p').cloneNode(true))"
        );
        var wrong = new List<string>();
        foreach (var word in (string[])["prince", "drawn", "back"])
        {
            foreach (var part in (double[])[0.04, 0.5, 0.94])
            {
                var link = Word(reader, word);
                await link.EvaluateAsync(
                    "(a, part) => { const { top } = a.getBoundingClientRect(); scrollTo({ top: top + scrollY - part * innerHeight, behavior: 'instant' }); }",
                    part
                );
                await link.EvaluateAsync("a => a.click()");
                await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(1);
                var found = await reader.Page.EvaluateAsync<string>(
                    """
                    () => {
                      const card = document.querySelector('.sheet.card:popover-open').getBoundingClientRect();
                      const out = card.left < 0 || card.right > innerWidth || card.top < 0 || card.bottom > innerHeight;
                      const lies = [...document.querySelector('[aria-expanded=true]').getClientRects()].some((w) => w.left < card.right && w.right > card.left && w.top < card.bottom - 1 && w.bottom > card.top + 1 && w.width > 0);
                      return (out ? `out of the window ${JSON.stringify(card)} ` : '') + (lies ? 'on its word' : '');
                    }
                    """
                );
                if (found.Length > 0)
                    wrong.Add($"{word} at {part}: {found}");
                await reader.Page.Keyboard.PressAsync("Escape");
                await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(0);
            }
        }
        Findings.None(wrong);
    }

    [Fact]
    public async Task On_a_phone_a_sheet_takes_three_fifths_at_most_holds_the_page_still_and_is_swiped_away()
    {
        await using var reader = await Reader.OfAsync(
            await published.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = 390, Height = 844 },
                    HasTouch = true,
                    IsMobile = true,
                    ReducedMotion = ReducedMotion.Reduce,
                }
            ),
            site.Address
        );
        await reader.OpenAsync(PopoverSite.Chapter);
        await Word(reader, "prince").TapAsync();
        await Assertions.Expect(Sheet(reader)).ToContainTextAsync("Foreign minister");
        await reader.Page.EvaluateAsync(
            "document.querySelector('.sheet-body').append(...Array.from({ length: 40 }, () => Object.assign(document.createElement('p'), { textContent: 'Words.' })))"
        );
        var box = (await Sheet(reader).BoundingBoxAsync())!;
        Assert.InRange(box.Height, 400, (0.6 * 844) + 1);
        Assert.InRange(box.Y + box.Height, 843, 845);

        var devtools = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await SwipeAsync(devtools, box.Y + 60, box.Y + 200);
        await Assertions.Expect(Sheet(reader)).ToHaveCountAsync(0);
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("Math.round(scrollY)"));
        await Assertions.Expect(Word(reader, "prince")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Nothing_that_is_open_is_printed()
    {
        await using var reader = await OpenedAsync();
        await Word(reader, "prince").ClickAsync();
        await Assertions.Expect(Sheet(reader)).ToBeVisibleAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Page.Locator(".sheet.card")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_chapter_loads_nothing_of_the_cards_before_someone_wants_one()
    {
        await using var reader = await Reader.OfAsync(await published.Browser.NewContextAsync(), site.Address);
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await reader.OpenAsync(PopoverSite.Chapter);
        Assert.Contains(asked, path => path.Contains("/cards.", StringComparison.Ordinal));
        Assert.DoesNotContain(
            asked,
            path => path.Contains("/sheets.", StringComparison.Ordinal) || path.StartsWith("/cards/", StringComparison.Ordinal)
        );
    }

    private static async Task SwipeAsync(ICDPSession devtools, double from, double to)
    {
        await TouchAsync("touchStart", from);
        for (var i = 1; i <= 5; i++)
            await TouchAsync("touchMove", from + ((to - from) * i / 5));
        await devtools.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        Task TouchAsync(string type, double y) =>
            devtools.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new { x = 150.0, y } } });
    }

    private async Task<Reader> OpenedAsync(int width = 1440, int height = 900)
    {
        var reader = await Reader.OfAsync(
            await published.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = height },
                    ReducedMotion = ReducedMotion.Reduce,
                }
            ),
            site.Address
        );
        await reader.OpenAsync(PopoverSite.Chapter);
        return reader;
    }

    private static ILocator Word(Reader reader, string word) => reader.Page.Locator("#p1 a", new() { HasText = word }).First;

    private static ILocator Sheet(Reader reader) => reader.Page.Locator(":is(.card, .note-sheet):popover-open");
}
