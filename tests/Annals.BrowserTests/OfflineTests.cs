using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>Works that a reader keeps: the server is stopped and started again, as networks are.</summary>
public sealed class OfflineTests(OfflineSites sites) : IClassFixture<OfflineSites>, IAsyncLifetime
{
    private const string Caches = "caches.keys()";
    private const string Registrations = "navigator.serviceWorker.getRegistrations().then((all) => all.length)";

    private SiteServer _server = null!;
    private IPage _page = null!;
    private string _base = "/";

    public async Task InitializeAsync()
    {
        _server = await SiteServer.OfAsync(sites.Before.Folder);
        _page = await sites.WindowAsync();
    }

    public async Task DisposeAsync()
    {
        await _page.Context.CloseAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sub/")]
    public async Task A_kept_work_reads_and_searches_without_network_and_says_of_which_day_it_is(string basePath)
    {
        if (basePath != "/")
            await LieAtAsync(basePath);
        await KeepAsync("travels");
        await StopAsync();

        await OpenAsync("travels/berat/");
        await Assertions.Expect(_page.Locator(".offline-line")).ToContainTextAsync("You are offline: this is the text as kept on ");
        await Assertions.Expect(_page.Locator(".offline-line")).ToContainTextAsync(", version 1.0.0.");
        await Assertions.Expect(_page.Locator("#p2")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("sells saffron"));
        await _page.Locator(".turn a[rel=next]").ClickAsync();
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("Vlora");
        await OpenAsync("people/skanderbeg/");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("Skanderbeg");
        await Assertions.Expect(_page.Locator(".offline-line")).ToContainTextAsync("this is the page as kept on ");

        await OpenAsync("search/?q=bazaar");
        await Assertions.Expect(_page.Locator("a.result-link")).ToHaveCountAsync(1);
        await OpenAsync("travels/vlora/");
        await _page.Keyboard.PressAsync("Control+k");
        await _page.Locator("dialog [name=q]").FillAsync("saffron");
        // The other work has it too, and was not kept.
        await Assertions.Expect(_page.Locator("dialog a.result-link")).ToHaveCountAsync(1);
        await _page.Locator("dialog a.result-link").ClickAsync();
        await _page.ArrivesAtAsync("/travels/berat/#p2");
        await Assertions.Expect(_page.Locator("#p2 mark.found")).ToHaveTextAsync("saffron");
    }

    [Fact]
    public async Task Addresses_are_found_without_network_in_every_form_they_have_with_it()
    {
        await KeepAsync("travels");
        await StopAsync();
        foreach (
            var (asked, found) in ((string, string)[])
                [
                    ("travels/berat/?from=a-friend#p2", "Berat"),
                    ("travels/berat/index.html", "Berat"),
                    ("travels/berat", "Berat"),
                    ("travels/antipatrea/", "Berat"),
                    ("", "Travels and letters"),
                ]
        )
        {
            await GoAsync(asked);
            await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync(found);
        }
        await OpenAsync("travels/berat");
        Assert.EndsWith("/travels/berat/", _page.Url, StringComparison.Ordinal);
        var part = await _page.EvaluateAsync<string[]>(
            "fetch('.', { headers: { range: 'bytes=2-8' } }).then(async (a) => [String(a.status), a.headers.get('content-range').split('/')[0], await a.text()])"
        );
        Assert.Equal(["206", "bytes 2-8", "doctype"], part);
    }

    [Fact]
    public async Task A_page_that_was_not_kept_says_so()
    {
        await KeepAsync("travels");
        await StopAsync();
        foreach (var address in (string[])["letters/first/", "letters/", "nowhere/"])
        {
            await OpenAsync(address);
            await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("This page was not kept");
        }
    }

    [Fact]
    public async Task Who_keeps_nothing_loads_no_worker_and_stores_nothing()
    {
        foreach (var address in (string[])["", "travels/", "travels/berat/", "search/?q=bazaar"])
            await OpenAsync(address);
        await OpenAsync("travels/");
        await Assertions.Expect(_page.Locator(".keep button")).ToHaveTextAsync("Keep for offline");
        await Assertions
            .Expect(_page.Locator(".keep-size"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9.]+\u00a0?\\s?MB$"));
        Assert.DoesNotContain("/sw.js", _server.Asked);
        Assert.Empty(await _page.EvaluateAsync<string[]>(Caches));
        Assert.Equal(0, await _page.EvaluateAsync<int>(Registrations));
    }

    [Fact]
    public async Task Online_the_site_s_newest_page_is_shown_at_once_and_what_is_kept_follows_it_whole()
    {
        await KeepAsync("travels");
        var before = await _page.EvaluateAsync<string[]>(Caches);
        await PublishAsync(sites.After);

        await OpenAsync("travels/berat/");
        await Assertions.Expect(_page.Locator("#p2")).ToContainTextAsync("sells silver");
        await Assertions.Expect(_page.Locator(".offline-line")).ToHaveCountAsync(0);
        await _page.BecomesTrueAsync($"{Caches}.then((names) => names.length === 1 && names[0] !== '{before.Single()}')");
        // Only what had changed was fetched.
        Assert.DoesNotContain("/travels/vlora/", _server.Asked);

        await StopAsync();
        await OpenAsync("travels/berat/");
        await Assertions.Expect(_page.Locator("#p2")).ToContainTextAsync("sells silver");
        await Assertions.Expect(_page.Locator(".offline-line")).ToHaveCountAsync(1);
        await OpenAsync("search/?q=silver");
        await Assertions.Expect(_page.Locator("a.result-link")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_refresh_that_fails_leaves_what_was_kept_as_it_was()
    {
        await KeepAsync("travels");
        var before = await _page.EvaluateAsync<string[]>(Caches);
        await PublishAsync(sites.After);
        var tried = new TaskCompletionSource();
        _server.BreaksAt = path =>
        {
            if (!path.EndsWith("names.json", StringComparison.Ordinal))
                return false;
            tried.TrySetResult();
            return true;
        };
        await OpenAsync("travels/vlora/");
        await tried.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await _page.BecomesTrueAsync($"{Caches}.then((names) => names.length === 1)");
        Assert.Equal(before, await _page.EvaluateAsync<string[]>(Caches));
        await StopAsync();
        await OpenAsync("travels/berat/");
        await Assertions.Expect(_page.Locator("#p2")).ToContainTextAsync("sells saffron");
    }

    [Fact]
    public async Task Keeping_that_fails_half_way_says_so_and_leaves_nothing()
    {
        _server.BreaksAt = path => path == "/travels/vlora/";
        await OpenAsync("travels/");
        await _page.Locator(".keep button").ClickAsync();
        await Assertions
            .Expect(_page.Locator(".keep [role=status]"))
            .ToHaveTextAsync("The network was lost on the way: nothing more was kept.");
        await Assertions.Expect(_page.Locator(".keep button")).ToHaveTextAsync("Keep for offline");
        Assert.Empty(await _page.EvaluateAsync<string[]>(Caches));
        Assert.Equal(0, await _page.EvaluateAsync<int>(Registrations));
        _server.BreaksAt = _ => false;
        await KeepAsync("travels");
    }

    [Fact]
    public async Task Removed_one_work_leaves_the_other_and_the_last_takes_the_worker_with_it()
    {
        await KeepAsync("travels");
        await KeepAsync("letters");
        Assert.Single(await _page.EvaluateAsync<string[]>(Caches));
        await RemoveAsync("travels");
        Assert.Single(await _page.EvaluateAsync<string[]>(Caches));
        Assert.Equal(1, await _page.EvaluateAsync<int>(Registrations));
        Assert.False(await _page.EvaluateAsync<bool>("caches.match('/travels/berat/').then((copy) => copy !== undefined)"));
        Assert.True(await _page.EvaluateAsync<bool>("caches.match('/letters/first/').then((copy) => copy !== undefined)"));
        await RemoveAsync("letters");
        Assert.Empty(await _page.EvaluateAsync<string[]>(Caches));
        Assert.Equal(0, await _page.EvaluateAsync<int>(Registrations));
    }

    [Fact]
    public async Task A_worker_whose_site_keeps_nothing_any_more_ends_itself()
    {
        await KeepAsync("travels");
        var without = Directory.CreateTempSubdirectory("annals-without-");
        try
        {
            foreach (var file in sites.Before.Files.Where(f => !f.StartsWith("offline/", StringComparison.Ordinal) && f != "sw.js"))
            {
                var to = Path.Combine(without.FullName, file);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(Path.Combine(sites.Before.Folder, file), to);
            }
            await PublishAsync(new BuiltSite(without.FullName));
            await OpenAsync("travels/berat/");
            await _page.BecomesTrueAsync(
                $"Promise.all([{Caches}, navigator.serviceWorker.getRegistrations()]).then((all) => all.flat().length === 0)"
            );
        }
        finally
        {
            without.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    public async Task Axe_finds_nothing_in_what_is_said_of_keeping(ColorScheme scheme, int width)
    {
        await _page.SetViewportSizeAsync(width, 900);
        await _page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await OpenAsync("travels/");
        await Assertions.Expect(_page.Locator(".keep[data-ready] button")).ToBeVisibleAsync();
        await SoundAsync("offered");

        _server.BreaksAt = path => path == "/travels/vlora/";
        await _page.Locator(".keep button").ClickAsync();
        await Assertions.Expect(_page.Locator(".keep [role=status]")).ToContainTextAsync("The network was lost");
        await SoundAsync("failed");
        // The bar as it is while files come.
        await _page.EvaluateAsync("() => { const bar = document.querySelector('.keep progress'); bar.hidden = false; bar.value = 0.4; }");
        await SoundAsync("being fetched");

        _server.BreaksAt = _ => false;
        await KeepAsync("travels");
        await SoundAsync("kept");
        await OpenAsync("offline/");
        await SoundAsync("/offline/");
        await StopAsync();
        foreach (var address in (string[])["travels/berat/", "travels/", "letters/", ""])
        {
            await OpenAsync(address);
            await SoundAsync($"/{address} without network");
        }

        async Task SoundAsync(string state) => Findings.None(await _page.ViolationsAsync(state));
    }

    private async Task OpenAsync(string address)
    {
        await GoAsync(address);
        await _page.IsWholeAsync();
    }

    /// <summary>To where there may be a page that leads on at once.</summary>
    private async Task GoAsync(string address) =>
        await _page.GotoAsync(new Uri(_server.Address, address).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });

    private async Task KeepAsync(string work)
    {
        await OpenAsync(work + "/");
        await _page.Locator(".keep button").ClickAsync();
        await Assertions.Expect(_page.Locator(".keep [role=status]")).ToContainTextAsync("Kept for offline on ");
        await Assertions.Expect(_page.Locator(".keep button")).ToHaveTextAsync("Remove");
    }

    private async Task RemoveAsync(string work)
    {
        await OpenAsync(work + "/");
        await Assertions.Expect(_page.Locator(".keep button")).ToHaveTextAsync("Remove");
        await _page.Locator(".keep button").ClickAsync();
        await Assertions.Expect(_page.Locator(".keep [role=status]")).ToHaveTextAsync("Removed from this device.");
    }

    private async Task LieAtAsync(string basePath)
    {
        await _server.DisposeAsync();
        _base = basePath;
        _server = await SiteServer.OfAsync(sites.InSub.Folder, basePath);
    }

    private async Task StopAsync() => await _server.DisposeAsync();

    // Another edition at the same address.
    private async Task PublishAsync(BuiltSite site)
    {
        var port = _server.Address.Port;
        await _server.DisposeAsync();
        _server = await SiteServer.OfAsync(site.Folder, _base, port);
    }
}
