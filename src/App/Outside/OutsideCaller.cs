using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>Asks one address after another: for its head first, and for the whole where a host knows no other question, of which only the head is read.</summary>
internal sealed class OutsideCaller : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly OutsideAnswer s_timeIsUp = new(OutsideStanding.Unknown, "the time for all of them was up");

    private readonly OutsideManners _manners;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, HostTurn> _turns = new(StringComparer.OrdinalIgnoreCase);

    public OutsideCaller(OutsideManners manners)
    {
        _manners = manners;
        // No proxy: only of a connection of our own can be said where it leads.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = Connect }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"Annals-LinkCheck/1.0{(manners.Asker is { } asker ? $" (+{asker.AbsoluteUri})" : "")}");
        _client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
    }

    public void Dispose()
    {
        _client.Dispose();
        foreach (var turn in _turns.Values) turn.Dispose();
    }

    /// <param name="address">Without a fragment, which is its reader's business and never sent.</param>
    /// <param name="limit">Cancelled when there is no time left for any.</param>
    public async Task<OutsideAnswer> Ask(Uri address, CancellationToken limit)
    {
        var (at, movedForGood) = (address, true);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var (status, next, failure) = await Head(at, limit);
            if (failure is not null) return failure;
            if (next is null) return Answer(status, redirects > 0 && movedForGood ? at : null);
            movedForGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = next;
        }
        return new(OutsideStanding.Unknown, string.Create(CultureInfo.InvariantCulture, $"it leads on more than {MostRedirects} times"));
    }

    private static OutsideAnswer Answer(HttpStatusCode status, Uri? movedTo) => (int)status switch
    {
        >= 200 and < 300 when movedTo is not null => new(OutsideStanding.Moved, "", movedTo.AbsoluteUri),
        >= 200 and < 300 => new(OutsideStanding.There),
        404 or 410 => new(OutsideStanding.Gone, string.Create(CultureInfo.InvariantCulture, $"it answers {(int)status}")),
        var other => new(OutsideStanding.Unknown, string.Create(CultureInfo.InvariantCulture, $"it answers {other}")),
    };

    private async Task<(HttpStatusCode Status, Uri? Next, OutsideAnswer? Failure)> Head(Uri address, CancellationToken limit)
    {
        var head = await Send(HttpMethod.Head, address, limit);
        // Many a host answers such a question wrongly or not at all.
        var wantsGet = head.Failure is { Standing: OutsideStanding.Unknown } ? !limit.IsCancellationRequested && !head.IsRefused : head.Failure is null && (int)head.Status >= 400 && head.Status != HttpStatusCode.TooManyRequests;
        var answer = wantsGet ? await Send(HttpMethod.Get, address, limit) : head;
        return (answer.Status, answer.Next, answer.Failure);
    }

    private async Task<(HttpStatusCode Status, Uri? Next, OutsideAnswer? Failure, bool IsRefused)> Send(HttpMethod method, Uri address, CancellationToken limit)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit);
        try
        {
            using var turn = await _turns.GetOrAdd(address.Authority, _ => new HostTurn(_manners.Pause)).Take(limit);
            patience.CancelAfter(_manners.Patience);
            using var request = new HttpRequestMessage(method, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location) return (response.StatusCode, null, null, false);
            if (!Uri.TryCreate(address, location, out var next)) return Fails("it leads to an address that cannot be read");
            if (next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps) return Fails("it leads to an address that is none of the web");
            return (response.StatusCode, next, null, false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return (default, null, s_timeIsUp, true);
        }
        catch (OperationCanceledException)
        {
            return Fails(string.Create(CultureInfo.InvariantCulture, $"no answer in {_manners.Patience.TotalSeconds:0.#} seconds"));
        }
        catch (HttpRequestException e) when (e.InnerException is ForeignNetworkException)
        {
            return (default, null, new(OutsideStanding.Unknown, "it leads to this machine or its own network, where nothing is asked"), true);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.NameResolutionError || e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound })
        {
            return (default, null, new(OutsideStanding.Gone, $"no host is called {address.Host}"), true);
        }
        catch (HttpRequestException e)
        {
            return Fails((e.InnerException?.Message ?? e.Message).TrimEnd('.'));
        }

        static (HttpStatusCode, Uri?, OutsideAnswer?, bool) Fails(string why) => (default, null, new(OutsideStanding.Unknown, why), false);
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var addresses = all.Where(_manners.MayAsk).ToArray();
        if (addresses.Length == 0) throw all.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new ForeignNetworkException();
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

    /// <summary>A name leads to an address that must not be asked.</summary>
    private sealed class ForeignNetworkException() : IOException("a network that is not asked");
}
