using Annals.StatiqHost;
using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Web;
using Xunit;

namespace Annals.StatiqContract;

/// <summary>Statiq's settings and command line in Annals's terms, alone and in a site with content of its own.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly StatiqSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("https://example.org/history/", "Host=example.org", "LinkRoot=history", "LinksUseHttps=true")]
    [InlineData("https://example.org/a/b/", "Host=example.org/", "LinkRoot=/a/b/", "LinksUseHttps")]
    [InlineData("http://localhost:5080/", "Host=localhost:5080")]
    [InlineData("https://example.org/history/", "Host=example.org", "LinksUseHttps=true", "AnnalsOutput=/history/")]
    [InlineData("https://example.org/root/history/", "Host=example.org", "LinksUseHttps=true", "LinkRoot=root", "AnnalsOutput=history")]
    public async Task Host_link_root_and_https_say_where_the_site_will_be(string address, params string[] settings)
    {
        Assert.Equal(0, await _site.Run([.. settings.SelectMany(s => new[] { "-s", s })]));

        var map = Directory.EnumerateFiles(_site["output"], "sitemap.xml", SearchOption.AllDirectories).Single();
        Assert.Contains($"<loc>{address}</loc>", await File.ReadAllTextAsync(map), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_host_the_publication_says_where_it_will_be()
    {
        _site.Edit(
            "publication.yml",
            text => text.Replace("baseUrl:", "#", StringComparison.Ordinal) + "baseUrl: https://press.example/\n"
        );

        Assert.Equal(0, await _site.Run("-s", "LinkRoot=elsewhere"));

        Assert.Contains(
            "<loc>https://press.example/</loc>",
            await File.ReadAllTextAsync(_site["output/sitemap.xml"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_host_that_makes_no_address_stops_the_set_up()
    {
        Assert.Equal(-1, await _site.Run("-s", "Host=ex ample"));

        Assert.Contains("make no address", _site.Logged(LogLevel.Critical).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_and_output_are_those_of_statiqs_command_line()
    {
        Directory.Move(_site["input"], _site["text"]);

        Assert.Equal(0, await _site.Run("-i", "text", "-o", "site"));

        Assert.True(File.Exists(_site["site/index.html"]));
    }

    [Fact]
    public async Task Of_several_input_folders_the_publication_is_in_the_one_that_has_it()
    {
        _site.Write("more/about.txt", "Something else.");

        Assert.Equal(0, await _site.Run("-i", "input", "-i", "more"));
    }

    [Fact]
    public async Task Below_a_path_the_files_are_the_same_as_at_the_root()
    {
        Assert.Equal(0, await _site.Run("-o", "one", "-s", "Host=example.org", "-s", "LinkRoot=history"));
        Assert.Equal(0, await _site.Run("-o", "two", "-s", "Host=example.org", "-s", "AnnalsOutput=history"));

        var one = _site.Contents("one");
        var two = _site.Contents("two/history");
        Assert.True(one.Remove(".annals"));
        Assert.Equal(one, two);
    }

    [Fact]
    public async Task An_output_folder_that_annals_did_not_make_is_refused_and_not_cleared()
    {
        _site.Write("output/mine.txt", "Mine.");

        Assert.Equal(-1, await _site.Run());

        Assert.Contains(
            "was not made by Annals\n  hint: give -o another folder",
            _site.Logged(LogLevel.Critical).Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("Mine.", await File.ReadAllTextAsync(_site["output/mine.txt"]));
    }

    [Fact]
    public async Task A_folder_theme_beside_the_input_is_not_taken_for_statiqs()
    {
        _site.Write("theme/Theme.csproj", "<Project />");

        Assert.Equal(0, await _site.Run());
    }

    [Fact]
    public async Task A_statiq_site_has_the_publication_beside_its_own_content()
    {
        using var site = new StatiqSite("history");
        site.Write("input/own.txt", "Own.");

        Assert.Equal(
            0,
            await site.Run(
                b => b.AddSetting(AnnalsSettings.Input, "history").AddSetting(AnnalsSettings.Output, "past").AddAnnals(),
                "-s",
                "Host=example.org"
            )
        );

        Assert.Equal("Own.", await File.ReadAllTextAsync(site["output/own.txt"]));
        Assert.Equal("<statiq/>", await File.ReadAllTextAsync(site["output/sitemap.xml"]));
        Assert.Contains(
            "<loc>http://example.org/past/</loc>",
            await File.ReadAllTextAsync(site["output/past/sitemap.xml"]),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(site["output/.annals"]));
    }

    [Fact]
    public async Task The_sites_own_pipelines_keep_their_names()
    {
        using var site = new StatiqSite("history");
        site.Write("input/own.txt", "Own.");

        await site.Run(
            b => b.AddSetting(AnnalsSettings.Input, "history").AddSetting(AnnalsSettings.Output, "past").AddAnnals(),
            "-s",
            "Host=example.org"
        );

        Assert.Equal(
            ["Inputs", "Assets", "Sitemap", "Import", "Manuscript", "Publication", "AnnalsAssets", "Site", "Search"],
            site.Last!.Engine.Pipelines.Keys
        );
        Assert.Equal(["own.txt"], site.Documents("Assets").Select(d => d.Destination.FullPath));
        Assert.Equal(["AnnalsAssets"], site.Last.Engine.Pipelines["Site"].Dependencies);
    }

    [Fact]
    public async Task An_input_folder_that_is_the_publications_altogether_is_not_the_sites()
    {
        Assert.Equal(0, await _site.Run(b => b.AddAnnals(), "-s", "AnnalsOutput=past", "-s", "Host=example.org"));

        Assert.Empty(_site.Documents("Assets"));
        Assert.True(File.Exists(_site["output/past/index.html"]));
    }

    [Fact]
    public async Task The_sites_own_pipelines_do_not_see_the_publications_files()
    {
        using var site = new StatiqSite("input/history");
        site.Write("input/own.txt", "Own.");

        Assert.Equal(
            0,
            await site.Run(b => b.AddAnnals(), "-s", "AnnalsInput=input/history", "-s", "AnnalsOutput=past", "-s", "Host=example.org")
        );

        Assert.Equal(["own.txt"], site.Documents("Assets").Select(d => d.Destination.FullPath));
    }
}
