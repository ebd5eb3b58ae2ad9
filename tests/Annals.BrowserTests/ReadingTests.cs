using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
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
    [InlineData(320)]
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
            if (over > 0) wide.Add($"{page}: {over} pixels");
        }
        Findings.None(wide);
    }

    [Fact]
    public async Task A_page_reads_whole_without_scripts()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        foreach (var page in published.PagesOfEveryKind)
        {
            await reader.OpenAsync(page.Address);
            await EveryParagraphIsShown(reader.Page, page);
            await EveryNoteIsReached(reader.Page, page);
        }
        Findings.None(reader.Complaints);
    }

    private async Task EveryParagraphIsShown(IPage page, SitePage where)
    {
        var written = published.Site.Document(where).QuerySelectorAll("main p").Count(p => p.Closest("[hidden], noscript, template") is null);
        var shown = 0;
        foreach (var paragraph in await page.Locator("main p").AllAsync())
            if (await paragraph.IsVisibleAsync()) shown++;
        Assert.True(shown >= written, $"{where}: {shown} of {written} paragraphs are shown");
    }

    private static async Task EveryNoteIsReached(IPage page, SitePage where)
    {
        foreach (var mark in await page.Locator("main [role=doc-noteref]").AllAsync())
        {
            var href = await mark.GetAttributeAsync("href");
            Assert.True(href is not null, $"{where}: a note's mark is no link");
            var id = href![(href.IndexOf('#', StringComparison.Ordinal) + 1)..];
            Assert.True(await page.Locator($"[id='{id}']").IsVisibleAsync(), $"{where}: the note {id} is not shown");
        }
    }

    [Fact]
    public async Task Without_scripts_the_title_page_leads_to_every_chapter_list_and_register()
    {
        await using var reader = await published.ReaderAsync(o => o.JavaScriptEnabled = false);
        var reached = new HashSet<string>();
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var address))
        {
            if (!reached.Add(address) || address.Count('/') > 3) continue;
            await reader.OpenAsync(address);
            foreach (var link in await reader.Page.Locator("a[href]:visible").AllAsync())
            {
                var url = new Uri(new(reader.Page.Url), await link.GetAttributeAsync("href"));
                if (published.Address.IsBaseOf(url) && url.AbsolutePath.EndsWith('/')) ahead.Enqueue(url.AbsolutePath);
            }
        }
        var lost = published.Site.Pages.Where(p => p.Kind is not PageKind.NotFound and not PageKind.Search).Select(p => p.Address).Except(reached);
        Findings.None(lost);
    }

    [Fact]
    public async Task The_whole_text_prints_over_many_pages_with_its_notes()
    {
        await using var reader = await published.ReaderAsync();
        var whole = published.Site.Pages.First(p => p.Kind is PageKind.WholeText);
        await reader.OpenAsync(whole.Address);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var note in await reader.Page.Locator("main [role=doc-endnotes] li").AllAsync())
            Assert.True(await note.IsVisibleAsync(), $"{whole}: a note is not printed: {await note.TextContentAsync()}");

        var paper = System.Text.Encoding.Latin1.GetString(await reader.Page.PdfAsync(new() { Format = "A4" }));

        var sheets = System.Text.RegularExpressions.Regex.Count(paper, @"/Type\s*/Page\b");
        var words = published.Site.Document(whole).QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.InRange(sheets, 1 + (words / 900), 2 + (words / 100));
    }
}
