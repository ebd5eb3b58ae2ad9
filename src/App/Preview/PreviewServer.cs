using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
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
/// Shows the site on this machine only: bound to the loopback address, answering only to that name (a page elsewhere cannot have its own
/// name point here), and giving out nothing but the site's own files.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private const string Script = "/.annals/preview.js";
    private const string Changes = "/.annals/changes";

    private static readonly FileExtensionContentTypeProvider s_types = Types();

    private readonly WebApplication _web;
    private readonly PreviewSite _site;
    private readonly byte[] _script = Resource("preview.js");
    private readonly List<Channel<string>> _readers = [];
    private readonly ConcurrentDictionary<string, Lazy<ReadOnlyMemory<byte>>> _pages = new(StringComparer.Ordinal);

    private readonly Action<string> _complain;

    private PreviewErrors? _errors;

    private PreviewServer(PreviewSite site, int port, Action<string> complain)
    {
        (_site, _complain) = (site, complain);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        _web = builder.Build();
        _web.Run(Answer);
    }

    public Uri Address { get; private set; } = null!;

    /// <param name="complain">Takes a sentence on a page that could not be made.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static PreviewServer Start(PreviewSite site, int port, Action<string> complain)
    {
        var server = new PreviewServer(site, port, complain);
        try
        {
            server._web.StartAsync().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            server.Dispose();
            throw new IOException(
                $"port {port} on 127.0.0.1 is taken: end what has it, or take another with --port (0 finds a free one)",
                e
            );
        }
        var addresses = server._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new Uri(addresses.Addresses.First().TrimEnd('/') + "/");
        return server;
    }

    /// <summary>Has every open page look whether it is another now.</summary>
    public void TellOfSite() => Tell("event: site\ndata:\n\n", errors: null);

    /// <summary>Lays over every page what stops the site from being made, until it is made again.</summary>
    public void TellOfErrors(PreviewErrors errors) => Tell(Message(errors), errors);

    /// <summary>Shows a page that is none of the site's files, until another is shown at its address.</summary>
    /// <param name="page">Makes its HTML, once, when it is first asked for.</param>
    public void Show(UrlPath address, Func<ReadOnlyMemory<byte>> page) => _pages[address.Value] = new(page);

    public void Dispose() => ((IDisposable)_web).Dispose();

    private async Task Answer(HttpContext context)
    {
        if (context.Request.Host.Host.ToLowerInvariant() is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }
        switch (context.Request.Path.Value)
        {
            case Script:
                context.Response.ContentType = "text/javascript; charset=utf-8";
                await context.Response.Body.WriteAsync(_script, context.RequestAborted);
                break;
            case Changes:
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
        var file = _site.Find(path);
        if (file is null && _site.Find(path + "/") is not null)
        {
            context.Response.Redirect(path + "/");
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = _site.Find("/404.html");
            if (file is null)
            {
                // No site could be made yet: the page is what stops it.
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await SendPage(context, (_errors ?? new([])).Page());
                return;
            }
        }
        ReadOnlyMemory<byte> content;
        try
        {
            content = file.Content();
        }
        catch (Exception e)
        {
            // The page of a site that has no error: the author hears of it, and the next save is shown.
            _complain($"error: {file.Path} could not be made: {e.Message}");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await SendPage(
                context,
                "<!doctype html><html lang=\"en\"><title>Annals</title><body><p>This page could not be made: the terminal says why.</p></body></html>"
            );
            return;
        }
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            await SendPage(context, Encoding.UTF8.GetString(content.Span));
            return;
        }
        context.Response.ContentType =
            s_types.TryGetContentType(file.Path, out var type) ? type
            : file.Path == Checksums.Path ? "text/plain; charset=utf-8"
            : "application/octet-stream";
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static async Task SendPage(HttpContext context, string page)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        // The script knows by this whether the page that it runs in is still the one that is served.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page)))[..16];
        await context.Response.WriteAsync(
            page.Replace(
                "</body>",
                $"<script type=\"module\" src=\"{Script}\" data-page=\"{name}\"></script></body>",
                StringComparison.Ordinal
            ),
            Encoding.UTF8
        );
    }

    private async Task SendChanges(HttpContext context)
    {
        var channel = Channel.CreateUnbounded<string>();
        lock (_readers)
        {
            _readers.Add(channel);
            if (_errors is not null)
                channel.Writer.TryWrite(Message(_errors));
        }
        try
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var message in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(message, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            lock (_readers)
                _readers.Remove(channel);
        }
    }

    private static string Message(PreviewErrors errors) => $"event: errors\ndata: {errors.Json()}\n\n";

    private void Tell(string message, PreviewErrors? errors)
    {
        lock (_readers)
        {
            _errors = errors;
            foreach (var reader in _readers)
                reader.Writer.TryWrite(message);
        }
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static FileExtensionContentTypeProvider Types()
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var kind in (string[])[".html", ".css", ".js", ".txt", ".xml"])
            types.Mappings[kind] += "; charset=utf-8";
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".pagefind"] =
            types.Mappings[".pf_meta"] =
            types.Mappings[".pf_index"] =
            types.Mappings[".pf_fragment"] =
                "application/octet-stream";
        return types;
    }
}
