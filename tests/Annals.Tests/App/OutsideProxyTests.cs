using System.Net;
using System.Net.Sockets;
using Annals.App.Outside;
using Annals.Resolving.Links;
using Annals.Tests.Reading;
using Xunit;

namespace Annals.Tests.App;

/// <summary>Where the environment names a proxy, that alone is asked.</summary>
public sealed class OutsideProxyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OtherSite _site = new();

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    private OutsideManners Manners =>
        new()
        {
            Pause = TimeSpan.Zero,
            Patience = TimeSpan.FromSeconds(30),
            MayAsk = PublicAddress.Is,
            Proxy = new WebProxy(_site.Address("")),
            Find = Nobody,
        };

    /// <summary>No test waits for the name servers of whoever runs it.</summary>
    private static Task<IPAddress[]> Nobody(string host, CancellationToken cancel) =>
        IPAddress.TryParse(host, out var number)
            ? Task.FromResult<IPAddress[]>([number])
            : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));

    [Fact]
    public async Task A_proxy_is_asked_for_the_names_that_it_alone_may_know()
    {
        var answers = await Asked("http://chronicle.invalid/there", "http://chronicle.invalid/gone");
        Assert.Equal(
            (OutsideStanding.There, OutsideStanding.Gone),
            (answers["http://chronicle.invalid/there"].Standing, answers["http://chronicle.invalid/gone"].Standing)
        );
        Assert.Equal("chronicle.invalid", Assert.Single(_site.Hosts.Distinct()));
    }

    [Fact]
    public async Task A_proxy_is_asked_for_a_way_through_to_what_is_encrypted()
    {
        var answer = (await Asked("https://chronicle.invalid/there")).Single().Value;
        Assert.Equal(OutsideStanding.Unknown, answer.Standing);
        Assert.Contains("405", answer.Word, StringComparison.Ordinal);
        Assert.StartsWith("CONNECT", _site.Asked.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/there")]
    [InlineData("http://localhost:1/there")]
    [InlineData("http://10.1.2.3/there")]
    [InlineData("http://[::1]:1/there")]
    public async Task By_a_proxy_no_machine_of_the_own_network_is_asked_either(string address)
    {
        var answer = (await Asked(address)).Single().Value;
        Assert.Equal("it leads to this machine or its own network, where nothing is asked", answer.Word);
        Assert.Empty(_site.Hosts);
    }

    [Fact]
    public void The_command_goes_by_the_proxy_that_the_environment_names()
    {
        _folder.Write("site/input/publication.yml", "title: Rome\nlanguage: en\nworks: [rome]\n");
        _folder.Write("site/input/works/rome/work.yml", "title: Rome\n");
        _folder.Write("site/input/works/rome/chapters/01-rubicon.md", Example.Head + "[Caesar](http://198.41.0.4/gone) crossed.\n");
        var check = AnnalsProcess.Command(_folder["site"], "check", "--external");
        foreach (
            var (name, value) in (ReadOnlySpan<(string, string?)>)
                [
                    ("HOME", _folder.Path),
                    ("LOCALAPPDATA", _folder.Path),
                    ("XDG_CACHE_HOME", null),
                    ("http_proxy", _site.Address("")),
                    ("no_proxy", ""),
                    ("NO_PROXY", ""),
                ]
        )
            check.Environment[name] = value;

        Assert.Contains(
            "WEB001: http://198.41.0.4/gone is there no more: it answers 404",
            AnnalsProcess.Run(check).Output,
            StringComparison.Ordinal
        );
    }

    private Task<IReadOnlyDictionary<string, OutsideAnswer>> Asked(params string[] addresses) =>
        OutsideCheck.Ask(addresses, AnswerStore.Open(_folder["answers.json"], TimeProvider.System), Manners, () => { }, CancellationToken.None);
}
