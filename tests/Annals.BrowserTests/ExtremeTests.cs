namespace Annals.BrowserTests;

/// <summary>
/// Texts at the ends of what a publication can hold (Samples/extremes.mjs): a word of sixty letters, one paragraph, thirty thousand words,
/// two hundred notes, seventy chapters.
/// </summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class ExtremeTests(PublishedSite published)
{
    [Fact]
    public async Task No_extreme_of_a_text_leaves_the_page_or_its_margin()
    {
        var folder = published.Scratch("extremes");
        var written = await Outcome.OfAsync("node", Path.Combine(Checkout.Tests, "Samples", "extremes.mjs"), Path.Combine(folder, "input"));
        Assert.True(written.ExitCode == 0, written.ToString());
        var site = await BuiltSite.OfFolderAsync(Path.Combine(folder, "input"), Path.Combine(folder, "site"));
        await using var server = await SiteServer.OfAsync(site.Folder);
        var pages = site
            .Pages.Where(p =>
                p.Kind is not PageKind.Chapter
                || !p.Address.StartsWith("/many/", StringComparison.Ordinal)
                || p.Address.EndsWith("/year-38/", StringComparison.Ordinal)
            )
            .ToList();
        var found = new List<string>();
        foreach (var width in (int[])[320, 390, 820, 1440])
        {
            await using var reader = await Reader.OfAsync(
                await published.Browser.NewContextAsync(
                    new()
                    {
                        ViewportSize = new() { Width = width, Height = 900 },
                    }
                ),
                server.Address
            );
            foreach (var page in pages)
            {
                await reader.OpenAsync(page.Address);
                found.AddRange(await Layout.FaultsOfAsync(reader.Page, $"{page} at {width}"));
            }
            found.AddRange(reader.Complaints);
        }
        Findings.None(found);
    }
}
