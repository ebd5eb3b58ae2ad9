using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(EveryPageCollection.Name)]
public sealed class AccessibilityTests(PublishedSite published)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_on_any_kind_of_page_in_light_or_dark(int width)
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = width, Height = 900 };
            o.ReducedMotion = ReducedMotion.Reduce;
        });
        var found = new List<string>();
        foreach (var page in published.PagesOfEveryKind)
        {
            await reader.OpenAsync(page.Address);
            found.AddRange(await reader.Page.ViolationsInBothSchemesAsync(page.Address));
        }
        Findings.None(found);
    }

    [Fact]
    public async Task Axe_is_heard()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/about/");
        await reader.Page.EvaluateAsync(
            "() => { document.title = ''; document.querySelector('main').append(document.createElement('img'), document.createElement('button')); }"
        );
        var found = (await reader.Page.ViolationsAsync("/about/")).Select(line => line.Split(':')[1].Trim());
        Assert.Equal(["button-name", "document-title", "image-alt"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Axe_is_heard_of_what_is_too_pale_in_the_dark_alone()
    {
        await using var reader = await published.ReaderAsync(o => o.BypassCSP = true);
        await reader.OpenAsync("/about/");
        await reader.Page.AddStyleTagAsync(new() { Content = "@media (prefers-color-scheme: dark) { h1 { color: #333 } }" });
        var found = (await reader.Page.ViolationsInBothSchemesAsync("/about/"))
            .Select(line => line.Split(':'))
            .Select(line => (line[0], line[1].Trim()));
        Assert.Equal([("/about/ in the dark", "color-contrast")], found);
    }

    [Fact]
    public async Task The_first_stop_of_the_tab_key_is_a_link_to_the_text()
    {
        await using var reader = await published.ReaderAsync();
        foreach (var page in published.PagesOfEveryKind)
        {
            await reader.OpenAsync(page.Address);
            await reader.Page.Keyboard.PressAsync("Tab");
            var href = await reader.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");
            Assert.True(href?.StartsWith('#'), $"{page}: the first stop is {href ?? "no link"}");
            Assert.True(await reader.Page.Locator(href!).CountAsync() == 1, $"{page}: {href} is not there");
        }
    }

    [Fact]
    public async Task Text_spaced_as_WCAG_allows_is_neither_cut_nor_pushed_off_the_page()
    {
        await using var reader = await published.ReaderAsync(o =>
        {
            o.ViewportSize = new() { Width = 390, Height = 844 };
            o.BypassCSP = true; // the reader's own style sheet
        });
        var wide = new List<string>();
        foreach (var page in published.PagesOfEveryKind)
        {
            await reader.OpenAsync(page.Address);
            await reader.Page.AddStyleTagAsync(
                new()
                {
                    Content =
                        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
                }
            );
            var over = await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
                wide.Add($"{page}: {over} pixels");
        }
        Findings.None(wide);
    }
}
