using System.Security.Cryptography;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
public sealed class BuildTests(PublishedSite published)
{
    [Fact]
    public async Task Two_builds_of_one_input_are_equal_byte_for_byte_and_a_third_touches_nothing()
    {
        var first = await BuiltSite.OfInputAsync(published.Scratch("first"), "--theme", FreshTheme("first-theme"));
        var second = await BuiltSite.OfInputAsync(published.Scratch("second"), "--theme", FreshTheme("second-theme"));
        Findings.None(Digests(first).Except(Digests(second)));
        Findings.None(Digests(second).Except(Digests(first)));

        var times = Times(second);
        await BuiltSite.OfInputAsync(second.Folder);
        Findings.None(Times(second).Except(times));
    }

    [Fact]
    public async Task A_site_for_a_host_s_subfolder_keeps_every_link_inside_it()
    {
        var site = await BuiltSite.OfInputAsync(published.Scratch("below"), "--base-url", "https://example.org/history/");
        Findings.None(new LinkTests.Links(site).Broken("/history/"));

        await using var server = await SiteServer.OfAsync(site.Folder, "/history/");
        await using var reader = await Reader.OfAsync(await published.Browser.NewContextAsync(), server.Address);
        foreach (var page in site.Pages.DistinctBy(p => p.Kind))
            await reader.OpenAsync(page.Address);
        Findings.None(reader.Complaints);
    }

    /// <summary>The theme without the fonts and indexes that earlier builds left in it, so that a build makes its own.</summary>
    private string FreshTheme(string name)
    {
        var (from, to) = (Path.Combine(Checkout.Root, "theme"), published.Scratch(name));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj" or "node_modules")
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(file, Path.Combine(to, path));
        }
        Directory.CreateSymbolicLink(Path.Combine(to, "node_modules"), Path.Combine(from, "node_modules"));
        return to;
    }

    private static ImmutableArray<string> Digests(BuiltSite site) =>
        [.. site.Files.Select(f => $"{f} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(site.Folder, f))))}")];

    private static ImmutableArray<string> Times(BuiltSite site) =>
        [.. site.Files.Select(f => $"{f} {File.GetLastWriteTimeUtc(Path.Combine(site.Folder, f)):O}")];
}
