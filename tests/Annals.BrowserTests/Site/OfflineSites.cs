using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>A small publication of two works, built as it is and as it is some days later, with a Chromium to read it in.</summary>
public sealed class OfflineSites : IAsyncLifetime
{
    private const string Text = """
        -- publication.yml --
        title: Travels and letters
        language: en
        works: [travels, letters]
        -- works/travels/work.yml --
        title: Travels
        -- works/travels/chapters/01-berat.md --
        ---
        title: Berat
        order: 1
        slug: berat
        formerly: [antipatrea]
        version: 1.0.0
        date: 2026-11-22
        ---
        The town stands on a river below a castle, and [Skanderbeg](person:skanderbeg) besieged it.

        Its bazaar sells saffron.
        -- works/travels/chapters/02-vlora.md --
        ---
        title: Vlora
        order: 2
        slug: vlora
        version: 1.0.0
        date: 2026-11-22
        ---
        The harbour lies under olive trees.
        -- works/letters/work.yml --
        title: Letters
        -- works/letters/chapters/01-first.md --
        ---
        title: The first letter
        order: 1
        slug: first
        version: 1.0.0
        date: 2026-11-22
        ---
        Saffron came from Venice.
        -- people/skanderbeg.md --
        ---
        name: Skanderbeg
        ---
        He held a castle for long.

        """;

    private readonly string _scratch = Directory.CreateTempSubdirectory("annals-offline-").FullName;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public BuiltSite Before { get; private set; } = null!;

    public BuiltSite After { get; private set; } = null!;

    /// <summary>The same as before, for a host that has it in a folder.</summary>
    public BuiltSite InSub { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Before = await BuiltSite.OfTextAsync(Path.Combine(_scratch, "before"), Text);
        After = await BuiltSite.OfTextAsync(
            Path.Combine(_scratch, "after"),
            Text.Replace("sells saffron", "sells silver", StringComparison.Ordinal)
        );
        InSub = await BuiltSite.OfTextAsync(Path.Combine(_scratch, "sub"), Text, "--base-url", "https://annals.example/sub/");
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_scratch, recursive: true);
    }

    /// <summary>A window of a browser that has nothing kept.</summary>
    public async Task<IPage> WindowAsync()
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }
}
