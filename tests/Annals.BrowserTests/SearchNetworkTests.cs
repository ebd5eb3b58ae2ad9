using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>The search where the network is slow, or is lost half way.</summary>
[Collection(SearchedSiteCollection.Name)]
public sealed class SearchNetworkTests(PublishedSite published) : IAsyncLifetime
{
    private SiteServer _server = null!;

    public async Task InitializeAsync() => _server = await SiteServer.OfAsync(published.Site.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/pagefind/")]
    [InlineData("/pagefind/fragment/")]
    [InlineData("/search/names.json")]
    public async Task A_slow_answer_is_waited_for_in_words_and_what_was_asked_last_is_answered(string where)
    {
        var way = new TaskCompletionSource();
        _server.WaitsAt = path => path.StartsWith(where, StringComparison.Ordinal) ? way.Task : Task.CompletedTask;
        await using var reader = await OpenedAsync();
        await Box(reader).FillAsync("Yugoslavia");
        await Assertions.Expect(Status(reader)).ToHaveTextAsync("Searching …");
        await Assertions.Expect(Status(reader)).ToHaveTextAsync("Still searching: the network is slow.");
        await Box(reader).FillAsync("Khrushchev");
        await Assertions.Expect(Status(reader)).ToHaveTextAsync("Searching …");
        way.SetResult();
        await Assertions.Expect(Results(reader)).ToHaveAttributeAsync("data-answered", "Khrushchev");
        await Assertions.Expect(Status(reader)).ToContainTextAsync("passages");
        await Assertions.Expect(Results(reader).Locator(".result").First).ToContainTextAsync("Khrushchev");
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData("/pagefind/pagefind.js")]
    [InlineData("/pagefind/pagefind-entry.json")]
    [InlineData("/pagefind/wasm")]
    [InlineData("/pagefind/index/")]
    [InlineData("/pagefind/fragment/")]
    [InlineData("/search/names.json")]
    public async Task A_loss_is_said_and_what_was_asked_is_answered_when_the_network_is_back(string where)
    {
        _server.BreaksAt = path => path.StartsWith(where, StringComparison.Ordinal);
        await using var reader = await OpenedAsync();
        await Box(reader).FillAsync("Yugoslavia");
        await Assertions.Expect(Status(reader)).ToContainTextAsync("The search could not be loaded");
        await Assertions.Expect(Results(reader).Locator("a")).ToHaveCountAsync(0);
        _server.BreaksAt = _ => false;
        await reader.Page.EvaluateAsync("void dispatchEvent(new Event('online'))");
        await Assertions.Expect(Results(reader)).ToHaveAttributeAsync("data-answered", "Yugoslavia");
        await Assertions.Expect(Status(reader)).ToContainTextAsync("passages");
    }

    [Fact]
    public async Task What_was_found_before_does_not_stand_under_a_question_that_could_not_be_answered()
    {
        await using var reader = await OpenedAsync();
        await Box(reader).FillAsync("Yugoslavia");
        await Assertions.Expect(Results(reader)).ToHaveAttributeAsync("data-answered", "Yugoslavia");
        _server.BreaksAt = path => path.StartsWith("/pagefind/", StringComparison.Ordinal);
        await Box(reader).FillAsync("collectivisation");
        await Assertions.Expect(Status(reader)).ToContainTextAsync("The search could not be loaded");
        await Assertions.Expect(Results(reader).Locator("a")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/search/")]
    [InlineData("/assets/search-panel.")]
    public async Task What_is_typed_before_the_search_has_come_is_asked_then(string where)
    {
        var way = new TaskCompletionSource();
        _server.WaitsAt = path => path.StartsWith(where, StringComparison.Ordinal) ? way.Task : Task.CompletedTask;
        await using var reader = await Reader.OfAsync(await published.Browser.NewContextAsync(), _server.Address);
        await reader.OpenAsync("/");
        await reader.Page.Keyboard.PressAsync("Control+k");
        var early = reader.Page.Locator("dialog.search-dialog [type=search]");
        await Assertions.Expect(early).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync("Khrushchev");
        await Assertions.Expect(early).ToHaveValueAsync("Khrushchev");
        await Assertions.Expect(reader.Page.Locator("dialog [role=status]").First).ToHaveTextAsync("Searching …");
        way.SetResult();
        await Assertions.Expect(Results(reader)).ToHaveAttributeAsync("data-answered", "Khrushchev");
        await Assertions.Expect(Box(reader)).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync("a");
        await Assertions.Expect(Box(reader)).ToHaveValueAsync("Khrushcheva");
    }

    private async Task<Reader> OpenedAsync()
    {
        var reader = await Reader.OfAsync(await published.Browser.NewContextAsync(), _server.Address);
        await reader.OpenAsync("/");
        await reader.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Box(reader)).ToBeFocusedAsync();
        return reader;
    }

    private static ILocator Box(Reader reader) => reader.Page.Locator("dialog.search-dialog [name=q]");

    private static ILocator Status(Reader reader) => reader.Page.Locator("dialog.search-dialog [data-status]");

    private static ILocator Results(Reader reader) => reader.Page.Locator("dialog.search-dialog [data-results]");
}
