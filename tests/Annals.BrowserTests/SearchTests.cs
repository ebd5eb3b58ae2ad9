using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(SearchedSiteCollection.Name)]
public sealed class SearchTests(PublishedSite published)
{
    /// <summary>What readers ask for, and the words of which a passage that answers has one.</summary>
    public static TheoryData<string, string[]> Questions =>
        new()
        {
            { "Khoja", ["Khoja", "Hoxha"] },
            { "Hoxha", ["Khoja", "Hoxha"] },
            { "Dzodze", ["Dzodze", "Xoxe"] },
            { "Kuçova", ["Kuçova", "Kuchova"] },
            { "Warsaw Pact", ["Warsaw Pact"] },
            { "land reform", ["land reform"] },
        };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_search_lands_on_the_passages_that_answer_it(string question, string[] words)
    {
        await using var reader = await published.ReaderAsync();
        var results = await AskAsync(reader, question);
        var found = new List<string>();
        foreach (var result in await results.AllAsync())
            found.Add((await result.GetAttributeAsync("href"))!);

        Assert.Contains(found, href => IsAPassage(href));
        foreach (var href in found.Where(IsAPassage))
        {
            var passage = PassageAt(href);
            Assert.True(
                words.Any(w => passage.Contains(w, StringComparison.OrdinalIgnoreCase)),
                $"'{question}' gives {href}, which has none of {string.Join(", ", words)}: {passage}"
            );
        }

        var first = found.First(IsAPassage);
        await reader.Page.Locator($"{Results}[href='{first}']").First.ClickAsync();
        await reader.Page.ArrivesAtAsync(first);
        var paragraph = reader.Page.Locator($"[id='{first[(first.IndexOf('#', StringComparison.Ordinal) + 1)..]}']");
        await Assertions.Expect(paragraph).ToBeInViewportAsync();
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData("Khoja", "Hoxha")]
    [InlineData("Dzodze", "Xoxe")]
    [InlineData("Kuchova", "Kuçova")]
    [InlineData("hoxha", "HOXHA")]
    public async Task Both_forms_of_a_name_find_the_same_passages(string one, string other)
    {
        await using var reader = await published.ReaderAsync();
        var found = await HrefsAsync(await AskAsync(reader, one));
        var same = await HrefsAsync(await AskAsync(reader, other));
        Assert.NotEmpty(found);
        Assert.Equal(found, same);
    }

    [Fact]
    public async Task The_box_stays_and_the_keyboard_goes_through_the_results()
    {
        await using var reader = await published.ReaderAsync();
        var results = await AskAsync(reader, "Albania");
        var box = reader.Page.Locator("main input[type=search]");
        await Assertions.Expect(box).ToBeVisibleAsync();
        await box.FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(results.First).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToBeFocusedAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_misspelt_word_is_answered_with_what_was_meant()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/search/?q=stalnism");
        await Assertions.Expect(reader.Page.Locator("[data-meant] a")).ToHaveTextAsync("Stalinism", new() { Timeout = 20_000 });
        await Assertions.Expect(reader.Page.Locator("main input[type=search]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_answer_under_another_name_says_so()
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "Dzodze");
        await Assertions.Expect(reader.Page.Locator("[data-status]")).ToHaveTextAsync(new Regex("; searched for .*Xoxe.* too$"));
        await AskAsync(reader, "Molotov");
        await Assertions.Expect(reader.Page.Locator("[data-status]")).Not.ToContainTextAsync("too");
    }

    [Theory]
    [InlineData("\"Soviet Union\"", "Soviet Union", "Soviet")]
    [InlineData("\"five year plan\"", "Five-Year Plan", "plan")]
    public async Task Words_in_quotes_are_marked_where_they_stand_together(string question, string together, string apart)
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, question);
        var marked = await reader.Page.Locator("[data-results] mark").AllInnerTextsAsync();
        Assert.Contains(marked, m => m.StartsWith(together, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(marked, m => m.Equals(apart, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_comes_back_from_a_result_finds_the_list_as_it_was()
    {
        await using var reader = await published.ReaderAsync();
        await AskAsync(reader, "Albania");
        var links = reader.Page.Locator("[data-results] a.result-link");
        var first = await links.CountAsync();
        for (var more = 1; more <= 2; more++)
        {
            await reader.Page.Locator("[data-more]").ClickAsync();
            await Assertions.Expect(links.Nth(first * more)).ToBeVisibleAsync();
        }

        var all = await links.EvaluateAllAsync<string[]>("links => links.map(l => l.href)");
        // Groups come in the order of their first passage: the last that came may stand anywhere.
        var gone = links.Nth(all.Length - 2);
        await gone.ClickAsync();
        await reader.Page.ArrivesAtAsync(new Uri(all[^2]).PathAndQuery);
        await reader.Page.GoBackAsync();

        await Assertions.Expect(links).ToHaveCountAsync(all.Length, new() { Timeout = 20_000 });
        Assert.Equal(all, await links.EvaluateAllAsync<string[]>("links => links.map(l => l.href)"));
        await Assertions.Expect(gone).ToBeFocusedAsync();
        await Assertions.Expect(gone).ToBeInViewportAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task Whoever_comes_back_to_the_search_finds_it_where_it_was()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/search/?q=Albania");
        var links = reader.Page.Locator("[data-results] a.result-link");
        await Assertions.Expect(links.Nth(8)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await reader.Page.EvaluateAsync("() => new Promise(done => { addEventListener('scrollend', done); scrollTo({ top: 700, behavior: 'instant' }); })");
        var count = await links.CountAsync();
        for (var again = 0; again < 2; again++)
        {
            await reader.OpenAsync("/");
            await reader.Page.GoBackAsync();
            await Assertions.Expect(links).ToHaveCountAsync(count, new() { Timeout = 20_000 });
            await reader.Page.WaitForFunctionAsync("() => Math.abs(scrollY - 700) < 2");
        }
    }

    private const string Results = "[data-results] a";

    private static async Task<ILocator> AskAsync(Reader reader, string question)
    {
        await reader.OpenAsync("/search/");
        await reader.Page.Locator("main input[type=search]").FillAsync(question);
        await reader.Page.Locator("main input[type=search]").PressAsync("Enter");
        var results = reader.Page.Locator(Results);
        await Assertions.Expect(results.First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        return results;
    }

    private static async Task<IEnumerable<string>> HrefsAsync(ILocator results)
    {
        var hrefs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var result in await results.AllAsync())
            hrefs.Add((await result.GetAttributeAsync("href"))!);
        return hrefs;
    }

    // The source speaks of the land reform in a caption only.
    private static bool IsAPassage(string href) => Regex.IsMatch(href, "#(p[0-9]+|figure-.+)$");

    private string PassageAt(string href)
    {
        var parts = new Uri(published.Address, href);
        var page = new HtmlParser().ParseDocument(published.Site.Text(parts.AbsolutePath.TrimStart('/') + "index.html"));
        return page.GetElementById(parts.Fragment[1..])?.TextContent ?? throw new InvalidOperationException($"{href} is not on its page");
    }
}
