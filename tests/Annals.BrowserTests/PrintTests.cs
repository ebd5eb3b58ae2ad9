using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Annals.BrowserTests;

/// <summary>The site on paper: what Chromium prints, read back page by page.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class PrintTests(PublishedSite published)
{
    private SitePage WholeText => published.Site.Pages.First(p => p.Kind is PageKind.WholeText);

    private SitePage Chapter =>
        published
            .Site.Pages.Where(p => p.Kind is PageKind.Chapter)
            .MaxBy(p => published.Site.Document(p).QuerySelectorAll(".note").Length)!;

    [Fact]
    public async Task A_whole_text_has_its_title_above_left_pages_and_the_chapters_above_right_ones()
    {
        var pages = await PrintedAsync(WholeText.Address);
        var document = published.Site.Document(WholeText);
        var work = document.QuerySelector("h1")!.TextContent;
        var chapters = document.QuerySelectorAll(".chapter-title").Select(t => t.TextContent.Replace('\u00A0', ' ')).ToArray();

        Assert.Single(pages[0].Lines, l => l == work);
        var rightHeads = new List<string>();
        // The last page may hold only the colophon, in which no chapter stands.
        foreach (var (i, page) in pages.Index().Skip(1).SkipLast(1))
        {
            if (i % 2 == 1)
                Assert.Equal(work, page.Lines[0]);
            else
                rightHeads.Add(page.Lines[0]);
        }
        Assert.Empty(rightHeads.Except(chapters));
        Assert.True(rightHeads.Distinct().Count() >= 3, string.Join(" / ", rightHeads));
    }

    [Fact]
    public async Task Pages_are_numbered()
    {
        var pages = await PrintedAsync(WholeText.Address);
        Assert.True(pages.Length > 10);
        Assert.All(pages.Index(), page => Assert.Equal((page.Index + 1).ToString(CultureInfo.InvariantCulture), page.Item.Lines[^1]));
    }

    [Fact]
    public async Task No_page_ends_with_a_heading()
    {
        foreach (var address in (string[])[WholeText.Address, Chapter.Address])
        {
            var headings = published
                .Site.Document(published.Site.Pages.First(p => p.Address == address))
                .QuerySelectorAll("main :is(h2, h3, .chapter-label, .note-hand)")
                .Select(h => h.TextContent.Trim().ToUpperInvariant())
                .ToHashSet();
            Assert.NotEmpty(headings);
            Findings.None(
                (await PrintedAsync(address))
                    .Where(p => headings.Contains(p.Lines[^2].ToUpperInvariant()))
                    .Select(p => $"{address}: ends with “{p.Lines[^2]}”")
            );
        }
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("A5")]
    public async Task Every_paragraph_has_its_number_in_the_margin_and_every_note_is_there(string paper)
    {
        var document = published.Site.Document(Chapter);
        var text = string.Join('\n', (await PrintedAsync(Chapter.Address, paper)).SelectMany(p => p.Lines));
        // On the smaller paper they stand nearer to the text.
        var gap = paper == "A5" ? " +" : " {2,}";
        var numbers = Regex.Matches(text, $@"(?<=\S{gap})\d+$", RegexOptions.Multiline).Select(m => m.Value).ToHashSet();
        Assert.Empty(document.QuerySelectorAll(".prose p[data-n]").Select(p => p.GetAttribute("data-n")!).Except(numbers));
        var words = Pressed(text);
        var notes = document.QuerySelectorAll("[role=doc-endnotes]:has(#notes) .note-text > p:first-child");
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Contains(Pressed(note.TextContent)[..30], words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_open_over_a_page_is_not_printed()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter.Address);
        await reader.Page.Locator(".prose a.term").First.ClickAsync();
        var more = reader.Page.Locator(".sheet.card .card-more a");
        await more.WaitForAsync();
        var pages = await PrintedAsync(reader);
        Assert.DoesNotContain(pages.SelectMany(p => p.Lines), line => line.Contains("The full entry", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("entry", await more.TextContentAsync(), StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="Lines">From top to bottom, those with words.</param>
    private sealed record PrintedPage(string[] Lines);

    [Theory]
    [InlineData("A4")]
    [InlineData("A5")]
    public async Task No_column_of_a_wide_table_is_lost(string paper)
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter.Address);
        await reader.Page.EvaluateAsync(
            "() => document.querySelector('.prose p[data-n]').insertAdjacentHTML('afterend', '<div class=table><table><tr>' + '<td>Infrastructure'.repeat(10) + '<td>Ω</table></div>')"
        );
        Assert.Contains((await PrintedAsync(reader, paper)).SelectMany(p => p.Lines), line => line.Contains('Ω', StringComparison.Ordinal));
    }

    private async Task<PrintedPage[]> PrintedAsync(string address, string? paper = null)
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(address);
        return await PrintedAsync(reader, paper);
    }

    private async Task<PrintedPage[]> PrintedAsync(Reader reader, string? paper = null)
    {
        var file = published.Scratch(Guid.NewGuid().ToString("N") + ".pdf");
        await reader.Page.PdfAsync(new() { Path = file, Format = paper, PreferCSSPageSize = true });
        var outcome = await Outcome.OfAsync("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"]);
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        return
        [
            .. outcome
                .Output.TrimEnd('\f', '\n')
                .Split('\f')
                .Select(page => new PrintedPage([
                    .. page.Replace('\u00A0', ' ').Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0),
                ])),
        ];
    }

    private static string Pressed(string text) => Regex.Replace(text, @"\s|-(?=\n)", "");
}
