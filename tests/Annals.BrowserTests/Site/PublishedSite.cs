using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>The publication, built once for all tests, served on loopback, with a Chromium to read it in.</summary>
/// <remarks>ANNALS_SITE names a folder that is built already, for those who try a change of the theme again and again.</remarks>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("annals-site-").FullName;
    private IPlaywright _playwright = null!;
    private SiteServer _server = null!;

    public BuiltSite Site { get; private set; } = null!;

    public Uri Address => _server.Address;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = Environment.GetEnvironmentVariable("ANNALS_SITE") is { Length: > 0 } built
            ? new(Path.GetFullPath(built, Checkout.Root))
            : await BuiltSite.OfInputAsync(Scratch("site"));
        _server = await SiteServer.OfAsync(Site.Folder);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_scratch, recursive: true);
    }

    /// <summary>A folder or file for a test's own use, removed at the end.</summary>
    public string Scratch(string name) => Path.Combine(_scratch, name);

    /// <summary>One page of every kind, and all chapters.</summary>
    public IEnumerable<SitePage> PagesOfEveryKind =>
        Site
            .Pages.GroupBy(p => p.Kind)
            .SelectMany(kind => kind.Key is PageKind.Chapter or PageKind.EntryList or PageKind.Editors ? kind : kind.Take(1));

    public async Task<Reader> ReaderAsync(Action<BrowserNewContextOptions>? with = null)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = 1440, Height = 900 },
        };
        with?.Invoke(options);
        return await Reader.OfAsync(await Browser.NewContextAsync(options), Address);
    }
}

[CollectionDefinition(Name)]
public sealed class PublishedSiteCollection : ICollectionFixture<PublishedSite>
{
    public const string Name = "the published site";
}

/// <summary>The same once more, for tests that go over every page: they take as long as the others together, and run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class EveryPageCollection : ICollectionFixture<PublishedSite>
{
    public const string Name = "every page of the published site";
}

/// <summary>And for those that search it, which wait more than they work.</summary>
[CollectionDefinition(Name)]
public sealed class SearchedSiteCollection : ICollectionFixture<PublishedSite>
{
    public const string Name = "the search of the published site";
}
