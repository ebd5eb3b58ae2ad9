using System.Text.Json;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
public sealed class HostingTests(PublishedSite published)
{
    [Fact]
    public async Task Netlify_s_own_parsers_accept_our_files_without_complaint()
    {
        var read = await ReadByNetlifyAsync();

        Findings.None(read.GetProperty("errors").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal("output", read.GetProperty("publish").GetString());
        Assert.Equal("bash .ci/netlify", read.GetProperty("command").GetString());
    }

    [Fact]
    public async Task What_netlify_toml_says_of_headers_the_site_s_own_file_says_too()
    {
        var read = await ReadByNetlifyAsync();
        var toml = Lines(read.GetProperty("tomlHeaders")).ToList();
        var own = Lines(read.GetProperty("siteHeaders")).ToList();

        Findings.None(toml.Except(own));
        // What only the site knows: its pages, the cards of what it links to, the versions of its chapters, and the files that are plain
        // text without being called so.
        Assert.All(
            own.Except(toml),
            line =>
                Assert.Matches(
                    " cache-control: no-cache$|^/cards/\\* |/versions/[^ ]+ (link|memento-datetime|content-type): |/source/[^/ ]+ content-type: text/plain; |/SHA256SUMS content-type: text/plain; ",
                    line
                )
        );
    }

    [Fact]
    public void No_file_is_told_two_things_by_one_header()
    {
        // Hosts differ in what they make of it: some join the values, some take the last.
        var rules = HeaderRules.Of(published.Site.Text("_headers"));
        var twice =
            from file in published.Site.Files
            from headers in rules
                .Rules.Where(r => r.Fits(SitePage.AddressOf(file)))
                .SelectMany(r => r.Headers)
                .GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase)
            where headers.Count() > 1
            select $"{file}: {headers.Key}";
        Findings.None(twice);
    }

    [Fact]
    public void Fingerprinted_files_are_kept_for_ever_and_pages_never_without_asking()
    {
        var rules = HeaderRules.Of(published.Site.Text("_headers"));
        var fingerprinted = published.Site.Files.Where(f => f.StartsWith("assets/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(fingerprinted);
        Assert.All(fingerprinted, f => Assert.Contains("immutable", rules.For("/" + f)["Cache-Control"], StringComparison.Ordinal));
        Assert.All(published.Site.Pages, p => Assert.Equal("no-cache", rules.For(p.Address)["Cache-Control"]));
    }

    [Theory]
    [InlineData("Content-Security-Policy", "script-src 'self' 'wasm-unsafe-eval'")]
    [InlineData("Content-Security-Policy", "object-src 'none'")]
    [InlineData("Content-Security-Policy", "base-uri 'none'")]
    [InlineData("Strict-Transport-Security", "max-age=")]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("Referrer-Policy", "")]
    [InlineData("Permissions-Policy", "")]
    public void Every_file_comes_with_the_security_headers(string name, string part)
    {
        var rules = HeaderRules.Of(published.Site.Text("_headers"));
        Assert.All(published.Site.Files, f => Assert.Contains(part, rules.For(SitePage.AddressOf(f))[name], StringComparison.Ordinal));
    }

    private async Task<JsonElement> ReadByNetlifyAsync()
    {
        var outcome = await Outcome.OfAsync("node", Path.Combine(Checkout.Tests, "netlify.mjs"), Checkout.Root, published.Site.Folder);
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private static IEnumerable<string> Lines(JsonElement rules) =>
        from rule in rules.EnumerateArray()
        from header in rule.GetProperty("values").EnumerateObject()
        select $"{rule.GetProperty("for").GetString()} {header.Name.ToLowerInvariant()}: {header.Value.GetString()}";
}
