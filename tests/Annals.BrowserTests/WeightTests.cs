using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>What a reader's connection carries: a first chapter whole, a second chapter as its words alone.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class WeightTests(PublishedSite published)
{
    private const int WholeView = 150_000;
    private const int ScriptsOfAView = 15_000;

    private string Chapter =>
        published
            .Site.Pages.First(p => p.Kind is PageKind.Chapter && published.Site.Document(p).QuerySelector("link[rel=next]") is not null)
            .Address;

    [Fact]
    public async Task A_first_view_of_a_chapter_weighs_at_most_150_KB_and_its_scripts_15()
    {
        await using var reader = await published.ReaderAsync();
        var weights = new List<(string Path, long Bytes)>();
        var answers = new List<IResponse>();
        reader.Page.Response += (_, answer) => answers.Add(answer);
        await reader.OpenAsync(Chapter);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var answer in answers.ToList())
        {
            var path = new Uri(answer.Url).AbsolutePath;
            if (answer.Request.ResourceType != "image")
                weights.Add((path, Sent(path, await answer.BodyAsync())));
        }
        var told = string.Join('\n', weights.OrderByDescending(w => w.Bytes).Select(w => $"{w.Bytes,8} {w.Path}"));
        Assert.Contains(weights, w => w.Path.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.True(weights.Sum(w => w.Bytes) <= WholeView, $"{weights.Sum(w => w.Bytes)} bytes:\n{told}");
        var scripts = weights.Where(w => w.Path.EndsWith(".js", StringComparison.Ordinal)).Sum(w => w.Bytes);
        Assert.True(scripts is > 0 and <= ScriptsOfAView, $"{scripts} bytes of scripts:\n{told}");
    }

    [Fact]
    public async Task A_second_chapter_costs_its_page_only()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync(Chapter);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var over = new List<string>();
        var cdp = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        var asked = new Dictionary<string, (string Url, bool Image)>();
        cdp.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
            asked[Text(e, "requestId")] = (e!.Value.GetProperty("request").GetProperty("url").GetString()!, Text(e, "type") == "Image");
        cdp.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            if (
                e!.Value.GetProperty("encodedDataLength").GetDouble() > 0
                && asked.TryGetValue(Text(e, "requestId"), out var request)
                && !request.Image
            )
                over.Add(new Uri(request.Url).AbsolutePath);
        };
        await cdp.SendAsync("Network.enable");
        var next = await reader.Page.Locator("link[rel=next]").GetAttributeAsync("href");
        await reader.OpenAsync(next!);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal([next!], over);
    }

    private static string Text(JsonElement? e, string name) => e!.Value.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    // As a static host sends it: text compressed, fonts as they are, which are compressed already.
    private static long Sent(string path, byte[] body)
    {
        if (path.EndsWith(".woff2", StringComparison.Ordinal))
            return body.Length;
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return to.Length;
    }
}
