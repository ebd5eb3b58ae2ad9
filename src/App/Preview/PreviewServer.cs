using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Annals.App.Disk;
using Annals.Core.Files;
using Annals.Core.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Annals.App.Preview;

/// <summary>
/// Shows the output folder on this machine only: bound to the loopback address, answering only to that name (a page elsewhere cannot have its own name point here), and giving out
/// nothing that does not lie in the output.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private const string ReloadScript = """
        new EventSource("/.annals/changes").onmessage = () => location.reload();
        """;

    private static readonly FileExtensionContentTypeProvider s_types = Types();

    private readonly WebApplication _web;
    private readonly string _root;
    private readonly List<Channel<bool>> _readers = [];
    private readonly ConcurrentDictionary<string, Lazy<ReadOnlyMemory<byte>>> _pages = new(StringComparer.Ordinal);

    private PreviewServer(string output, int port)
    {
        _root = Path.GetFullPath(output);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        _web = builder.Build();
        _web.Run(Answer);
    }

    public Uri Address { get; private set; } = null!;

    /// <exception cref="IOException">The port is taken.</exception>
    public static PreviewServer Start(string output, int port)
    {
        var server = new PreviewServer(output, port);
        try
        {
            server._web.StartAsync().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            server.Dispose();
            throw new IOException($"port {port} on 127.0.0.1 is taken: end what has it, or take another with --port (0 finds a free one)", e);
        }
        var addresses = server._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new Uri(addresses.Addresses.First().TrimEnd('/') + "/");
        return server;
    }

    /// <summary>Has every open page load again.</summary>
    public void Reload()
    {
        lock (_readers)
        {
            foreach (var reader in _readers) reader.Writer.TryWrite(true);
        }
    }

    /// <summary>Shows a page that is none of the site's files, until another is shown at its address.</summary>
    /// <param name="page">Makes its HTML, once, when it is first asked for.</param>
    public void Show(UrlPath address, Func<ReadOnlyMemory<byte>> page) => _pages[address.Value] = new(page);

    public void Dispose() => ((IDisposable)_web).Dispose();

    private async Task Answer(HttpContext context)
    {
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        switch (context.Request.Path.Value)
        {
            case "/.annals/reload.js":
                context.Response.ContentType = "text/javascript; charset=utf-8";
                await context.Response.WriteAsync(ReloadScript);
                break;
            case "/.annals/changes":
                await SendChanges(context);
                break;
            case { } path when _pages.TryGetValue(path, out var page):
                await SendPage(context, Encoding.UTF8.GetString(page.Value.Span));
                break;
            case var path:
                await SendFile(context, path ?? "/");
                break;
        }
    }

    private async Task SendFile(HttpContext context, string path)
    {
        var file = Find(path);
        if (file is null && Find(path + "/") is not null)
        {
            context.Response.Redirect(path + "/");
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Find("/404.html");
            if (file is null) return;
        }
        context.Response.ContentType = s_types.TryGetContentType(file, out var type) ? type : Path.GetFileName(file) == Checksums.Path ? "text/plain; charset=utf-8" : "application/octet-stream";
        if (file.EndsWith(".html", StringComparison.Ordinal))
        {
            await SendPage(context, await File.ReadAllTextAsync(file, context.RequestAborted));
            return;
        }
        await context.Response.SendFileAsync(file);
    }

    private static async Task SendPage(HttpContext context, string page)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.Replace("</body>", "<script src=\"/.annals/reload.js\"></script></body>", StringComparison.Ordinal), Encoding.UTF8);
    }

    // The file that answers a path, or null; hidden files and whatever leads out of the output are not there.
    private string? Find(string path)
    {
        if (path.Split('/').Any(part => part.StartsWith('.')) || path.Contains('\\', StringComparison.Ordinal)) return null;
        var file = Path.GetFullPath(Path.Combine(_root, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : "")));
        return file.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }

    private async Task SendChanges(HttpContext context)
    {
        var channel = Channel.CreateUnbounded<bool>();
        lock (_readers) _readers.Add(channel);
        try
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var _ in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync("data: changed\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            lock (_readers) _readers.Remove(channel);
        }
    }

    private static FileExtensionContentTypeProvider Types()
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var kind in (string[])[".html", ".css", ".js", ".txt", ".xml"]) types.Mappings[kind] += "; charset=utf-8";
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".pagefind"] = types.Mappings[".pf_meta"] = types.Mappings[".pf_index"] = types.Mappings[".pf_fragment"] = "application/octet-stream";
        return types;
    }
}
