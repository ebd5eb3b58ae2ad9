using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(EveryPageCollection.Name)]
public sealed class ReadingTests(PublishedSite published)
{
    [Fact]
    public async Task The_browser_complains_of_nothing_on_any_page()
    {
        await using var reader = await published.ReaderAsync();
        foreach (var page in published.Site.Pages)
        {
            var answer = await reader.OpenAsync(page.Address);
            Assert.True(answer.Ok, $"{page}: {answer.Status}");
            Assert.Contains("default-src 'self'", await answer.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        }
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task An_address_that_is_nothing_answers_with_the_site_s_own_page()
    {
        await using var reader = await published.ReaderAsync();
        var answer = await reader.OpenAsync("/no/such/page/");
        Assert.Equal(404, answer.Status);
        Assert.True(await reader.Page.Locator("main h1").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("main a[href='/']").First.IsVisibleAsync(), "no way home");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(820)]
    [InlineData(1440)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var reader = await published.ReaderAsync(o => o.ViewportSize = new() { Width = width, Height = 800 });
        var wide = new List<string>();
        foreach (var page in published.PagesOfEveryKind)
        {
            await reader.OpenAsync(page.Address);
            var over = await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
                wide.Add($"{page}: {over} pixels");
        }
        Findings.None(wide);
    }

    [Fact]
    public async Task A_page_reads_whole_without_scripts()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        foreach (var page in published.PagesOfEveryKind.Where(p => p.Kind is not PageKind.Search))
        {
            await reader.OpenAsync(page.Address);
            await EveryParagraphIsShown(reader.Page, page);
            await EveryNoteIsReached(reader.Page, page);
        }
        Findings.None(reader.Complaints);
    }

    private async Task EveryParagraphIsShown(IPage page, SitePage where)
    {
        var written = published
            .Site.Document(where)
            .QuerySelectorAll("main p")
            .Count(p => p.Closest("[hidden], noscript, template, .scripted-only, .printed-only, details:not([open])") is null);
        var shown = await page.Locator("main p:visible").CountAsync();
        Assert.True(shown >= written, $"{where}: {shown} of {written} paragraphs are shown");
    }

    private static async Task EveryNoteIsReached(IPage page, SitePage where)
    {
        var marks = await page.Locator("main [role=doc-noteref]").EvaluateAllAsync<string[]>("marks => marks.map(m => m.hash.slice(1))");
        var shown = (await page.Locator("main [id]:visible").EvaluateAllAsync<string[]>("parts => parts.map(p => p.id)")).ToHashSet();
        Findings.None(marks.Where(id => !shown.Contains(id)).Select(id => $"{where}: the note '{id}' is not shown"));
    }

    [Fact]
    public async Task Without_scripts_the_search_page_shows_the_other_ways_in_and_no_form()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        await reader.OpenAsync("/search/");
        Assert.Equal(0, await reader.Page.Locator("main input:visible").CountAsync());
        Assert.True(await reader.Page.Locator("main a[href='/glossary/']").First.IsVisibleAsync(), "no way to the glossary");
        Assert.True(await reader.Page.Locator("main a[href='/people/']").First.IsVisibleAsync(), "no way to the people");
    }

    [Fact]
    public async Task Without_scripts_the_title_page_leads_to_every_chapter_list_and_register()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        var reached = new HashSet<string>();
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var address))
        {
            if (!reached.Add(address) || (address.Count('/') > 3 && !address.EndsWith("/versions/", StringComparison.Ordinal)))
                continue;
            await reader.OpenAsync(address);
            foreach (
                var link in await reader
                    .Page.Locator("a[href]:visible")
                    .EvaluateAllAsync<string[]>("links => links.map(a => new URL(a.getAttribute('href'), document.baseURI).href)")
            )
                if (new Uri(link) is var url && published.Address.IsBaseOf(url) && url.AbsolutePath.EndsWith('/'))
                    ahead.Enqueue(url.AbsolutePath);
        }
        var lost = published
            .Site.Pages.Where(p => p.Kind is not (PageKind.NotFound or PageKind.Search or PageKind.Offline))
            .Select(p => p.Address)
            .Except(reached);
        Findings.None(lost);
    }

    [Fact]
    public async Task The_whole_text_prints_over_many_pages_with_its_notes()
    {
        await using var reader = await published.ReaderAsync();
        var whole = published.Site.Pages.First(p => p.Kind is PageKind.WholeText);
        await reader.OpenAsync(whole.Address);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var notes = reader.Page.Locator("main [role=doc-endnotes] li");
        Assert.Equal(await notes.CountAsync(), await notes.And(reader.Page.Locator(":visible")).CountAsync());

        var paper = System.Text.Encoding.Latin1.GetString(await reader.Page.PdfAsync(new() { Format = "A4" }));

        var sheets = System.Text.RegularExpressions.Regex.Count(paper, @"/Type\s*/Page\b");
        var words = published
            .Site.Document(whole)
            .QuerySelector("main")!
            .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Length;
        Assert.InRange(sheets, 1 + (words / 900), 2 + (words / 100));
    }
}
