using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>
/// Pages on narrow screens, with the reader's own spacing and with text of twice the size: nothing is lost, and nothing stands on something
/// else.
/// </summary>
[Collection(EveryPageCollection.Name)]
public sealed class ReflowTests(PublishedSite published)
{
    // WCAG 2.2, criterion 1.4.12.
    private const string Spacing =
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

    private const string TwiceTheSize = "html { font-size: 225% !important }";

    [Fact]
    public Task At_320_pixels_nothing_is_cut_or_pushed_off_the_page() => NothingIsLost(320, "");

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public Task Spaced_as_readers_may_space_it_the_text_is_whole(int width) => NothingIsLost(width, Spacing);

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public Task At_twice_its_size_the_text_is_whole(int width) => NothingIsLost(width, TwiceTheSize);

    private async Task NothingIsLost(int width, string style)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.BypassCSP = true; // the reader's own style sheet
        });
        var found = new List<string>();
        foreach (var page in published.PagesOfEveryKind)
        {
            await reader.OpenAsync(page.Address);
            if (style.Length > 0)
                await reader.Page.AddStyleTagAsync(new() { Content = style });
            found.AddRange(await Layout.FaultsOfAsync(reader.Page, page.Address));
        }
        Findings.None(found);
    }
}
