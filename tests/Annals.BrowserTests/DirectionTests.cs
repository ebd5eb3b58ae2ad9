using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>
/// A publication in English with a text in Arabic (Samples/right-to-left.txt): the text's page is read from right to left, and each word
/// says which language it is in.
/// </summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class DirectionTests(PublishedSite published, DirectionTests.Sample sample) : IClassFixture<DirectionTests.Sample>
{
    private const string Arabic = "/baghdad/foundation/";

    [Fact]
    public async Task A_text_that_is_read_from_right_to_left_has_its_page_set_so()
    {
        await using var reader = await ReaderAsync(1440);
        await reader.OpenAsync(Arabic);
        var (text, notes, contents) = (
            await BoxAsync(reader, ".prose"),
            await BoxAsync(reader, ".margin-note"),
            await BoxAsync(reader, ".contents ol")
        );
        Assert.True(notes.X + notes.Width < text.X, "the notes stand to the left of the text");
        Assert.True(contents.X > text.X + text.Width, "the contents stand to its right");
        Assert.Equal("rtl", await StyleAsync(reader, ".prose p", "direction"));
        Assert.Equal("rtl", await StyleAsync(reader, ".margin-note", "direction"));
        Assert.Equal("normal", await StyleAsync(reader, ".prose p", "fontStyle"));
        Assert.Equal("ltr", await StyleAsync(reader, ".running-title", "direction"));
        Assert.Equal(
            "right",
            await reader.Page.Locator(".chapter-label").EvaluateAsync<string>("e => getComputedStyle(e).textAlign.replace('-webkit-', '')")
        );
    }

    [Fact]
    public async Task Words_in_another_language_than_their_page_s_say_so()
    {
        await using var reader = await ReaderAsync(1440);
        await reader.OpenAsync(Arabic);
        // Letters of one script in an element of a language that is written in another.
        Findings.None(await StraysAsync(reader));
        await reader.OpenAsync("/samarra/move/");
        Findings.None(await StraysAsync(reader));
        Assert.Equal("rtl", await StyleAsync(reader, ".prose i[lang=ar]", "direction"));
        await reader.OpenAsync("/");
        Findings.None(await StraysAsync(reader));
        await reader.OpenAsync("/places/tigris/");
        Assert.Equal(
            "rtl",
            await reader.Page.Locator(".mentions[lang=ar]").First.EvaluateAsync<string>("e => getComputedStyle(e).direction")
        );
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task Nothing_leaves_the_page_on_the_other_side(int width)
    {
        await using var reader = await ReaderAsync(width);
        var found = new List<string>();
        foreach (var page in sample.Site.Pages)
        {
            await reader.OpenAsync(page.Address);
            found.AddRange(await Layout.FaultsOfAsync(reader.Page, page.Address));
            found.AddRange(await reader.Page.ViolationsAsync(page.Address));
        }
        Findings.None([.. found, .. reader.Complaints]);
    }

    private async Task<Reader> ReaderAsync(int width) =>
        await Reader.OfAsync(
            await published.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 900 },
                }
            ),
            sample.Address
        );

    private static Task<string> StyleAsync(Reader reader, string selector, string property) =>
        reader.Page.Locator(selector).First.EvaluateAsync<string>("(e, property) => getComputedStyle(e)[property]", property);

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Reader reader, string selector) =>
        (await reader.Page.Locator(selector).First.BoundingBoxAsync())!;

    private static Task<string[]> StraysAsync(Reader reader) =>
        reader.Page.EvaluateAsync<string[]>(
            """
            () => {
              const strays = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = walk.nextNode(); text; text = walk.nextNode()) {
                const [said] = text.parentElement.closest('[lang]').lang.split('-');
                const arabic = /\p{Script=Arabic}{2}/u.test(text.data);
                const latin = /\p{Script=Latin}{2}/u.test(text.data);
                // How a page is cited is one line in the edition's style.
                if (text.parentElement.closest('script, style, template, .cite-this')) continue;
                if ((arabic && said !== 'ar') || (latin && said === 'ar')) strays.push(`${said}: ${text.parentElement.outerHTML.slice(0, 120)}`);
              }
              return strays;
            }
            """
        );

    /// <summary>The sample, built once and served.</summary>
    public sealed class Sample(PublishedSite published) : IAsyncLifetime
    {
        private SiteServer _server = null!;

        public BuiltSite Site { get; private set; } = null!;

        public Uri Address => _server.Address;

        public async Task InitializeAsync()
        {
            Site = await BuiltSite.OfTextAsync(
                published.Scratch("right-to-left"),
                await File.ReadAllTextAsync(Path.Combine(Checkout.Tests, "Samples", "right-to-left.txt"))
            );
            _server = await SiteServer.OfAsync(Site.Folder);
        }

        public async Task DisposeAsync() => await _server.DisposeAsync();
    }
}
