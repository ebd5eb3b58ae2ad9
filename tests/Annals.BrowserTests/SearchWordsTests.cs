using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>
/// What readers may type: words of other languages, and what is no word at all; and the filters of a publication with several works and
/// layers.
/// </summary>
[Collection(SearchedSiteCollection.Name)]
public sealed class SearchWordsTests(PublishedSite published, ManyTongues site) : IClassFixture<ManyTongues>
{
    private const string War = "/sieges/vienna/#p1",
        Road = "/sieges/vienna/#p2",
        Volumes = "/sieges/vienna/#p3",
        Painter = "/sieges/vienna/#p4",
        Paper = "/alliances/beijing/#p1",
        Broadcast = "/alliances/beijing/#p2";

    [Theory]
    [InlineData("Straße", Road)]
    [InlineData("strasse", Road)]
    [InlineData("STRASSE", Road)]
    [InlineData("schonbrunn", Road)]
    [InlineData("œuvre", Volumes)]
    [InlineData("oeuvre", Volumes)]
    [InlineData("O'Neill", Painter)]
    [InlineData("O’Neill", Painter)]
    [InlineData("ONeill", Painter)]
    [InlineData("1683–1699", War)]
    [InlineData("1683-1699", War)]
    [InlineData("1683 — 1699", War)]
    [InlineData("1690", War)]
    [InlineData("阿尔巴尼亚", Paper)]
    [InlineData("劳动党", Paper)]
    [InlineData("الجمهورية", Broadcast)]
    [InlineData("\"Great Turkish War", War)]
    [InlineData("“great turkish", War)]
    [InlineData("turkish 🎉 war", War)]
    [InlineData("turkish\0 war", War)]
    [InlineData("(turkish|war)", War)]
    [InlineData("^turkish.*$", War)]
    public async Task Words_are_found_however_they_are_typed(string question, string passage)
    {
        await using var reader = await ReaderAsync();
        var found = await AskAsync(reader, question);
        Assert.True(found.Contains(passage), $"{question} finds {string.Join(", ", found)}");
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData("…—!?")]
    [InlineData("\"\"")]
    [InlineData("''")]
    [InlineData("-")]
    [InlineData("[](){}*+?.^$|\\")]
    [InlineData("%%%")]
    [InlineData("🎉")]
    [InlineData("\u202e\u200b")]
    [InlineData("日本語")]
    [InlineData("שלום")]
    [InlineData("zzzzqqq")]
    [InlineData("<img src=x onerror=\"document.title='taken'\">")]
    [InlineData("<script>document.title='taken'</script>")]
    [InlineData("&lt;b&gt; &amp;amp;")]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    public async Task What_is_not_there_is_said_not_to_be_there_and_is_never_markup(string question)
    {
        await using var reader = await ReaderAsync();
        var title = await reader.Page.TitleAsync();
        Assert.Empty(await AskAsync(reader, question));
        await Assertions.Expect(reader.Page.Locator("[data-status]")).ToContainTextAsync("Nothing found for");
        await Assertions.Expect(reader.Page.Locator("[data-status]")).ToContainTextAsync(question.Trim().Trim('\u200b'));
        Assert.Equal(0, await reader.Page.Locator("[data-search-part] :is(img, script, b)").CountAsync());
        Assert.Equal(title, await reader.Page.TitleAsync());
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("siege ")]
    [InlineData("ab12 ")]
    [InlineData("\"turkish war\" ")]
    public async Task Five_thousand_letters_are_answered(string part)
    {
        await using var reader = await ReaderAsync();
        await AskAsync(reader, string.Concat(Enumerable.Repeat(part, 5_000 / part.Length)));
        await Assertions.Expect(reader.Page.Locator("[data-status]")).Not.ToBeEmptyAsync();
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_work_is_searched_alone_and_the_address_says_which()
    {
        await using var reader = await ReaderAsync();
        var all = await AskAsync(reader, "cavalry");
        Assert.Contains(all, a => a.StartsWith("/sieges/", StringComparison.Ordinal));
        Assert.Contains(all, a => a.StartsWith("/alliances/", StringComparison.Ordinal));
        await reader.Page.Locator("main [name=work]").SelectOptionAsync("alliances");
        await Assertions.Expect(Links(reader)).ToHaveCountAsync(1);
        Assert.Equal(["/alliances/beijing/#p3"], await FoundAsync(reader));
        await reader.Page.ArrivesAtAsync("?q=cavalry&work=alliances");
        await reader.Page.ReloadAsync();
        await Assertions.Expect(Links(reader)).ToHaveCountAsync(1);
        Assert.Equal("alliances", await reader.Page.Locator("main [name=work]").InputValueAsync());
    }

    [Theory]
    [InlineData("text", "text", "text")]
    [InlineData("note:author", "author’s note")]
    [InlineData("note:editor", "editors’ note")]
    public async Task A_kind_and_a_layer_are_searched_alone(string kind, params string[] kinds)
    {
        await using var reader = await ReaderAsync();
        Assert.Equal(4, (await AskAsync(reader, "cavalry")).Length);
        await reader.Page.Locator($"main [name=kind][value='{kind}']").CheckAsync();
        await Assertions.Expect(reader.Page.Locator("[data-results] .result-kind")).ToHaveTextAsync(kinds);
        Findings.None(reader.Complaints);
    }

    private async Task<Reader> ReaderAsync()
    {
        var reader = await Reader.OfAsync(await published.Browser.NewContextAsync(), site.Address);
        await reader.OpenAsync("/search/");
        return reader;
    }

    private static ILocator Links(Reader reader) => reader.Page.Locator("[data-results] a");

    private static async Task<string[]> AskAsync(Reader reader, string question)
    {
        await reader.Page.Locator("main [name=q]").FillAsync(question);
        await reader.Page.Locator("[data-results][data-answered]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return await FoundAsync(reader);
    }

    private static Task<string[]> FoundAsync(Reader reader) =>
        Links(reader).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
}
