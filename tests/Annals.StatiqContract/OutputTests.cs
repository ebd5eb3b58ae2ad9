using Annals.App.Commands;
using Annals.App.Disk;
using Annals.App.Terminal;
using Annals.Core.Files;
using Annals.Publishing;
using Annals.StatiqHost;
using Annals.StatiqHost.Documents;
using Statiq.Common;
using Xunit;

namespace Annals.StatiqContract;

/// <summary>What Statiq writes is what the App writes, byte for byte.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly StatiqSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_site_is_the_apps_byte_for_byte_with_the_search_index()
    {
        Assert.Equal(0, await _site.Run("-s", "AnnalsSearch=true"));

        Assert.Equal(FromApp(search: true), _site.Contents("output"));
        Assert.Contains(_site.Contents("output").Keys, f => f.StartsWith("pagefind/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_site_is_the_apps_without_the_search_index_too()
    {
        Assert.Equal(0, await _site.Run());

        Assert.Equal(FromApp(search: false), _site.Contents("output"));
    }

    [Fact]
    public async Task The_released_text_is_the_apps_and_what_is_not_in_it_is_told()
    {
        using var site = new StatiqSite(text: "rules/VERS012/site.txt");

        Assert.Equal(0, await site.Run("-s", "AnnalsReleased"));

        Assert.Equal(FromApp(site, new PressTerms(Released: true), search: false, "app"), site.Contents("output"));
        Assert.Contains(site.Last!.Log.Lines, l => l.Text.StartsWith("input/works/rome/chapters/03-zela.md:", StringComparison.Ordinal));
        Assert.Equal(0, await site.Run());
        Assert.NotEqual(site.Contents("app"), site.Contents("output"));
    }

    [Fact]
    public async Task Either_host_takes_up_the_folder_that_the_other_left()
    {
        var first = FromApp(search: false, "output");

        Assert.Equal(0, await _site.Run());
        Assert.Equal(first, _site.Contents("output"));
        Assert.Equal(first, FromApp(search: false, "output"));
    }

    [Fact]
    public async Task The_host_program_makes_it_too()
    {
        var arguments = new[] { "-i", _site["input"], "-o", _site["output"], "-s", "AnnalsSearch=false" };
        var main = typeof(AnnalsBootstrapper).Assembly.EntryPoint!;

        Assert.Equal(
            0,
            main.ReturnType == typeof(int) ? (int)main.Invoke(null, [arguments])! : await (Task<int>)main.Invoke(null, [arguments])!
        );

        Assert.Equal(FromApp(search: false), _site.Contents("output"));
    }

    [Fact]
    public async Task A_file_without_bytes_is_written_too()
    {
        var empty = new Statiq.Core.Pipeline();
        empty.ProcessModules.Add(
            new Statiq.Web.Each(context =>
                [
                    context.CreateDocument(
                        NormalizedPath.Null,
                        new NormalizedPath("empty.txt"),
                        null,
                        new PressContent(new OutputFile("empty.txt", () => default(ReadOnlyMemory<byte>)))
                    ),
                ]
            )
        );
        empty.OutputModules.Add(new Statiq.Core.WriteFiles());
        empty.OutputModules.Add(new StatiqHost.Modules.WriteEmptyFiles());

        await _site.Run(b => b.AddAnnalsAlone().ConfigureEngine(e => e.Pipelines.Add("Empty", empty)));

        Assert.Equal(0, new FileInfo(_site["output/empty.txt"]).Length);
    }

    [Fact]
    public async Task A_page_is_made_once_for_its_hash_and_its_bytes_unless_memory_is_wanted_between()
    {
        var counts = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            var made = 0;
            var content = new PressContent(new OutputFile("page.html", () => new[] { (byte)++made }));
            await content.GetCacheCodeAsync();
            content.GetStream().Dispose();
            counts.Add(made);
        }

        Assert.Contains(1, counts);
    }

    [Fact]
    public async Task The_hash_is_the_contents_and_the_same_in_every_process()
    {
        var content = new PressContent(new OutputFile("page.html", () => "abc"u8.ToArray()));

        Assert.Equal(unchecked((int)0xBF1678BA), await content.GetCacheCodeAsync());
        Assert.Equal(
            await content.GetCacheCodeAsync(),
            await new PressContent(new OutputFile("other.css", () => "abc"u8.ToArray())).GetCacheCodeAsync()
        );
    }

    [Fact]
    public void The_media_type_is_the_files_unless_another_is_wanted()
    {
        var content = new PressContent(new OutputFile("page.html", () => "abc"u8.ToArray()));

        Assert.Equal("text/html", content.MediaType);
        Assert.Equal("text/plain", content.CloneWithMediaType("text/plain").MediaType);
    }

    [Fact]
    public void A_page_is_not_kept_when_it_is_written()
    {
        var made = 0;
        var content = new PressContent(new OutputFile("page.html", () => new byte[100_000 + made++]));
        // On a thread of its own, so that nothing here holds the bytes.
        var writing = new Thread(() => content.GetStream().Dispose());
        writing.Start();
        writing.Join();

        GC.Collect();

        Assert.Equal(100_001, content.GetLength());
    }

    // What the App's own build makes of the same folder.
    private SortedDictionary<string, string> FromApp(bool search, string folder = "app") =>
        FromApp(_site, new PressTerms(), search, folder);

    private static SortedDictionary<string, string> FromApp(StatiqSite site, PressTerms terms, bool search, string folder)
    {
        var wish = new BuildWish(new TextWish(site["input"], terms), site[folder], BaseUrl: null, search, Theme: null);
        Assert.True(SiteBuild.Run(wish, new Desk(quiet: true, verbose: false), CancellationToken.None));
        Assert.True(File.Exists(site[$"{folder}/{OutputFolder.Mark}"]));
        return site.Contents(folder);
    }
}
