using System.Net;
using Xunit;

namespace Annals.Tests.App;

/// <summary>The preview as an author has it: the real executable, watched by its events and its pages.</summary>
public sealed class PreviewTests : IAsyncLifetime, IDisposable
{
    private const string Page = "/rome/rubicon/";
    private readonly TemporaryFolder _folder = new();
    private ServedPreview _preview = null!;
    private HttpClient _reader = null!;

    public async Task InitializeAsync()
    {
        Rubicon.WriteTo(_folder);
        _preview = await ServedPreview.OfAsync(_folder.Path);
        _reader = _preview.Reader;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _preview.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_serves_this_machine_only_and_nothing_but_the_site_and_writes_nothing()
    {
        Assert.Contains("Caesar crossed the river.", await _reader.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains("Chapters", await _reader.GetStringAsync("/.annals/report/"), StringComparison.Ordinal);
        foreach (
            var path in (string[])
                [
                    "/..%2f..%2finput/publication.yml",
                    "/../input/publication.yml",
                    "/rome/rubicon/..%2f..%2f..%2fpublication.yml",
                    "/.annals/../publication.yml",
                ]
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync(path)).StatusCode);
        }
        foreach (var host in (string[])["rome.example", "127.0.0.1.rome.example", "rome.example:8080"])
        {
            using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
            Assert.Equal(HttpStatusCode.MisdirectedRequest, (await _reader.SendAsync(foreign)).StatusCode);
        }
        using var loud = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "LocalHost" } };
        Assert.Equal(HttpStatusCode.OK, (await _reader.SendAsync(loud)).StatusCode);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _reader.SendAsync(post)).StatusCode);
        Assert.False(Directory.Exists(_folder["output"]));
        // What lists all other files is made for who asks; what may be kept for offline is not told, as every page of a work asks for it.
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync("/offline/lists.json")).StatusCode);
        var sums = await _reader.GetStringAsync("/SHA256SUMS");
        Assert.Contains("  rome/rubicon/index.html\n", sums, StringComparison.Ordinal);
        Assert.Contains("  offline/lists.json\n", sums, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_by_which_bytes_it_was_made()
    {
        var (first, again) = (NameOf(await _reader.GetStringAsync(Page)), NameOf(await _reader.GetStringAsync(Page)));
        Assert.Equal(first, again);

        _folder.Write(Rubicon.File, Rubicon.Chapter.Replace("the river", "the Tiber", StringComparison.Ordinal));
        await ShownAsync("Caesar crossed the Tiber.");
        Assert.NotEqual(first, NameOf(await _reader.GetStringAsync(Page)));

        static string NameOf(string page) =>
            System.Text.RegularExpressions.Regex.Match(page, " data-page=\"(\\w{16})\"").Groups[1].Value is { Length: > 0 } name
                ? name
                : throw new InvalidOperationException(page);
    }

    [Fact]
    public void Without_an_input_folder_it_says_so()
    {
        var served = AnnalsProcess.Run(_folder.Path, "serve", "--port", "0", "--input", "nowhere");

        Assert.Equal((2, ""), (served.ExitCode, served.Output));
        Assert.Contains("there is no folder nowhere", served.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", served.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_said_with_what_to_do()
    {
        var second = AnnalsProcess.Run(
            _folder.Path,
            "serve",
            "--port",
            _reader.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

        Assert.Equal((1, ""), (second.ExitCode, second.Output));
        Assert.Contains(
            $"port {_reader.BaseAddress.Port} on 127.0.0.1 is taken: end what has it, or take another with --port (0 finds a free one)",
            second.Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_saved_is_shown_however_the_editor_saves()
    {
        _folder.Write(Rubicon.File, Rubicon.Chapter.Replace("the river", "the Rubicon", StringComparison.Ordinal));
        await ShownAsync("Caesar crossed the Rubicon.");
        Assert.Contains("<td>4</td>", await _reader.GetStringAsync("/.annals/report/"), StringComparison.Ordinal);

        // By a file beside it that takes its name, as many editors do; then within one tick of a coarse clock, of the same length.
        _folder.Write(
            "input/works/rome/chapters/.01-rubicon.md.swp",
            Rubicon.Chapter.Replace("the river", "the Tiber", StringComparison.Ordinal)
        );
        File.Move(_folder["input/works/rome/chapters/.01-rubicon.md.swp"], _folder[Rubicon.File], overwrite: true);
        await ShownAsync("Caesar crossed the Tiber.");
        var time = File.GetLastWriteTimeUtc(_folder[Rubicon.File]);
        _folder.Write(Rubicon.File, Rubicon.Chapter.Replace("the river", "the Arnos", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_folder[Rubicon.File], time);
        await ShownAsync("Caesar crossed the Arnos.");
    }

    [Fact]
    public async Task An_error_lies_over_the_last_whole_page_with_its_place_and_line_until_it_is_mended()
    {
        _folder.Write(Rubicon.File, Rubicon.Chapter.Replace("river.[^1]", "river.[^1] He paid.[^2]", StringComparison.Ordinal));
        var error = (await _preview.ErrorsAsync()).Single();
        Assert.Equal("input/works/rome/chapters/01-rubicon.md:11:39", error.GetProperty("place").GetString());
        Assert.Equal("NOTE002", error.GetProperty("code").GetString());
        Assert.Equal("Caesar crossed the river.[^1] He paid.[^2]", error.GetProperty("line").GetString());
        Assert.Equal(new string(' ', 38) + "^", error.GetProperty("caret").GetString());
        Assert.NotNull(error.GetProperty("hint").GetString());
        Assert.Contains("Caesar crossed the river.", await _reader.GetStringAsync(Page), StringComparison.Ordinal);

        // A page that is opened now has it too.
        using var late = new StreamReader(await _reader.GetStreamAsync("/.annals/changes"));
        Assert.Equal("event: errors", await late.ReadLineAsync());

        _folder.Write(Rubicon.File, Rubicon.Chapter.Replace("river.[^1]", "river.[^1] He paid.", StringComparison.Ordinal));
        await ShownAsync("He paid.");
    }

    [Fact]
    public async Task A_publication_that_breaks_heals()
    {
        _folder.Write("input/publication.yml", "title: [Rome\n");
        Assert.NotEmpty(await _preview.ErrorsAsync());
        _folder.Write(
            "input/publication.yml",
            Rubicon.Publication.Replace("title: Rome", "title: Rome and Italy", StringComparison.Ordinal)
        );
        await ShownAsync("Rome and Italy");
    }

    [Fact]
    public async Task A_storm_of_files_and_one_that_goes_and_comes_back_leave_no_page_as_it_was()
    {
        for (var i = 2; i < 502; i++)
        {
            _folder.Write(
                $"input/works/rome/chapters/{i:000}.md",
                Rubicon
                    .Chapter.Replace("order: 1", $"order: {i}", StringComparison.Ordinal)
                    .Replace("rubicon", $"day-{i}", StringComparison.Ordinal)
                    .Replace("river", $"river-{i}", StringComparison.Ordinal)
            );
        }
        await ShownAsync("Caesar crossed the river-501.", "/rome/day-501/");
        Assert.Contains("Caesar crossed the river-2.", await _reader.GetStringAsync("/rome/day-2/"), StringComparison.Ordinal);

        File.Delete(_folder[Rubicon.File]);
        await ServedPreview.UntilAsync(async () => (await _reader.GetAsync(Page)).StatusCode == HttpStatusCode.NotFound);
        _folder.Write(Rubicon.File, Rubicon.Chapter);
        await ShownAsync("Caesar crossed the river.");
        for (var i = 2; i < 502; i++)
            File.Delete(_folder[$"input/works/rome/chapters/{i:000}.md"]);
        await ServedPreview.UntilAsync(async () => (await _reader.GetAsync("/rome/day-501/")).StatusCode == HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync("/rome/day-2/")).StatusCode);
        Assert.DoesNotContain("day-3", await _reader.GetStringAsync("/rome/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_find_what_was_saved_a_moment_later()
    {
        await ServedPreview.UntilAsync(async () => (await _reader.GetAsync("/pagefind/pagefind-entry.json")).IsSuccessStatusCode);
        var before = await _reader.GetStringAsync("/search/words.json");
        _folder.Write(Rubicon.File, Rubicon.Chapter.Replace("the river", "the Rubicon", StringComparison.Ordinal));
        await ServedPreview.UntilAsync(async () =>
            await _reader.GetStringAsync("/search/words.json") is var now
            && now != before
            && now.Contains("rubicon", StringComparison.OrdinalIgnoreCase)
        );
    }

    private Task ShownAsync(string words, string page = Page) => _preview.ShownAsync(words, page);
}
