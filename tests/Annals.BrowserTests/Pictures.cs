using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>Pictures of every kind of page, for those who design: ANNALS_SCREENSHOTS names the folder to write them to.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class Pictures(PublishedSite published)
{
    [Fact]
    public async Task Every_kind_of_page_can_be_taken_as_a_picture()
    {
        var album = Environment.GetEnvironmentVariable("ANNALS_SCREENSHOTS") is { Length: > 0 } folder
            ? Path.GetFullPath(folder, Checkout.Root)
            : null;
        // Without an album one picture shows that it works.
        var pages = album is null ? published.Site.Pages.Where(p => p.Kind is PageKind.Title) : published.PagesOfEveryKind;
        int[] widths = album is null ? [390] : [390, 820, 1440];
        ColorScheme[] schemes = album is null ? [ColorScheme.Light] : [ColorScheme.Light, ColorScheme.Dark];

        foreach (var width in widths)
            foreach (var scheme in schemes)
            {
                await using var reader = await published.ReaderAsync(o =>
                {
                    o.ColorScheme = scheme;
                    o.ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 };
                });
                foreach (var page in pages)
                {
                    await reader.OpenAsync(page.Address);
                    var name =
                        $"{(page.Address.Trim('/') is { Length: > 0 } address ? address.Replace('/', '-') : "title")}-{width}-{scheme.ToString().ToLowerInvariant()}.png";
                    var picture = await reader.Page.ScreenshotAsync(
                        new() { FullPage = true, Path = album is null ? null : Path.Combine(album, name) }
                    );
                    Assert.True(picture.Length > 5_000, name);
                }
            }
    }
}
