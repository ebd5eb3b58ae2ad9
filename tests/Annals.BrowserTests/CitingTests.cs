using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>What readers take along to cite a page or a paragraph.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class CitingTests(PublishedSite published)
{
    private const string Chapter = "/last-stalinist-fortress/conflict-with-yugoslavia/";

    [Fact]
    public async Task A_page_s_reference_is_copied_and_its_records_are_files_to_keep()
    {
        await using var reader = await published.ReaderAsync(o => o.Permissions = ["clipboard-read", "clipboard-write"]);
        await reader.OpenAsync(Chapter);
        await reader.Page.Locator(".cite-this summary").ClickAsync();
        await SaysCopied(reader.Page.Locator(".cite-this [data-copies]"), button => button.ClickAsync());

        var copied = await CopiedAsync(reader);
        Assert.StartsWith(
            "“Conflict with Yugoslavia and the fight against the ‘Titoites.’” The Last Stalinist Fortress. Version ",
            copied,
            StringComparison.Ordinal
        );
        Assert.Matches(@"https?://\S+/versions/[0-9.]+/\.$", copied);

        foreach (var (label, file) in new[] { ("BibTeX", ".bib"), ("RIS", ".ris"), ("CSL-JSON", ".json") })
        {
            var kept = await reader.Page.RunAndWaitForDownloadAsync(() =>
                reader.Page.Locator(".cite-ways a", new() { HasTextString = label }).First.ClickAsync()
            );
            Assert.EndsWith(file, kept.SuggestedFilename, StringComparison.Ordinal);
            Assert.Contains("Yugoslavia", await File.ReadAllTextAsync((await kept.PathAsync())!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_paragraph_s_reference_comes_by_hovering()
    {
        await using var reader = await published.ReaderAsync(o => o.Permissions = ["clipboard-read", "clipboard-write"]);
        await reader.OpenAsync(Chapter);
        await reader.Page.Locator("#p3").HoverAsync();
        await reader.Page.Locator("#p3 .passage-tool button").First.ClickAsync();
        await ReferenceOfTheThirdParagraph(reader, menu => menu.ClickAsync());
    }

    [Fact]
    public async Task A_paragraph_s_reference_comes_by_keyboard()
    {
        await using var reader = await published.ReaderAsync(o => o.Permissions = ["clipboard-read", "clipboard-write"]);
        await reader.OpenAsync(Chapter);
        await reader.Page.Locator("#p3 a").Last.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        var number = reader.Page.Locator("#p3 .passage-tool > button");
        await Assertions.Expect(number).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await ReferenceOfTheThirdParagraph(
            reader,
            async copy =>
            {
                await reader.Page.Keyboard.PressAsync("Tab");
                await reader.Page.Keyboard.PressAsync("Tab");
                await Assertions.Expect(copy).ToBeFocusedAsync();
                await reader.Page.Keyboard.PressAsync("Enter");
            }
        );
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(number).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_page_has_no_link_that_leads_nowhere()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        // The scripts have run.
        await Assertions.Expect(reader.Page.Locator("#settings.laid-out")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Page.Locator("a:not([href])")).ToHaveCountAsync(0);
        await reader.Page.Locator("#p3").HoverAsync();
        await Assertions.Expect(reader.Page.Locator("#p3 .passage-tool")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Page.Locator("a:not([href])")).ToHaveCountAsync(0);
    }

    private static async Task ReferenceOfTheThirdParagraph(Reader reader, Func<ILocator, Task> press)
    {
        await SaysCopied(reader.Page.Locator(".passage-menu button"), press);
        Assert.Matches(
            @"The Last Stalinist Fortress, version [0-9.]+, [A-Z][a-z]+ [0-9]+, [0-9]{4}, ¶ 3, https?://\S+/versions/[0-9.]+/#p3\.$",
            await CopiedAsync(reader)
        );
    }

    /// <summary>Takes down what the button says: it says it for two and a half seconds, in which nobody may come to look.</summary>
    private static async Task SaysCopied(ILocator button, Func<ILocator, Task> press)
    {
        await button.EvaluateAsync(
            """
            (button) => {
              self.said = [];
              new MutationObserver(() => said.push(button.textContent)).observe(button, { childList: true });
            }
            """
        );
        await press(button);
        await button.Page.WaitForFunctionAsync("() => said.includes('Copied')");
    }

    private static Task<string> CopiedAsync(Reader reader) => reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
