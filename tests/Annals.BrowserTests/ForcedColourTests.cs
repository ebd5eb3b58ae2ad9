using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>Where the system sets the colours, what tints and hues said is still said.</summary>
[Collection(EveryPageCollection.Name)]
public sealed class ForcedColourTests(PublishedSite published)
{
    private static readonly PageKind[] s_kinds =
    [
        PageKind.Title,
        PageKind.Chapter,
        PageKind.Entry,
        PageKind.Search,
        PageKind.Figure,
        PageKind.Timeline,
        PageKind.Changes,
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing(ColorScheme scheme)
    {
        await using var reader = await ReaderAsync(scheme);
        var found = new List<string>();
        foreach (var page in s_kinds.Select(k => published.Site.Pages.First(p => p.Kind == k)))
        {
            await reader.OpenAsync(page.Address);
            found.AddRange(await reader.Page.ViolationsAsync(page.Address));
        }
        Findings.None(found);
    }

    [Fact]
    public async Task An_emendation_is_underlined()
    {
        await using var reader = await ReaderAsync();
        await OpenAsync(reader, PageKind.Chapter);
        Assert.Equal("solid", await StyleAsync(reader, ".prose .emendation:not(.dropped)", "borderBottomStyle"));
    }

    [Fact]
    public async Task The_chapter_being_read_is_bold_in_the_contents()
    {
        await using var reader = await ReaderAsync();
        await OpenAsync(reader, PageKind.Chapter);
        Assert.Equal("600", await StyleAsync(reader, ".contents ol [aria-current=page]", "fontWeight"));
    }

    [Fact]
    public async Task The_years_of_a_chapter_stand_out_from_those_of_the_work()
    {
        await using var reader = await ReaderAsync();
        await OpenAsync(reader, PageKind.Chapter);
        Assert.NotEqual(await StyleAsync(reader, ".years .whole", "stroke"), await StyleAsync(reader, ".years .part", "fill"));
        Assert.Equal(await ColourAsync(reader, "Highlight"), await StyleAsync(reader, ".years .part", "fill"));
    }

    [Fact]
    public async Task Words_that_were_found_are_marked()
    {
        await using var reader = await ReaderAsync();
        await OpenAsync(reader, PageKind.Search);
        await reader.Page.FillAsync("#search-words", "Hoxha");
        var mark = reader.Page.Locator(".result-words mark").First;
        await mark.WaitForAsync();
        Assert.Equal(await ColourAsync(reader, "Mark"), await mark.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
    }

    [Fact]
    public async Task Where_the_keyboard_is_can_be_seen()
    {
        await using var reader = await ReaderAsync();
        await OpenAsync(reader, PageKind.Search);
        await reader.Page.FocusAsync("#search-words");
        Assert.Equal("solid", await StyleAsync(reader, ".search-field", "outlineStyle"));
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await reader.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task The_place_one_is_at_is_underlined_among_the_ways_in()
    {
        await using var reader = await ReaderAsync();
        await OpenAsync(reader, PageKind.Search);
        Assert.Contains("underline", await StyleAsync(reader, ".ways [aria-current]", "textDecorationLine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_two_texts_only_the_one_being_read_is_underlined()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync(
            published
                .Site.Pages.First(p => p.Kind == PageKind.Chapter && published.Site.Document(p).QuerySelector(".text-switch") is not null)
                .Address
        );
        Assert.Equal("underline", await StyleAsync(reader, ".text-switch [aria-current]", "textDecorationLine"));
        Assert.Equal("none", await StyleAsync(reader, ".text-switch a:not([aria-current])", "textDecorationLine"));
    }

    [Fact]
    public async Task Names_on_the_map_keep_a_ground_of_their_own_upon_coasts_and_borders()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/map/");
        Assert.Equal(await ColourAsync(reader, "Canvas"), await StyleAsync(reader, ".map-name", "stroke"));
    }

    private Task<Reader> ReaderAsync(ColorScheme scheme = ColorScheme.Dark) =>
        published.ReaderAsync(o =>
        {
            o.ForcedColors = ForcedColors.Active;
            o.ColorScheme = scheme;
            o.ReducedMotion = ReducedMotion.Reduce;
        });

    private async Task OpenAsync(Reader reader, PageKind kind) =>
        await reader.OpenAsync(published.Site.Pages.First(p => p.Kind == kind).Address);

    private static Task<string> StyleAsync(Reader reader, string selector, string property) =>
        reader.Page.Locator(selector).First.EvaluateAsync<string>("(e, property) => getComputedStyle(e)[property]", property);

    /// <summary>One of the system's colours, as styles are told.</summary>
    private static Task<string> ColourAsync(Reader reader, string name) =>
        reader.Page.EvaluateAsync<string>(
            "name => { const e = document.body.appendChild(document.createElement('p')); e.style.cssText = `forced-color-adjust: none; color: ${name}`; const colour = getComputedStyle(e).color; e.remove(); return colour; }",
            name
        );
}
