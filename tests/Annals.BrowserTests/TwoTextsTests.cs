using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>The switch between the reading text and the source text, and what the editors changed.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class TwoTextsTests(PublishedSite published)
{
    private const string Chapter = "/last-stalinist-fortress/conflict-with-yugoslavia/";
    private const string Whole = "/last-stalinist-fortress/text/";
    private const string Read = "would have been absorbed";
    private const string Written = "was waiting for the absorption";

    [Fact]
    public async Task The_switch_changes_the_words_without_a_new_page_and_back_again()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        var (prose, source) = (reader.Page.Locator(".chapter > .prose"), Way(reader, "source"));
        await reader.Page.EvaluateAsync("window.same = true");

        await source.ClickAsync();
        await Assertions.Expect(prose).ToContainTextAsync(Written);
        await Assertions.Expect(prose).Not.ToContainTextAsync(Read);
        await Assertions.Expect(source).ToHaveAttributeAsync("aria-current", "page");
        await Assertions.Expect(source).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new Uri(published.Address, Chapter + "source/").AbsoluteUri);
        await Assertions.Expect(reader.Page.Locator(".margin-note")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator(".hands")).ToHaveCountAsync(0);

        await Way(reader, "reading").ClickAsync();
        await Assertions.Expect(prose).ToContainTextAsync(Read);
        await Assertions.Expect(reader.Page.Locator(".margin-note").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".texts > .hands")).ToHaveCountAsync(1);
        Assert.True(await reader.Page.EvaluateAsync<bool>("window.same === true"), "the page was loaded again");
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task The_paragraph_in_view_stays_where_it_is_when_the_keyboard_switches()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        await Way(reader, "source").FocusAsync();
        var paragraph = reader.Page.Locator("#p5");
        await reader.Page.EvaluateAsync(
            "scrollTo({ top: document.getElementById('p5').getBoundingClientRect().top + scrollY, behavior: 'instant' })"
        );
        var before = (await paragraph.BoundingBoxAsync())!.Y;

        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator(".chapter > .prose")).ToContainTextAsync(Written);
        Assert.Equal(before, (await paragraph.BoundingBoxAsync())!.Y, 2f);
        await Assertions.Expect(Way(reader, "source")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_choice_is_remembered_on_the_next_chapter_and_in_the_whole_text_until_it_is_taken_back()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        await Way(reader, "source").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".prose.as-source")).ToBeVisibleAsync();

        var next = reader.Page.Locator(".turn a[rel=next]");
        var nextChapter = await next.GetAttributeAsync("href");
        await next.ClickAsync();
        await reader.Page.ArrivesAtAsync($"{nextChapter}source/");
        await reader.Page.IsWholeAsync();
        await Assertions.Expect(reader.Page.Locator(".prose.as-source")).ToBeVisibleAsync();
        await reader.OpenAsync(Whole, "/text/source/");
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync(Written);

        await Assertions.Expect(reader.Page.Locator(".show-interventions")).ToBeHiddenAsync();
        await Way(reader, "reading").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync(Read);
        await Assertions.Expect(reader.Page.Locator(".show-interventions")).ToBeVisibleAsync();
        await reader.OpenAsync(Chapter);
        await Assertions.Expect(reader.Page.Locator(".chapter > .prose")).ToContainTextAsync(Read);
    }

    [Fact]
    public async Task Of_two_hasty_choices_the_last_one_holds()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        await reader.Page.RouteAsync(
            "**/source/",
            async route =>
            {
                await Task.Delay(400);
                await route.ContinueAsync();
            }
        );
        var answer = reader.Page.WaitForResponseAsync("**/source/");
        await Way(reader, "source").ClickAsync();
        await Way(reader, "reading").ClickAsync();
        await (await answer).FinishedAsync();
        await reader.Page.WaitForTimeoutAsync(100);
        await Assertions.Expect(reader.Page.Locator(".chapter > .prose")).ToContainTextAsync(Read);
        await Assertions.Expect(Way(reader, "reading")).ToHaveAttributeAsync("aria-current", "page");
    }

    [Fact]
    public async Task Without_scripts_the_source_text_is_a_page_and_a_mark_leads_to_the_list()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        await reader.OpenAsync(Chapter);
        await reader.Page.Locator("a.emendation").First.ClickAsync();
        var place = new Uri(reader.Page.Url).Fragment;
        Assert.StartsWith("#emendation-", place, StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Locator(place)).ToBeInViewportAsync();
        Assert.Equal(0, await reader.Page.Locator(".show-interventions:visible, .hands:visible").CountAsync());

        await Way(reader, "source").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".chapter > .prose")).ToContainTextAsync(Written);
        await Way(reader, "reading").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".chapter > .prose")).ToContainTextAsync(Read);
    }

    [Theory]
    [InlineData(Chapter)]
    [InlineData(Whole)]
    public async Task Paper_has_the_text_that_was_chosen(string address)
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(address);
        await Way(reader, "source").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".prose.as-source").First).ToBeVisibleAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var printed = await reader.Page.Locator("body").InnerTextAsync();
        Assert.Contains(Written, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Read, printed, StringComparison.Ordinal);
        Assert.Equal(0, await reader.Page.Locator(".texts:visible, .emendations:visible").CountAsync());
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_tap_on_emended_words_shows_the_source_s_and_the_reason_and_Escape_leads_back(int width)
    {
        await using var reader = await published.ReaderAsync(o => o.ViewportSize = new() { Width = width, Height = 844 });
        await reader.OpenAsync(Chapter);
        var mark = reader.Page.Locator("a.emendation", new() { HasText = Read });
        var sheet = reader.Page.Locator(".sheet.card");

        await mark.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sheet).ToBeVisibleAsync();
        await Assertions.Expect(sheet.Locator("q.in-source")).ToHaveTextAsync(Written);
        await Assertions.Expect(sheet).ToContainTextAsync("the sense is turned round");
        await Assertions.Expect(sheet).ToBeInViewportAsync(new() { Ratio = 1 });

        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sheet).ToHaveCountAsync(0);
        await Assertions.Expect(mark).ToBeFocusedAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task What_was_changed_is_shown_on_request_and_a_name_then_opens_by_keyboard()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        var name = reader.Page.Locator(".prose span.regularised").First;
        await Assertions.Expect(name).Not.ToHaveAttributeAsync("role", "button");

        await reader.Page.Locator(".show-interventions input").CheckAsync();
        await Assertions.Expect(name).ToHaveCSSAsync("text-decoration-line", "underline");
        await name.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        var sheet = reader.Page.Locator(".sheet.card");
        await Assertions.Expect(sheet.Locator(".card-source q")).ToHaveTextAsync((await name.GetAttributeAsync("data-source"))!);
        await Assertions
            .Expect(sheet.Locator(".card-more a"))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/source/#p[0-9]+$"));
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(name).ToBeFocusedAsync();

        await reader.OpenAsync(Chapter);
        await Assertions.Expect(reader.Page.Locator(".show-interventions input")).ToBeCheckedAsync();
        await Assertions.Expect(name).ToHaveCSSAsync("text-decoration-line", "underline");
    }

    private static ILocator Way(Reader reader, string text) => reader.Page.Locator($".text-switch a[data-text='{text}']");
}
