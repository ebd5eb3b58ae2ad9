using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>Notes of the author, the editors and the translator, in a publication that has all three.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class HandsTests(PublishedSite published) : IAsyncLifetime
{
    private const string ThreeHands = """
        -- publication.yml --
        title: Travels
        language: en
        works: [travels]
        -- works/travels/work.yml --
        title: Travels
        -- works/travels/chapters/01-berat.md --
        ---
        title: Berat
        order: 1
        slug: berat
        version: 1.0.0
        date: 2026-11-22
        ---
        The town stands on a {~~revir~>river~~}{>>a slip<<}.[^1] It has a castle[^ed-castle] and a bazaar.[^tr-bazaar]

        Its houses look over one another.[^2]

        [^1]: The Osum, says the author.

        [^2]: I counted windows, says the author.

        [^ed-castle]: Of many windows, say the editors.

        [^tr-bazaar]: A market with windows, says the translator.
        -- works/travels/chapters/02-vlora.md --
        ---
        title: Vlora
        order: 2
        slug: vlora
        version: 1.0.0
        date: 2026-11-22
        ---
        The port.[^ed-port]

        [^ed-port]: Say the editors.
        """;

    private BuiltSite _site = null!;
    private SiteServer _server = null!;

    public async Task InitializeAsync()
    {
        _site = await BuiltSite.OfTextAsync(published.Scratch($"hands-{Guid.NewGuid():N}"), ThreeHands);
        _server = await SiteServer.OfAsync(_site.Folder);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_box_hides_a_hand_s_marks_margin_and_list_and_the_next_page_remembers_it()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/travels/berat/");
        var parts = reader.Page.Locator("[data-layer=editor]");
        await Assertions.Expect(reader.Page.Locator(".margin-note[data-layer=editor]")).ToBeVisibleAsync();
        Assert.True(await parts.CountAsync() >= 3, "a mark, a note in the margin, a note in the list");

        await Box(reader, "editor").UncheckAsync();
        foreach (var part in await parts.AllAsync())
            await Assertions.Expect(part).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator(".margin-note[data-layer=author]").First).ToBeVisibleAsync();

        await reader.OpenAsync("/travels/vlora/");
        await Assertions.Expect(reader.Page.Locator(".prose .noteref")).ToBeHiddenAsync();
        await Box(reader, "editor").CheckAsync();
        await Assertions.Expect(reader.Page.Locator(".prose .noteref")).ToBeVisibleAsync();
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_link_to_a_hidden_note_shows_it()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/travels/berat/");
        var note = reader.Page.Locator(".notes-list .note[data-layer=translator]");
        var id = await note.GetAttributeAsync("id");
        await Box(reader, "translator").UncheckAsync();
        await Assertions.Expect(note).ToBeHiddenAsync();

        await reader.OpenAsync("/travels/vlora/");
        await reader.OpenAsync($"/travels/berat/#{id}");
        await Assertions.Expect(note).ToBeInViewportAsync();
        await Assertions.Expect(Box(reader, "translator")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_boxes_of_the_source_text_do_what_they_say_whichever_way_it_was_reached()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/travels/berat/");
        await reader.Page.Locator(".text-switch a[data-text=source]").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".prose")).ToContainTextAsync("revir");
        await Assertions.Expect(reader.Page.Locator(".notes-list .note")).ToHaveCountAsync(2);
        await Assertions.Expect(reader.Page.Locator(".hands [data-hand=editor]")).ToHaveCountAsync(0);
        await Box(reader, "author").UncheckAsync();
        await Assertions.Expect(reader.Page.Locator(".prose .noteref").First).ToBeHiddenAsync();

        await reader.OpenAsync("/travels/berat/source/");
        await Assertions.Expect(Box(reader, "author")).Not.ToBeCheckedAsync();
        await Box(reader, "author").CheckAsync();
        await Assertions.Expect(reader.Page.Locator(".prose .noteref").First).ToBeVisibleAsync();

        await reader.OpenAsync("/travels/text/source/");
        await Box(reader, "author").UncheckAsync();
        await Assertions.Expect(reader.Page.Locator(".prose .noteref").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_search_can_ask_one_hand_alone()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/search/?q=windows");
        var results = reader.Page.Locator("[data-results] .result");
        await Assertions.Expect(results).ToHaveCountAsync(3, new() { Timeout = 20_000 });

        await reader.Page.Locator("input[name=kind][value='note:translator']").CheckAsync();
        await Assertions.Expect(results).ToHaveCountAsync(1);
        await Assertions.Expect(results).ToContainTextAsync("says the translator");
        Assert.Contains("kind=note", reader.Page.Url, StringComparison.Ordinal);
        Findings.None(reader.Complaints);
    }

    private async Task<Reader> ReaderAsync() =>
        await Reader.OfAsync(
            await published.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = 1440, Height = 900 },
                }
            ),
            _server.Address
        );

    private static ILocator Box(Reader reader, string hand) => reader.Page.Locator($".hands input[value={hand}]").First;
}
