using System.Text.Json;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
public sealed class HostingTests(PublishedSite published)
{
    [Fact]
    public async Task Netlify_s_own_parsers_accept_our_files_without_complaint()
    {
        var read = await ReadByNetlifyAsync();

        Assert.Empty(read.GetProperty("errors").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("output", read.GetProperty("publish").GetString());
        Assert.Equal("bash .ci/netlify", read.GetProperty("command").GetString());
    }

    [Fact]
    public async Task The_site_s_headers_are_those_of_netlify_toml()
    {
        var read = await ReadByNetlifyAsync();

        Assert.Equal(Sorted(read.GetProperty("tomlHeaders")), Sorted(read.GetProperty("siteHeaders")));
    }

    [Fact]
    public void Assets_are_kept_for_ever_and_pages_never()
    {
        var rules = HeaderRules.Of(published.Site.Text("_headers"));
        var fingerprinted = published.Site.Files.Where(f => f.StartsWith("assets/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(fingerprinted);
        Assert.All(fingerprinted, f => Assert.Contains("immutable", rules.For("/" + f)["Cache-Control"], StringComparison.Ordinal));
        Assert.All(published.Site.Pages, p => Assert.Equal("public, max-age=0, must-revalidate", rules.For(p.Address)["Cache-Control"]));
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
        Assert.All(published.Site.Files, f => Assert.Contains(part, rules.For("/" + f)[name], StringComparison.Ordinal));
    }

    private async Task<JsonElement> ReadByNetlifyAsync()
    {
        var outcome = await Outcome.OfAsync("node", Path.Combine(Checkout.Tests, "netlify.mjs"), Checkout.Root, published.Site.Folder);
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private static IEnumerable<string> Sorted(JsonElement rules) =>
        from rule in rules.EnumerateArray()
        from header in rule.GetProperty("values").EnumerateObject()
        let line = $"{rule.GetProperty("for").GetString()} {header.Name.ToLowerInvariant()}: {header.Value.GetString()}"
        orderby line
        select line;
}
