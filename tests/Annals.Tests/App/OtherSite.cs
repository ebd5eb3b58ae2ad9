using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Annals.Tests.App;

/// <summary>Another site, on this machine, and what was asked of it.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(string Request, string Asker, TimeSpan Begun, TimeSpan Ended)> _requests = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly CancellationTokenSource _over = new();
    private int _open;
    private int _most;

    public OtherSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(Answer);
        _server.StartAsync().GetAwaiter().GetResult();
    }

    /// <summary>Method and path, in order.</summary>
    public IEnumerable<string> Asked => _requests.Select(r => r.Request);

    public IEnumerable<string> Askers => _requests.Select(r => r.Asker);

    public int MostAtOnce => _most;

    /// <summary>Between the end of each request and the beginning of the next.</summary>
    public IEnumerable<TimeSpan> Gaps => _requests.Zip(_requests.Skip(1), (one, next) => next.Begun - one.Ended);

    public string Address(string path) => _server.Urls.Single() + path;

    public void Dispose()
    {
        _over.Cancel();
        _server.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)_server).Dispose();
        _over.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        var begun = _clock.Elapsed;
        _most = Math.Max(_most, Interlocked.Increment(ref _open));
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        context.Response.StatusCode = path switch
        {
            "/gone" => 404,
            "/no-head" => method == "HEAD" ? 405 : 200,
            "/busy" => 429,
            "/refused" => 403,
            "/old" => 308,
            "/for-now" or "/circle" or "/file" or "/no-host" or "/half-host" => 302,
            _ => 200,
        };
        if (path is "/old" or "/for-now") context.Response.Headers.Location = "/there";
        if (path == "/circle") context.Response.Headers.Location = "/circle";
        if (path == "/file") context.Response.Headers.Location = "file:///etc/hostname";
        if (path == "/no-host") context.Response.Headers.Location = "//";
        if (path == "/half-host") context.Response.Headers.Location = "//[x";
        if (path == "/silent") await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(_over.Token, context.RequestAborted).Token).ContinueWith(_ => { }, TaskScheduler.Default);
        Interlocked.Decrement(ref _open);
        _requests.Enqueue(($"{method} {path}", context.Request.Headers.UserAgent.ToString(), begun, _clock.Elapsed));
    }
}
