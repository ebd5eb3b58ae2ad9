using System.IO.Compression;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
public sealed class PlaceTests(PublishedSite published)
{
    private const string Kept = "localStorage.getItem('annals-read')";

    private ImmutableArray<string> Chapters =>
        [
            .. published
                .Site.Document(new("/", "index.html", PageKind.Title))
                .QuerySelectorAll(".toc a")
                .Select(a => a.GetAttribute("href")!),
        ];

    private string Chapter => Chapters[1];

    private string Work => $"/{Chapter.Split('/')[1]}/";

    [Fact]
    public async Task The_title_page_and_the_contents_lead_to_the_paragraph_where_reading_stopped()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/");
        Assert.False(await reader.Page.Locator(".go-on").IsVisibleAsync());
        await Read(reader, "#p4");

        foreach (var address in (string[])["/", Work])
        {
            await reader.Page.AddInitScriptAsync(
                "new PerformanceObserver((list) => list.getEntries().forEach((e) => { self.shifted = e.value; })).observe({ type: 'layout-shift', buffered: true })"
            );
            await reader.OpenAsync(address);
            Assert.StartsWith("Paragraph 4 of ", await reader.Page.Locator(".go-on span").TextContentAsync(), StringComparison.Ordinal);
            Assert.Null(await reader.Page.EvaluateAsync<double?>("self.shifted"));
            await reader.Page.Locator(".go-on a").ClickAsync();
            await Assertions.Expect(reader.Page).ToHaveURLAsync(new Uri(published.Address, Chapter.TrimStart('/')).AbsoluteUri + "#p4");
            await Assertions.Expect(reader.Page.Locator("#p4")).ToBeInViewportAsync();
        }
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_place_in_an_older_version_is_found_where_its_words_are_now()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/");
        await Read(reader, "#p4");
        await reader.Page.EvaluateAsync(
            "(work) => { const kept = JSON.parse(localStorage.getItem('annals-read')); kept[work].at[4] = '0.9.0'; localStorage.setItem('annals-read', JSON.stringify(kept)); }",
            Work
        );
        await reader.Page.RouteAsync(
            "**/passages.json",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "application/json",
                        Body =
                            """{ "current": "2.0.0", "versions": [{ "version": "0.9.0", "passages": [{}, {}, {}, { "paragraph": 4, "fate": "moved", "now": [2], "nearest": 2 }] }] }""",
                    }
                )
        );
        await reader.OpenAsync(Work);
        await reader.Page.Locator(".go-on a").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new Uri(published.Address, Chapter.TrimStart('/')).AbsoluteUri + "#p2");
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task Who_stopped_in_the_whole_text_goes_on_in_it_and_its_chapter_counts_as_read_so_far()
    {
        await using var reader = await published.ReaderAsync();
        var (text, slug) = (Work + "text/", Chapter.Split('/')[2]);
        await reader.OpenAsync(text);
        await reader.Page.WaitForTimeoutAsync(600);
        foreach (var paragraph in (string[])["p1", "p2"])
        {
            await reader.Page.EvaluateAsync(
                "(p) => document.getElementById(p).scrollIntoView({ behavior: 'instant' })",
                $"{slug}-{paragraph}"
            );
            await reader.Page.WaitForFunctionAsync($"(p) => {Kept}?.includes(`\"${{p}}\"`)", $"{slug}-{paragraph}");
        }

        await reader.OpenAsync(Work);
        Assert.StartsWith("Paragraph 2 of ", await reader.Page.Locator(".go-on span").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("(read", await reader.Page.Locator($".toc a[href='{Chapter}']").TextContentAsync(), StringComparison.Ordinal);
        await reader.Page.Locator(".go-on a").ClickAsync();
        await reader.Page.ArrivesAtAsync($"{text}#{slug}-p2");
        await Assertions.Expect(reader.Page.Locator($"#{slug}-p2")).ToBeInViewportAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task The_list_of_chapters_says_how_far_each_was_read()
    {
        await using var reader = await published.ReaderAsync();
        await Read(reader, "#p2");
        var link = reader.Page.Locator($".contents ol a[href='{Chapter}']");
        Assert.DoesNotContain("read", await link.TextContentAsync(), StringComparison.Ordinal);
        await reader.OpenAsync(Work);
        Assert.Contains(
            "(read to paragraph ",
            await reader.Page.Locator($".toc a[href='{Chapter}']").TextContentAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await reader.Page.Locator(".toc a .read").CountAsync());
    }

    [Fact]
    public async Task Who_jumps_to_the_end_has_not_read_the_chapter()
    {
        await using var reader = await published.ReaderAsync();
        var last = "#" + await LastParagraph(reader);
        await Read(reader, last);
        await reader.OpenAsync(Work);
        Assert.Equal(0, await reader.Page.Locator(".toc a .read").CountAsync());
        Assert.True(await reader.Page.Locator(".go-on a").IsVisibleAsync());
    }

    [Fact]
    public async Task A_chapter_read_through_is_marked_as_read()
    {
        await using var reader = await published.ReaderAsync();
        var last = await LastParagraph(reader);
        for (var below = 1.0; below > 0;)
        {
            await reader.Page.WaitForTimeoutAsync(600);
            below = await reader.Page.EvaluateAsync<double>(
                "(id) => { scrollBy({ top: 700, behavior: 'instant' }); return document.getElementById(id).getBoundingClientRect().top - innerHeight; }",
                last
            );
        }
        await reader.Page.WaitForTimeoutAsync(600);
        await reader.OpenAsync(Work);
        Assert.EndsWith(
            "(read)",
            (await reader.Page.Locator($".toc a[href='{Chapter}']").TextContentAsync())!.TrimEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Switched_off_what_was_kept_is_deleted_and_nothing_more_is_kept()
    {
        await using var reader = await published.ReaderAsync();
        await Read(reader, "#p4");
        await reader.OpenAsync("/");
        Assert.True(await reader.Page.Locator(".go-on a").IsVisibleAsync());
        await reader.Page.Locator("button[popovertarget=settings]").First.ClickAsync();
        await reader.Page.Locator("[name=places]").UncheckAsync();
        Assert.Null(await reader.Page.EvaluateAsync<string?>(Kept));
        Assert.Equal(0, await reader.Page.Locator(".go-on a, .toc .read").CountAsync());

        await reader.OpenAsync(Chapter);
        await reader.Page.WaitForTimeoutAsync(600);
        await reader.Page.EvaluateAsync("document.querySelector('#p4').scrollIntoView({ behavior: 'instant' })");
        await reader.Page.WaitForTimeoutAsync(600);
        await reader.OpenAsync("/");
        Assert.Null(await reader.Page.EvaluateAsync<string?>(Kept));
        Assert.False(await reader.Page.Locator(".go-on").IsVisibleAsync());
    }

    [Fact]
    public async Task The_line_at_the_top_is_as_long_as_what_was_read_and_can_be_switched_off()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        Assert.InRange(await Drawn(reader.Page), 0, 0.02);
        await reader.Page.EvaluateAsync(
            "scrollTo({ top: document.querySelector('.prose').getBoundingClientRect().bottom - innerHeight, behavior: 'instant' })"
        );
        Assert.InRange(await Drawn(reader.Page), 0.98, 1);
        await reader.Page.EvaluateAsync("document.querySelector('[name=progress]').click()");
        Assert.False(await reader.Page.Locator(".progress").IsVisibleAsync());
    }

    [Fact]
    public async Task A_chapter_s_scripts_weigh_at_most_fifteen_kilobytes_compressed()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        var scripts = await reader.Page.EvaluateAsync<string[]>(
            "performance.getEntriesByType('resource').map((r) => new URL(r.name).pathname).filter((p) => p.endsWith('.js'))"
        );
        var weights = scripts.Distinct().ToDictionary(s => s, s => Compressed(Path.Combine(published.Site.Folder, s.TrimStart('/'))));
        Assert.True(weights.Values.Sum() <= 15 * 1024, string.Join('\n', weights));
    }

    private static long Compressed(string file)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(File.ReadAllBytes(file));
        return to.Length;
    }

    /// <summary>Opens the chapter and scrolls to a paragraph, until that is kept.</summary>
    private async Task Read(Reader reader, string paragraph)
    {
        await reader.OpenAsync(Chapter);
        await reader.Page.WaitForTimeoutAsync(600);
        await reader.Page.EvaluateAsync("(p) => document.querySelector(p).scrollIntoView({ behavior: 'instant' })", paragraph);
        await reader.Page.WaitForFunctionAsync($"(p) => {Kept}?.includes(`\"${{p.slice(1)}}\"`)", paragraph);
    }

    private async Task<string> LastParagraph(Reader reader)
    {
        await reader.OpenAsync(Chapter);
        return await reader.Page.EvaluateAsync<string>("[...document.querySelectorAll('.prose p[data-n]')].at(-1).id");
    }

    private static Task<double> Drawn(IPage page) =>
        page.EvaluateAsync<double>(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector('.progress').getBoundingClientRect().width / document.documentElement.clientWidth))))"
        );
}
