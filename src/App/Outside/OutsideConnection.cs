using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>
/// Sends requests to other sites, each in its host's turn: straight, or by the proxy that the environment names, and never to a machine
/// that must not be asked.
/// </summary>
internal sealed class OutsideConnection : IDisposable
{
    private static readonly OutsideAnswer s_timeIsUp = new(OutsideStanding.Unknown, "the time for all of them was up");
    private static readonly OutsideAnswer s_ownNetwork = new(
        OutsideStanding.Unknown,
        "it leads to this machine or its own network, where nothing is asked"
    );

    private static readonly OutsideAnswer s_notLookedFor = new(
        OutsideStanding.Unknown,
        "the name of its host cannot be looked up: is there a network?"
    );

    private readonly OutsideManners _manners;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, HostTurn> _turns = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Host, int Port), Uri> _proxies = new();
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.OrdinalIgnoreCase);

    public OutsideConnection(OutsideManners manners)
    {
        _manners = manners;
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = true,
                Proxy = manners.Proxy,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectCallback = Connect,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(
            $"Annals-LinkCheck/1.0{(manners.Asker is { } asker ? $" (+{asker.AbsoluteUri})" : "")}"
        );
        _client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
    }

    public void Dispose()
    {
        _client.Dispose();
        foreach (var turn in _turns.Values)
            turn.Dispose();
    }

    /// <summary>Whether any name was found: else it may be this machine that finds none, as without a network.</summary>
    public bool HasFoundAName => _names.Values.Any(found => found);

    /// <summary>Whether a host's name was looked for and is nobody's.</summary>
    /// <param name="host">As it is looked up, in the letters that name servers know.</param>
    public bool IsNobodys(string host) => _names.TryGetValue(host, out var found) && !found;

    /// <summary>Looks for a name and for nothing else.</summary>
    public async Task LookFor(string host, CancellationToken cancel)
    {
        try
        {
            await Find(host, cancel);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // That it is not found, or not in time, is what was to be known.
        }
    }

    /// <summary>Has a host asked less often than the manners say.</summary>
    public void Slow(Uri address, TimeSpan pause) => TurnOf(address).Slow(pause);

    /// <param name="most">How many bytes of what comes are wanted at most; 0 for none.</param>
    /// <param name="wanted">The kind of text that is wanted, as its media type begins; null for any.</param>
    /// <param name="limit">Cancelled when there is no time left for any.</param>
    public async Task<OutsideReply> Send(HttpMethod method, Uri address, int most, Func<string?, bool>? wanted, CancellationToken limit)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit);
        try
        {
            using var turn = await TurnOf(address).Take(limit);
            patience.CancelAfter(_manners.Patience);
            if (IsProxied(address) && !await MayBeAskedByProxy(address, patience.Token))
                return new(Failure: s_ownNetwork, IsFinal: true);
            using var request = new HttpRequestMessage(method, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                var isWanted =
                    most > 0 && response.IsSuccessStatusCode && wanted?.Invoke(response.Content.Headers.ContentType?.MediaType) != false;
                return new(response.StatusCode, Body: isWanted ? await Text(response.Content, most, patience.Token) : null);
            }
            if (!Uri.TryCreate(address, location, out var next))
                return Fails("it leads to an address that cannot be read");
            if (next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps)
                return Fails("it leads to an address that is none of the web");
            return new(response.StatusCode, next);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new(Failure: s_timeIsUp, IsFinal: true);
        }
        catch (OperationCanceledException)
        {
            return Fails(string.Create(CultureInfo.InvariantCulture, $"no answer in {_manners.Patience.TotalSeconds:0.#} seconds"));
        }
        catch (HttpRequestException e) when (e.InnerException is ForeignNetworkException)
        {
            return new(Failure: s_ownNetwork, IsFinal: true);
        }
        catch (HttpRequestException e)
            when (e.HttpRequestError == HttpRequestError.NameResolutionError
                || e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound }
            )
        {
            if (IsProxied(address))
                return Fails("the proxy that the environment names is not found");
            // without a network Linux does not say that a name is nobody's, but that it could not be looked for
            return e.InnerException is SocketException { SocketErrorCode: not SocketError.HostNotFound }
                ? new(Failure: s_notLookedFor, IsFinal: true)
                : new(Failure: new(OutsideStanding.Gone, $"no host is called {address.Host}"), IsFinal: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Fails((e.InnerException?.Message ?? e.Message).TrimEnd('.'));
        }

        static OutsideReply Fails(string why) => new(Failure: new(OutsideStanding.Unknown, why));
    }

    private HostTurn TurnOf(Uri address) => _turns.GetOrAdd(address.Authority, _ => new HostTurn(_manners.Pause));

    private bool IsProxied(Uri address)
    {
        if (_manners.Proxy is not { } proxy || proxy.IsBypassed(address) || proxy.GetProxy(address) is not { } by || by == address)
            return false;
        _proxies[(by.IdnHost, by.Port)] = by;
        return true;
    }

    /// <summary>
    /// A proxy looks names up itself, and often alone knows those outside: refused is what this machine knows to be of its own network.
    /// </summary>
    private async Task<bool> MayBeAskedByProxy(Uri address, CancellationToken cancel)
    {
        if (address.IsLoopback)
            return _manners.MayAsk(IPAddress.Loopback);
        try
        {
            // not counted among the names that are found or not: many a network leaves them to its proxy
            var all = await _manners.Find(address.IdnHost, cancel);
            return all.Length == 0 || all.Any(_manners.MayAsk);
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private async Task<IPAddress[]> Find(string host, CancellationToken cancel)
    {
        if (IPAddress.TryParse(host, out var number))
            return [number];
        try
        {
            var all = await _manners.Find(host, cancel);
            _names[host] = all.Length > 0;
            return all;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.HostNotFound)
        {
            _names[host] = false;
            throw;
        }
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var all = await Find(context.DnsEndPoint.Host, cancel);
        // Whoever names a proxy wants it asked, wherever it is: for an address as it stands, and for a way through to one.
        var request = context.InitialRequestMessage;
        var isForProxy = request.Method == HttpMethod.Connect || (request.RequestUri is { } asked && IsProxied(asked));
        var addresses =
            isForProxy && _proxies.ContainsKey((context.DnsEndPoint.Host, context.DnsEndPoint.Port))
                ? all
                : [.. all.Where(_manners.MayAsk)];
        if (addresses.Length == 0)
            throw all.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new ForeignNetworkException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> Text(HttpContent content, int most, CancellationToken cancel)
    {
        using var stream = await content.ReadAsStreamAsync(cancel);
        var bytes = new byte[most];
        var read = await stream.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, cancel);
        return EncodingOf(content.Headers.ContentType?.CharSet).GetString(bytes, 0, read);
    }

    private static Encoding EncodingOf(string? name)
    {
        try
        {
            return name is null ? Encoding.UTF8 : Encoding.GetEncoding(name.Trim('"'));
        }
        catch (ArgumentException)
        {
            // Of one that .NET does not know, the letters that names of places are mostly made of are the same.
            return Encoding.Latin1;
        }
    }

    /// <summary>A name leads to an address that must not be asked.</summary>
    private sealed class ForeignNetworkException() : IOException("a network that is not asked");
}
