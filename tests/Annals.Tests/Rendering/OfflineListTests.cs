using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Publishing;
using Annals.Theme;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>What is kept with a work: two works that share a name, each with figures of its own.</summary>
public sealed partial class OfflineListTests
{
    // The page about both names a chapter that both have, which is an error there.
    private static readonly string s_text = File.ReadAllText(TestFolder.Of("sites", "two-works", "site.txt"))
        .Replace("On [origins](chapter:origins)", "On [origins](chapter:rome/origins)", StringComparison.Ordinal);

    private static readonly ImmutableDictionary<string, string> s_site = Made(SiteText.Parse(s_text));

    [Fact]
    public void A_work_is_kept_with_its_chapters_and_not_with_another_s()
    {
        var files = FilesOf("works/rome");
        Assert.Contains("rome/origins/", files);
        Assert.Contains("rome/kings/", files);
        Assert.Contains("rome/text/", files);
        Assert.DoesNotContain(files, f => f.StartsWith("greece/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_goes_with_every_work_that_names_it_and_a_figure_with_the_work_that_shows_it()
    {
        Assert.Contains("people/solon/", FilesOf("works/rome"));
        Assert.Contains("people/solon/", FilesOf("works/greece"));
        Assert.Contains("figures/tablet/", FilesOf("works/rome"));
        Assert.DoesNotContain("figures/tablet/", FilesOf("works/greece"));
    }

    [Fact]
    public void What_is_of_no_work_is_the_site_s()
    {
        var files = FilesOf("site");
        foreach (
            var file in (string[])
                [
                    "",
                    "404.html",
                    "offline/",
                    "search/",
                    "search/names.json",
                    "people/",
                    "figures/",
                    "pagefind/pagefind.js",
                    "pagefind/index/en_1.pf_index",
                ]
        )
            Assert.Contains(file, files);
        Assert.Contains(files, f => f.StartsWith("assets/annals.", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => f.StartsWith("rome/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fragment_of_the_index_goes_with_the_page_that_it_leads_to()
    {
        Assert.Contains("pagefind/fragment/en_kings.pf_fragment", FilesOf("works/rome"));
        Assert.DoesNotContain("pagefind/fragment/en_kings.pf_fragment", FilesOf("works/greece"));
        Assert.Contains("pagefind/fragment/en_solon.pf_fragment", FilesOf("works/greece"));
        Assert.Contains("pagefind/fragment/en_odd.pf_fragment", FilesOf("site"));
    }

    [Fact]
    public void What_is_for_machines_and_what_is_earlier_is_not_kept()
    {
        var all = ((string[])["site", "works/greece", "works/rome"]).SelectMany(list => FilesOf(list)).ToList();
        Assert.DoesNotContain(
            all,
            f =>
                f.EndsWith(".xml", StringComparison.Ordinal)
                || f is "_headers" or "robots.txt" or "SHA256SUMS" or "sw.js"
                || f.StartsWith("offline/lists", StringComparison.Ordinal)
        );
        var history = KeptOfPublished();
        Assert.DoesNotContain(
            history,
            f =>
                f.Contains("/versions/", StringComparison.Ordinal)
                || f.Contains("/changes/", StringComparison.Ordinal)
                || f.EndsWith("passages.json", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("rome", "greece")]
    [InlineData("greece", "rome")]
    public void Whatever_a_kept_page_loads_or_leads_to_is_kept_or_belongs_to_the_other_work(string work, string other)
    {
        var kept = FilesOf("site").Concat(FilesOf("works/" + work)).ToHashSet(StringComparer.Ordinal);
        var others = FilesOf("works/" + other).ToHashSet(StringComparer.Ordinal);
        var missing =
            from page in kept
            where
                s_site.ContainsKey(new UrlPath("/" + page).File)
                && (page.Length == 0 || page.EndsWith('/') || page.EndsWith(".html", StringComparison.Ordinal))
            from link in Links().Matches(s_site[new UrlPath("/" + page).File]).Select(m => m.Groups[1].Value.Split('#', '?')[0])
            let address = link.StartsWith("/sub/", StringComparison.Ordinal) ? link["/sub/".Length..] : null
            where
                address is not null
                && !kept.Contains(address)
                && !others.Contains(address)
                && !address.EndsWith(".xml", StringComparison.Ordinal)
                && address is not "SHA256SUMS" and not "sw.js"
            select $"{page} → {link}";
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void All_that_is_listed_is_there_and_as_its_hash_says()
    {
        foreach (var list in (string[])["site", "works/greece", "works/rome"])
        {
            using var json = JsonDocument.Parse(s_site[$"offline/{list}.json"]);
            foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
            {
                var content = s_site[new UrlPath("/" + file.Name).File];
                var hash = file.Value.GetString()!;
                if (hash.Length > 0)
                    Assert.StartsWith(
                        hash,
                        Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(content))),
                        StringComparison.Ordinal
                    );
                else
                    Assert.Matches("^(assets|images|pagefind)/", file.Name);
            }
        }
    }

    [Fact]
    public void The_list_of_lists_has_their_ids_and_how_much_they_are()
    {
        using var lists = JsonDocument.Parse(s_site["offline/lists.json"]);
        using var rome = JsonDocument.Parse(s_site["offline/works/rome.json"]);
        var head = lists.RootElement.GetProperty("works").GetProperty("rome");
        Assert.Equal(rome.RootElement.GetProperty("id").GetString(), head.GetProperty("id").GetString());
        Assert.Equal(FilesOf("works/rome").Sum(f => s_site[new UrlPath("/" + f).File].Length), head.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public void A_word_changed_in_one_work_changes_its_id_and_not_the_other_s()
    {
        var changed = Made(SiteText.Parse(s_text.Replace("Before Athens.", "Long before Athens.", StringComparison.Ordinal)));
        Assert.NotEqual(IdOf(s_site, "works/greece"), IdOf(changed, "works/greece"));
        Assert.Equal(IdOf(s_site, "works/rome"), IdOf(changed, "works/rome"));
        Assert.Equal(s_site["offline/lists.json"], Made(SiteText.Parse(s_text))["offline/lists.json"]);
    }

    private static string IdOf(ImmutableDictionary<string, string> site, string list) =>
        JsonDocument.Parse(site[$"offline/{list}.json"]).RootElement.GetProperty("id").GetString()!;

    private static ImmutableArray<string> FilesOf(string list) => FilesOf(s_site, list);

    private static ImmutableArray<string> FilesOf(ImmutableDictionary<string, string> site, string list)
    {
        using var json = JsonDocument.Parse(site[$"offline/{list}.json"]);
        return [.. json.RootElement.GetProperty("files").EnumerateObject().Select(f => f.Name)];
    }

    // A work with published versions.
    private static ImmutableArray<string> KeptOfPublished()
    {
        var site = Made(SiteText.Read("rules", "VERS012", "site.txt"));
        Assert.Contains(site.Keys, f => f.Contains("/versions/", StringComparison.Ordinal));
        return
        [
            .. site
                .Keys.Where(f => f.StartsWith("offline/works/", StringComparison.Ordinal))
                .SelectMany(f => FilesOf(site, f["offline/".Length..^".json".Length])),
        ];
    }

    /// <summary>All files of the site below <c>/sub/</c>, their bytes as Latin-1 characters.</summary>
    private static ImmutableDictionary<string, string> Made(InputTree input)
    {
        var order = new PressOrder
        {
            Template = Templates.Render,
            Theme = TestTheme.Files,
            Workshop = new Workshop(),
            BaseUrl = new Uri("https://annals.example/sub/"),
        };
        var run = Publisher.Run(input, order);
        Assert.DoesNotContain(run.Diagnostics, d => d.Severity == Core.Diagnostics.Severity.Error);
        var files = run.Files.Select(f => (f.Path, Content: f.Content().ToArray())).ToList();
        var written = files.Select(f => new WrittenFile(f.Path, f.Content.Length, SHA256.HashData(f.Content))).ToImmutableArray();
        return files
            .Concat(ClosingFiles.Of(run, written).Select(f => (f.Path, Content: f.Content().ToArray())))
            .ToImmutableDictionary(f => f.Path, f => Encoding.Latin1.GetString(f.Content));
    }

    [GeneratedRegex("(?:href|src)=\"?([^\"\\s>]+)")]
    private static partial Regex Links();

    private sealed class Workshop : IWorkshop
    {
        public ImmutableArray<ThemeFile> Fonts(string characters, CancellationToken cancel) => TestTheme.Fonts;

        public ImmutableArray<OutputFile> Index(ReadOnlyMemory<byte> corpus, CancellationToken cancel) =>
            [
                new("pagefind/pagefind.js", () => "engine"u8.ToArray()),
                new("pagefind/index/en_1.pf_index", () => "index"u8.ToArray()),
                new(
                    "pagefind/fragment/en_kings.pf_fragment",
                    () => Fragment("pagefind_dcd{\"url\":\"/rome/kings/?part=text-1\",\"content\":\"Seven\"}")
                ),
                new(
                    "pagefind/fragment/en_solon.pf_fragment",
                    () => Fragment("pagefind_dcd{\"content\":{\"url\":\"/no/\"},\"url\":\"/people/solon/\"}")
                ),
                new("pagefind/fragment/en_odd.pf_fragment", () => "odd"u8.ToArray()),
            ];

        // The city of these tests lies nowhere, and has no pictures.
        public MapPlate Map(MapSubject subject, CancellationToken cancel) => throw new NotSupportedException();

        public ImmutableArray<RenderedImage> Pictures(ImmutableArray<ImageFile> images, CancellationToken cancel) =>
            throw new NotSupportedException();

        private static byte[] Fragment(string text)
        {
            using var to = new MemoryStream();
            using (var zip = new GZipStream(to, CompressionLevel.Fastest))
                zip.Write(Encoding.UTF8.GetBytes(text));
            return to.ToArray();
        }
    }
}
