using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Annals.BrowserTests;

/// <summary>
/// How good the search is: the questions of SearchQueries.json, each with the passage or record that must come first, and what a first
/// question loads.
/// </summary>
[Collection(SearchedSiteCollection.Name)]
public sealed class SearchMeasureTests(PublishedSite published, ITestOutputHelper output)
{
    /// <summary>One over the rank at which the answer stands, on the average: 1 if it is always the first.</summary>
    private const double LeastMeanReciprocalRank = 0.95;

    private const int MostBytes = 160_000;

    [Fact]
    public async Task What_answers_a_question_comes_first()
    {
        var questions = JsonSerializer.Deserialize<ImmutableArray<Question>>(
            await File.ReadAllTextAsync(Path.Combine(Checkout.Tests, "SearchQueries.json")),
            JsonSerializerOptions.Web
        );
        Assert.True(questions.Length >= 40);
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/search/");
        var sum = 0.0;
        foreach (var question in questions)
        {
            await reader.Page.Locator("main [name=q]").FillAsync(question.Ask);
            await reader.Page.WaitForFunctionAsync(
                "ask => document.querySelector('[data-results]').dataset.answered === ask",
                question.Ask
            );
            var found = await reader
                .Page.Locator("[data-results] a")
                .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            foreach (var address in question.First)
                Assert.True(IsThere(address), $"{address} is not in the publication");
            var place = Array.FindIndex(found, f => question.First.Contains(f, StringComparer.Ordinal));
            sum += place < 0 ? 0 : 1.0 / (place + 1);
            if (place != 0)
                output.WriteLine(
                    $"{question.Ask}: {(place < 0 ? "not found" : $"place {place + 1}")}, after {string.Join(", ", found.Take(place < 0 ? 3 : place))}"
                );
        }
        var mean = sum / questions.Length;
        output.WriteLine($"mean reciprocal rank {mean:0.000} of {questions.Length} questions");
        Assert.True(mean >= LeastMeanReciprocalRank, $"mean reciprocal rank {mean:0.000}");
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task A_first_question_loads_little_and_nothing_is_loaded_before_it_is_asked()
    {
        await using var reader = await published.ReaderAsync();
        var loaded = new List<string>();
        reader.Page.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);
        await reader.OpenAsync("/last-stalinist-fortress/introduction/");
        Assert.DoesNotContain(
            loaded,
            path => path.StartsWith("/pagefind/", StringComparison.Ordinal) || path.StartsWith("/search/", StringComparison.Ordinal)
        );
        Assert.Equal(1, loaded.Count(path => path.StartsWith("/assets/search-", StringComparison.Ordinal)));
        loaded.Clear();

        await reader.Page.Keyboard.PressAsync("Control+k");
        await reader.Page.Locator("dialog [name=q]").FillAsync("Warsaw Pact");
        await Assertions.Expect(reader.Page.Locator("dialog [data-results] a").Nth(4)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var bytes = loaded.Distinct().Sum(Sent);
        output.WriteLine($"a first question loads {bytes} bytes in {loaded.Distinct().Count()} files");
        Assert.InRange(bytes, 1, MostBytes);
    }

    private bool IsThere(string address)
    {
        var parts = address.Split('#');
        var file = parts[0].TrimStart('/') + "index.html";
        return File.Exists(Path.Combine(published.Site.Folder, file))
            && (parts.Length == 1 || published.Site.Text(file).Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal));
    }

    /// <summary>As hosts send it: text compressed, the index as it is, for it is compressed already.</summary>
    private long Sent(string path)
    {
        var file = Path.Combine(published.Site.Folder, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
        if (Path.GetExtension(file) is not (".html" or ".js" or ".json" or ".css"))
            return new FileInfo(file).Length;
        using var sent = new MemoryStream();
        using (var gzip = new GZipStream(sent, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return sent.Length;
    }

    private sealed record Question(string Ask, ImmutableArray<string> First);
}
