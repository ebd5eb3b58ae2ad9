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
    private readonly ConcurrentQueue<(string Request, string Host, string Asker, TimeSpan Begun, TimeSpan Ended)> _requests = new();
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

    /// <summary>What programs are to leave alone; null where it says nothing of that.</summary>
    public string? Robots { get; set; }

    /// <summary>What the site answers when it is asked for <see cref="Robots"/>.</summary>
    public int RobotsStatus { get; set; } = 200;

    /// <summary>Pages of HTML, by path.</summary>
    public Dictionary<string, string> Pages { get; } = [];

    /// <summary>Method and path, in order, without what every visit begins with.</summary>
    public IEnumerable<string> Asked => _requests.Select(r => r.Request).Where(r => r != "GET /robots.txt");

    public int TimesRobotsWereAskedFor => _requests.Count(r => r.Request == "GET /robots.txt");

    /// <summary>Who was meant: others too where it is asked as a proxy.</summary>
    public IEnumerable<string> Hosts => _requests.Select(r => r.Host);

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
            _ when method == "CONNECT" => 405,
            "/robots.txt" => Robots is null && RobotsStatus == 200 ? 404 : RobotsStatus,
            "/gone" => 404,
            "/no-head" => method == "HEAD" ? 405 : 200,
            "/busy" => 429,
            "/refused" => 403,
            "/old" => 308,
            "/for-now" or "/to-page" or "/circle" or "/file" or "/no-host" or "/half-host" => 302,
            _ => 200,
        };
        if (path is "/old" or "/for-now")
            context.Response.Headers.Location = "/there";
        if (path == "/to-page")
            context.Response.Headers.Location = "/page";
        if (path == "/circle")
            context.Response.Headers.Location = "/circle";
        if (path == "/file")
            context.Response.Headers.Location = "file:///etc/hostname";
        if (path == "/no-host")
            context.Response.Headers.Location = "//";
        if (path == "/half-host")
            context.Response.Headers.Location = "//[x";
        if (path == "/silent")
            await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(_over.Token, context.RequestAborted).Token)
                .ContinueWith(_ => { }, TaskScheduler.Default);
        if (path == "/robots.txt" && RobotsStatus == 200 && Robots is { } rules)
            await context.Response.WriteAsync(rules);
        if (method == "GET" && Pages.TryGetValue(path, out var page))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page);
        }
        Interlocked.Decrement(ref _open);
        _requests.Enqueue(
            ($"{method} {path}", context.Request.Host.Host, context.Request.Headers.UserAgent.ToString(), begun, _clock.Elapsed)
        );
    }
}
