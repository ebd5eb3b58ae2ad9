using System.Net;
using Annals.App.Outside;
using Annals.Resolving.Links;
using Annals.Tests.Reading;
using Xunit;

namespace Annals.Tests.App;

/// <summary>Other sites are asked here on this machine alone.</summary>
public sealed class OutsideCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OtherSite _site = new();
    private readonly SetClock _clock = new();

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    private static OutsideManners Manners =>
        new()
        {
            Pause = TimeSpan.Zero,
            Patience = TimeSpan.FromSeconds(30),
            MayAsk = IPAddress.IsLoopback,
            Proxy = null,
            Asker = new Uri("https://example.org/history/"),
        };

    [Theory]
    [InlineData("/there", OutsideStanding.There, "", "HEAD /there")]
    [InlineData("/gone", OutsideStanding.Gone, "it answers 404", "HEAD /gone, GET /gone")]
    [InlineData("/no-head", OutsideStanding.There, "", "HEAD /no-head, GET /no-head")]
    [InlineData("/for-now", OutsideStanding.There, "", "HEAD /for-now, HEAD /there")]
    [InlineData("/busy", OutsideStanding.Unknown, "it answers 429", "HEAD /busy")]
    [InlineData("/refused", OutsideStanding.Unknown, "it answers 403", "HEAD /refused, GET /refused")]
    [InlineData("/file", OutsideStanding.Unknown, "it leads to an address that is none of the web", "HEAD /file, GET /file")]
    [InlineData("/no-host", OutsideStanding.Unknown, "it leads to an address that cannot be read", "HEAD /no-host, GET /no-host")]
    [InlineData("/half-host", OutsideStanding.Unknown, "it leads to an address that cannot be read", "HEAD /half-host, GET /half-host")]
    public async Task An_answer_says_how_the_address_stands(string path, OutsideStanding standing, string word, string asked)
    {
        var answer = (await Ask(Manners, path))[_site.Address(path)];
        Assert.Equal((standing, word, asked), (answer.Standing, answer.Word, string.Join(", ", _site.Asked)));
    }

    [Fact]
    public async Task What_has_moved_for_good_says_where_with_the_links_own_fragment()
    {
        var answer = (await Ask(Manners, "/old#chapter-2"))[_site.Address("/old#chapter-2")];
        Assert.Equal((OutsideStanding.Moved, _site.Address("/there#chapter-2")), (answer.Standing, answer.MovedTo));
    }

    [Fact]
    public async Task Places_of_one_page_are_asked_for_once_and_each_has_its_answer()
    {
        var answers = await Ask(Manners, "/old#chapter-2", "/old", "/old#chapter-3");
        Assert.Equal(["HEAD /old", "HEAD /there"], _site.Asked);
        Assert.Equal(
            ["/there#chapter-2", "/there", "/there#chapter-3"],
            ((string[])["/old#chapter-2", "/old", "/old#chapter-3"]).Select(p =>
                answers[_site.Address(p)].MovedTo![_site.Address("").Length..]
            )
        );
        Assert.Equal(_site.Address("/there#chapter-4"), (await Ask(Manners, "/old#chapter-4"))[_site.Address("/old#chapter-4")].MovedTo);
        Assert.Equal(2, _site.Asked.Count());
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        Assert.Equal("it leads on more than 5 times", (await Ask(Manners, "/circle")).Single().Value.Word);
        Assert.Equal(6, _site.Asked.Count());
    }

    [Fact]
    public async Task A_host_that_says_nothing_is_not_waited_for_for_long()
    {
        var answer = (await Ask(Manners with { Patience = TimeSpan.FromMilliseconds(100) }, "/silent")).Single().Value;
        Assert.Equal((OutsideStanding.Unknown, "no answer in 0.1 seconds"), (answer.Standing, answer.Word));
    }

    [Fact]
    public async Task When_the_time_for_all_is_up_the_rest_is_told_as_not_asked()
    {
        var answers = await Ask(Manners with { Limit = TimeSpan.FromMilliseconds(200) }, "/silent", "/there");
        Assert.Equal("the time for all of them was up", answers[_site.Address("/there")].Word);
        Assert.DoesNotContain("HEAD /there", _site.Asked);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_with_a_pause_and_told_who_asks()
    {
        var pause = TimeSpan.FromMilliseconds(60);
        await Ask(Manners with { Pause = pause }, "/there?1", "/there?2", "/no-head", "/there?3");
        Assert.Equal(1, _site.MostAtOnce);
        Assert.All(_site.Gaps, gap => Assert.True(gap >= pause - TimeSpan.FromMilliseconds(10), $"{gap}"));
        Assert.Equal("Annals-LinkCheck/1.0 (+https://example.org/history/)", Assert.Single(_site.Askers.Distinct()));
    }

    [Fact]
    public async Task Unless_a_test_allows_it_no_machine_of_the_own_network_is_asked()
    {
        var answers = await Ask(Manners with { MayAsk = PublicAddress.Is }, "/there");
        Assert.Equal("it leads to this machine or its own network, where nothing is asked", answers.Single().Value.Word);
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public async Task What_a_site_keeps_from_programs_is_not_asked_for()
    {
        _site.Robots = "User-agent: *\nDisallow: /there\n";
        var answers = await Ask(Manners, "/there", "/there/too", "/page", "/for-now");
        Assert.All(
            (string[])["/there", "/there/too", "/for-now"],
            path =>
                Assert.Equal(
                    (OutsideStanding.Unknown, "its robots.txt asks programs to stay away from it"),
                    (answers[_site.Address(path)].Standing, answers[_site.Address(path)].Word)
                )
        );
        Assert.Equal(OutsideStanding.There, answers[_site.Address("/page")].Standing);
        Assert.Equal(["HEAD /page", "HEAD /for-now"], _site.Asked);
        Assert.Equal(1, _site.TimesRobotsWereAskedFor);
    }

    [Fact]
    public async Task What_a_site_says_of_programs_counts_for_a_day()
    {
        _site.Robots = "User-agent: *\nDisallow: /there\n";
        await Ask(Manners, "/there");
        _site.Robots = null;
        Assert.Equal(OutsideStanding.Unknown, (await Ask(Manners, "/there")).Single().Value.Standing);
        Assert.Equal(1, _site.TimesRobotsWereAskedFor);

        _clock.Now += TimeSpan.FromHours(25);
        Assert.Equal(OutsideStanding.There, (await Ask(Manners, "/there")).Single().Value.Standing);
        // That it says nothing counts as long.
        await Ask(Manners, "/page");
        Assert.Equal(2, _site.TimesRobotsWereAskedFor);
    }

    [Theory]
    [InlineData(404, OutsideStanding.There, "")]
    [InlineData(403, OutsideStanding.There, "")]
    [InlineData(503, OutsideStanding.Unknown, "its robots.txt answers 503")]
    [InlineData(429, OutsideStanding.Unknown, "its robots.txt answers 429")]
    public async Task A_site_that_cannot_say_now_what_may_be_asked_for_is_asked_for_nothing(
        int status,
        OutsideStanding standing,
        string word
    )
    {
        _site.RobotsStatus = status;
        var answer = (await Ask(Manners, "/there")).Single().Value;
        Assert.Equal((standing, word), (answer.Standing, answer.Word));
    }

    [Fact]
    public async Task A_site_that_wants_a_pause_has_it()
    {
        _site.Robots = "User-agent: Annals-LinkCheck\nCrawl-delay: 0.2\n";
        await Ask(Manners, "/there?1", "/there?2");
        Assert.All(_site.Gaps, gap => Assert.True(gap >= TimeSpan.FromMilliseconds(190), $"{gap}"));
    }

    [Fact]
    public async Task A_place_that_a_page_does_not_have_is_told_and_the_page_is_fetched_once()
    {
        _site.Pages["/page"] = "<!doctype html><h1 id=opening>Rome</h1><a name='old-place'></a><p id=\"d%C3%A9j&agrave;\">";
        string[] there =
        [
            "/page#opening",
            "/page#old-place",
            "/page",
            "/page#:~:text=Rome",
            "/page#opening:~:text=Rome",
            "/page#L10",
            "/page#!/route",
            "/page#top",
            "/there#anywhere",
            "/to-page#opening",
        ];
        string[] gone = ["/page#chapter-2", "/page#Opening", "/to-page#chapter-2"];
        var answers = await Ask(Manners, [.. there, .. gone]);
        Assert.All(there, path => Assert.Equal((path, OutsideStanding.There), (path, answers[_site.Address(path)].Standing)));
        Assert.All(gone, path => Assert.Equal((path, OutsideStanding.PlaceGone), (path, answers[_site.Address(path)].Standing)));
        // once for /page, and once where /to-page leads
        Assert.Equal((2, 2), (_site.Asked.Count(a => a == "HEAD /page"), _site.Asked.Count(a => a == "GET /page")));
    }

    [Fact]
    public async Task What_places_a_page_has_is_not_asked_for_again_on_the_same_day()
    {
        _site.Pages["/page"] = "<p id=opening>";
        await Ask(Manners, "/page#opening", "/page#gone");
        var before = _site.Asked.Count();
        var answers = await Ask(Manners, "/page#opening", "/page#gone");
        Assert.Equal((before, OutsideStanding.PlaceGone), (_site.Asked.Count(), answers[_site.Address("/page#gone")].Standing));
        Assert.Equal(OutsideStanding.PlaceGone, (await Ask(Manners, "/page#new"))[_site.Address("/page#new")].Standing);
        Assert.Equal("GET /page", _site.Asked.Last());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void An_address_of_the_own_network_is_known(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    public void And_so_is_one_of_the_public_network(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task What_was_there_is_not_asked_for_again_for_a_week_and_what_was_gone_for_a_day()
    {
        await Ask(Manners, "/there", "/gone", "/busy");
        Assert.Equal("HEAD /busy", string.Join(", ", await AskedAgain()));
        _clock.Now += TimeSpan.FromDays(2);
        Assert.Equal("GET /gone, HEAD /busy, HEAD /gone", string.Join(", ", (await AskedAgain()).Order(StringComparer.Ordinal)));
        _clock.Now += TimeSpan.FromDays(6);
        Assert.Contains("HEAD /there", await AskedAgain());

        async Task<IEnumerable<string>> AskedAgain()
        {
            var before = _site.Asked.Count();
            await Ask(Manners, "/there", "/gone", "/busy");
            return _site.Asked.Skip(before);
        }
    }

    [Theory]
    [InlineData("{ \"https:")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"https://example.org/elsewhere\": null, \"ADDRESS\": null }")]
    [InlineData("{ \"ADDRESS\": { \"Asked\": \"2026-11-22T12:00:00+00:00\", \"Standing\": 9, \"Word\": \"\" } }")]
    [InlineData("{ \"ADDRESS\": { \"Asked\": \"2026-11-22T12:00:00+00:00\", \"Standing\": 1, \"Word\": \"\" } }")]
    [InlineData("{ \"ADDRESS\": { \"Asked\": \"2026-11-22T12:00:00+00:00\", \"Standing\": 2 } }")]
    public async Task What_is_damaged_in_a_store_is_as_good_as_not_there(string store)
    {
        _folder.Write("answers.json", store.Replace("ADDRESS", _site.Address("/there"), StringComparison.Ordinal));
        Assert.Equal(OutsideStanding.There, (await Ask(Manners, "/there")).Single().Value.Standing);
        Assert.Contains("/there", _folder.Read("answers.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_kept_with_the_persons_own_files_though_that_folder_is_not_there_yet()
    {
        _folder.Write("site/input/publication.yml", "title: Rome\nlanguage: en\nworks: [rome]\n");
        _folder.Write("site/input/works/rome/work.yml", "title: Rome\n");
        _folder.Write("site/input/works/rome/chapters/01-rubicon.md", Example.Head + "Caesar crossed.\n");
        Directory.CreateDirectory(_folder["home"]);
        var check = AnnalsProcess.Command(_folder["site"], "check", "--external");
        foreach (
            var (name, folder) in (ReadOnlySpan<(string, string?)>)
                [("HOME", _folder["home"]), ("LOCALAPPDATA", _folder["home"]), ("XDG_CACHE_HOME", null)]
        )
            check.Environment[name] = folder;

        Assert.Equal(0, AnnalsProcess.Run(check).ExitCode);

        Assert.Single(Directory.EnumerateFiles(_folder["home"], "outside-links.json", SearchOption.AllDirectories));
        Assert.Equal([_folder["site/input"]], Directory.EnumerateFileSystemEntries(_folder["site"]));
    }

    [Fact]
    public async Task Who_interrupts_is_heard()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ask(Manners, cancel.Token, "/silent", "/there"));
    }

    private Task<IReadOnlyDictionary<string, OutsideAnswer>> Ask(OutsideManners manners, params string[] paths) =>
        Ask(manners, CancellationToken.None, paths);

    private Task<IReadOnlyDictionary<string, OutsideAnswer>> Ask(OutsideManners manners, CancellationToken cancel, params string[] paths) =>
        OutsideCheck.Ask(paths.Select(_site.Address), AnswerStore.Open(_folder["answers.json"], _clock), manners, () => { }, cancel);

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
