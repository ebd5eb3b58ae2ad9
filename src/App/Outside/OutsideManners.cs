using System.Net;

namespace Annals.App.Outside;

/// <summary>How other sites are asked: never two requests to one host at once, with a pause between them, and not for long.</summary>
internal sealed record OutsideManners
{
    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one request.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For all of them.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many hosts are asked side by side.</summary>
    public int Hosts { get; init; } = 4;

    /// <summary>Where a site's host may see who asks and why; null where the publication has no address yet.</summary>
    public Uri? Asker { get; init; }

    /// <summary>
    /// What goes by which proxy: as the environment says (<c>HTTP_PROXY</c>, <c>HTTPS_PROXY</c>, <c>ALL_PROXY</c>, <c>NO_PROXY</c>), on
    /// Windows and macOS else as the system does; null for none.
    /// </summary>
    public IWebProxy? Proxy { get; init; } = HttpClient.DefaultProxy;

    /// <summary>What a name leads to; throws as <see cref="Dns"/> does.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Find { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>
    /// Which machines may be asked: those of the public network, so that no link makes this program look around in its own.
    /// </summary>
    public Func<IPAddress, bool> MayAsk { get; init; } = PublicAddress.Is;
}
