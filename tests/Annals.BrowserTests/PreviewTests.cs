using System.Diagnostics;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>The preview beside an editor: what the open page does when a chapter is saved.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class PreviewTests(PublishedSite published) : IAsyncLifetime, IDisposable
{
    private const string Head = "---\ntitle: Berat\norder: 1\nslug: berat\nversion: 1.0.0\ndate: 2026-11-22\n---\n\n";

    // Marks stand for three seconds, in which nobody may come to look: each is taken down as it is set and as it goes.
    private const string Watching = """
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            const list = 'previewChanged' in target.dataset ? 'marked' : 'unmarked';
            const { top, bottom } = target.getBoundingClientRect();
            const place = bottom > 0 && top < innerHeight ? 'in view' : 'out of view';
            sessionStorage[list] = JSON.stringify([...JSON.parse(sessionStorage[list] ?? '[]'), `${place}: ${target.textContent}`]);
          }
        }).observe(document, { subtree: true, attributeFilter: ['data-preview-changed'] });
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-preview-").FullName;
    private Process _serve = null!;
    private Reader _reader = null!;

    // Whoever loads a page again no longer listens to what it listened to.
    private IEnumerable<string> Complaints => _reader.Complaints.Where(c => !c.Contains("/.annals/changes", StringComparison.Ordinal));

    private string Chapter => Path.Combine(_folder, "input/works/travels/chapters/01-berat.md");

    private static IEnumerable<string> Paragraphs =>
        Enumerable
            .Range(1, 60)
            .Select(i => $"The road goes on past mile {i}, where Evliya Çelebi saw olive trees and a bridge of stone, and wrote it down.");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Chapter)!);
        await File.WriteAllTextAsync(Path.Combine(_folder, "input/publication.yml"), "title: Travels\nlanguage: en\nworks: [travels]\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "input/works/travels/work.yml"), "title: Travels\n");
        await SaveAsync(Paragraphs);
        _serve = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["exec", Checkout.App, "serve", "--no-search", "--port", "0", "--input", Path.Combine(_folder, "input")]
            )
            {
                WorkingDirectory = Checkout.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var said = await _serve.StandardOutput.ReadLineAsync();
        while (said is not null && !said.StartsWith("The site is at ", StringComparison.Ordinal))
            said = await _serve.StandardOutput.ReadLineAsync();
        _ = _serve.StandardOutput.ReadToEndAsync();
        _ = _serve.StandardError.ReadToEndAsync();
        var address = new Uri(said!["The site is at ".Length..].Split(' ')[0]);
        _reader = await Reader.OfAsync(
            await published.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = 1440, Height = 900 },
                }
            ),
            address
        );
        await _reader.OpenAsync("/travels/berat/");
        // The page knows its own bytes and listens.
        await Assertions.Expect(_reader.Page.Locator("#p60")).ToBeAttachedAsync();
        await _reader.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    public async Task DisposeAsync() => await _reader.DisposeAsync();

    public void Dispose()
    {
        _serve.Kill();
        _serve.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_reader_stays_where_they_were_and_what_changed_is_marked_for_a_moment()
    {
        var page = _reader.Page;
        await page.AddInitScriptAsync(Watching);
        await page.EvaluateAsync("document.getElementById('p30').scrollIntoView({ block: 'start', behavior: 'instant' })");
        var before = await TopOfAsync("mile 32");

        // Two paragraphs come in above, and one in view is changed.
        string[] changed =
        [
            "A first paragraph that is new.",
            "And another, longer one, so that everything below is further down by some lines than it was before it was written.",
            .. Paragraphs.Select(p => p.Replace("mile 33,", "milestone 33,", StringComparison.Ordinal)),
        ];
        await SaveAsync(changed);
        var marked = await MarkedForAMomentAsync(3);
        Assert.StartsWith("out of view: A first paragraph", marked[0], StringComparison.Ordinal);
        Assert.StartsWith("out of view: And another, longer one", marked[1], StringComparison.Ordinal);
        Assert.StartsWith("in view: The road goes on past milestone 33", marked[2].Replace('\u00a0', ' '), StringComparison.Ordinal);
        // Browsers go back to a place in pixels by and by: it is looked at when the moment is over, and after a second save too.
        Assert.InRange(await TopOfAsync("mile 32"), before - 3, before + 3);

        await SaveAsync(["One more.", .. changed]);
        Assert.StartsWith("out of view: One more", Assert.Single(await MarkedForAMomentAsync(1)), StringComparison.Ordinal);
        Assert.InRange(await TopOfAsync("mile 32"), before - 3, before + 3);
        Findings.None(Complaints);
    }

    [Fact]
    public async Task What_is_saved_while_a_page_is_on_its_way_is_shown_all_the_same()
    {
        var page = _reader.Page;
        var saved = new TaskCompletionSource();
        // The page stands, and does not listen yet.
        await page.RouteAsync(
            "**/.annals/preview.js",
            async route =>
            {
                await saved.Task;
                await route.ContinueAsync();
            }
        );
        await page.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(page.Locator("#p60")).ToBeAttachedAsync();
        await SaveAsync([.. Paragraphs, "Gjirokastra"]);
        using var beside = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (!(await beside.GetStringAsync(new Uri(page.Url))).Contains("Gjirokastra", StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), "what was saved is not served");
            await Task.Delay(20);
        }
        saved.SetResult();
        await Assertions.Expect(page.Locator("#p61")).ToContainTextAsync("Gjirokastra");
    }

    [Fact]
    public async Task What_is_saved_while_the_page_loads_again_is_left_to_the_page_that_comes()
    {
        var page = _reader.Page;
        var (left, saved, broken) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await page.RouteAsync(
            page.Url,
            async route =>
            {
                if (route.Request.IsNavigationRequest)
                {
                    left.TrySetResult();
                    await saved.Task;
                }
                else if (left.Task.IsCompleted && !saved.Task.IsCompleted)
                    Interlocked.Increment(ref broken);
                await route.ContinueAsync();
            }
        );
        // One who listens beside the page.
        using var beside = new HttpClient();
        using var changes = new StreamReader(await beside.GetStreamAsync(new Uri(new(page.Url), "/.annals/changes")));
        await SaveAsync([.. Paragraphs, "Gjirokastra"]);
        await ToldAsync();
        await left.Task.WaitAsync(s_patience);
        await SaveAsync([.. Paragraphs, "Tepelena"]);
        await ToldAsync();
        // What the page asked for now would be broken off.
        await Task.Delay(500);
        Assert.Equal(0, broken);
        saved.SetResult();
        await Assertions.Expect(page.Locator("#p61")).ToContainTextAsync("Tepelena");
        await page.IsWholeAsync();
        Findings.None(Complaints);

        async Task ToldAsync()
        {
            while (await changes.ReadLineAsync().WaitAsync(s_patience) is not "event: site") { }
        }
    }

    [Fact]
    public async Task An_error_lies_over_the_page_with_its_line_and_goes_when_it_is_mended()
    {
        var page = _reader.Page;
        await SaveAsync([.. Paragraphs, "He was here.[^1]"]);
        var over = page.Locator("annals-errors");
        await Assertions.Expect(over).ToContainTextAsync("01-berat.md:129:13");
        await Assertions.Expect(over).ToContainTextAsync("NOTE002");
        await Assertions.Expect(over.Locator("pre")).ToContainTextAsync("He was here.[^1]\n            ^");
        await Assertions.Expect(page.Locator("#p60")).ToContainTextAsync("mile 60");
        await Assertions.Expect(page.Locator("#p61")).ToHaveCountAsync(0);

        // Whoever closes it may go on reading.
        await over.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(over).ToHaveCountAsync(0);

        await SaveAsync([.. Paragraphs, "He was there.[^1]"]);
        await Assertions.Expect(over).ToContainTextAsync("He was there.[^1]");
        await SaveAsync([.. Paragraphs, "He was here."]);
        await Assertions.Expect(page.Locator("#p61")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("He was here"));
        await Assertions.Expect(over).ToHaveCountAsync(0);
    }

    /// <summary>What was marked, when the mark is gone from all of it, and forgets it.</summary>
    private async Task<string[]> MarkedForAMomentAsync(int count)
    {
        await _reader.Page.WaitForFunctionAsync(
            "(count) => JSON.parse(sessionStorage.unmarked ?? '[]').length >= count",
            count,
            new() { Timeout = 30_000 }
        );
        await _reader.Page.IsWholeAsync();
        Assert.Equal(0, await _reader.Page.Locator("[data-preview-changed]").CountAsync());
        return await _reader.Page.EvaluateAsync<string[]>(
            """
            () => {
              const [marked, unmarked] = ['marked', 'unmarked'].map((list) => JSON.parse(sessionStorage[list] ?? '[]'));
              delete sessionStorage.marked;
              delete sessionStorage.unmarked;
              return marked.length === unmarked.length ? marked : ['marked but not unmarked', ...marked];
            }
            """
        );
    }

    private Task SaveAsync(IEnumerable<string> paragraphs) =>
        File.WriteAllTextAsync(Chapter, Head + string.Join("\n\n", paragraphs) + "\n");

    private Task<double> TopOfAsync(string words) =>
        _reader.Page.EvaluateAsync<double>(
            "(words) => [...document.querySelectorAll('.prose p')].find((p) => p.textContent.replace(/\u00a0/g, ' ').includes(words + ',')).getBoundingClientRect().top",
            words
        );
}
