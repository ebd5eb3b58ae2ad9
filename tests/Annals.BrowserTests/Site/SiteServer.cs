using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Annals.BrowserTests.Site;

/// <summary>
/// Serves a built site on loopback as a static host does: folders by their index.html, the site's own 404 page, and the headers that the
/// site's _headers file asks for.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new()
    {
        Mappings =
        {
            [".pagefind"] = "application/octet-stream",
            [".pf_fragment"] = "application/octet-stream",
            [".pf_index"] = "application/octet-stream",
            [".pf_meta"] = "application/octet-stream",
        },
    };

    private readonly WebApplication _host;
    private readonly string _folder;
    private readonly Lock _asking = new();
    private readonly List<string> _asked = [];
    private readonly string _basePath;
    private readonly HeaderRules _headers;

    private SiteServer(string folder, string basePath, int port)
    {
        _folder = folder;
        _basePath = basePath;
        _headers = HeaderRules.Of(File.ReadAllText(Path.Combine(folder, "_headers")));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        _host = builder.Build();
        _host.Run(AnswerAsync);
    }

    /// <summary>Where the site is, with a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Paths at which the connection breaks, as where the network is lost on the way.</summary>
    public Func<string, bool> BreaksAt { get; set; } = _ => false;

    /// <summary>What the answer at a path waits for, as where the network is slow.</summary>
    public Func<string, Task> WaitsAt { get; set; } = _ => Task.CompletedTask;

    /// <summary>The paths that were asked for so far.</summary>
    public ImmutableArray<string> Asked
    {
        get
        {
            lock (_asking)
                return [.. _asked];
        }
    }

    /// <param name="basePath">The folder of the host that the site is in: <c>/</c> or <c>/sub/</c>.</param>
    /// <param name="port">0 for any that is free; else the one of a server that is no more.</param>
    public static async Task<SiteServer> OfAsync(string folder, string basePath = "/", int port = 0)
    {
        var server = new SiteServer(folder, basePath, port);
        await server._host.StartAsync();
        var addresses = server._host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = new(new Uri(addresses.Single()), basePath);
        return server;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        lock (_asking)
            _asked.Add(path);
        await WaitsAt(path);
        if (BreaksAt(path))
        {
            context.Abort();
            return;
        }
        foreach (var (name, value) in _headers.For(path))
            context.Response.Headers[name] = value;
        if (!path.StartsWith(_basePath, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var file = Path.GetFullPath(Path.Combine(_folder, path[_basePath.Length..]));
        if (Directory.Exists(file) && !path.EndsWith('/'))
        {
            context.Response.Redirect(path + "/", permanent: true);
            return;
        }
        if (path.EndsWith('/'))
            file = Path.Combine(file, "index.html");
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(_folder, "404.html");
        }
        context.Response.ContentType = ContentTypes.TryGetContentType(file, out var type) ? TextType(type) : "application/octet-stream";
        await context.Response.SendFileAsync(file);
    }

    private static string TextType(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
