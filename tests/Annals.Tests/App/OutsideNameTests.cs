using System.Net;
using System.Net.Sockets;
using Annals.App.Outside;
using Annals.Resolving.Links;
using Xunit;

namespace Annals.Tests.App;

/// <summary>A name that is not found may be nobody's, or this machine may have no network.</summary>
public sealed class OutsideNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OtherSite _site = new();

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
        };

    [Fact]
    public async Task Where_no_host_at_all_is_found_none_is_said_to_be_gone()
    {
        var manners = Manners with { Find = (_, _) => None };
        var alone = await Asked(manners, "http://chronicle.invalid/");
        Assert.Equal(
            (OutsideStanding.Unknown, "no host is called chronicle.invalid, and no other host is found: is there a network?"),
            (alone["http://chronicle.invalid/"].Standing, alone["http://chronicle.invalid/"].Word)
        );

        // With one that is found beside it, it is the name that is wrong; and nothing was kept of what was in doubt.
        manners = Manners with { Find = (host, _) => host == "annals.invalid" ? Here : None };
        var there = _site.Address("/there").Replace("127.0.0.1", "annals.invalid", StringComparison.Ordinal);
        var both = await Asked(manners, "http://chronicle.invalid/", there);
        Assert.Equal(
            (OutsideStanding.Gone, "no host is called chronicle.invalid", OutsideStanding.There),
            (both["http://chronicle.invalid/"].Standing, both["http://chronicle.invalid/"].Word, both[there].Standing)
        );

        // And what was there before is looked for again, so that one dead name alone is told.
        Assert.Equal(OutsideStanding.Gone, (await Asked(manners, "http://gazette.invalid/", there))["http://gazette.invalid/"].Standing);
    }

    [Fact]
    public async Task A_name_in_other_letters_than_Latin_is_one_like_any_other()
    {
        var alone = await Asked(Manners with { Find = (_, _) => None }, "http://χρονικά.invalid/");
        Assert.Equal(OutsideStanding.Unknown, alone["http://χρονικά.invalid/"].Standing);
    }

    /// <summary>So Linux answers where there is no network, and where a name server is ill.</summary>
    [Fact]
    public async Task A_name_that_cannot_be_looked_for_is_not_said_to_be_nobody_s()
    {
        var ill = Manners with { Find = (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.TryAgain)) };
        var answer = (await Asked(ill, "http://chronicle.invalid/"))["http://chronicle.invalid/"];
        Assert.Equal(
            (OutsideStanding.Unknown, "the name of its host cannot be looked up: is there a network?"),
            (answer.Standing, answer.Word)
        );
    }

    private static Task<IPAddress[]> None => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));

    private static Task<IPAddress[]> Here => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

    private Task<IReadOnlyDictionary<string, OutsideAnswer>> Asked(OutsideManners manners, params string[] addresses) =>
        OutsideCheck.Ask(addresses, AnswerStore.Open(_folder["answers.json"], TimeProvider.System), manners, () => { }, CancellationToken.None);
}
