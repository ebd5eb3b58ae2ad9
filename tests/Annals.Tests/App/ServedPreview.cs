using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Annals.Tests.App;

/// <summary>The preview of a folder by the real executable, as a page that is open in a browser has it: with what it is told of.</summary>
internal sealed class ServedPreview : IDisposable
{
    private readonly Process _serve;
    private readonly StreamReader _events;

    private ServedPreview(Process serve, HttpClient reader, StreamReader events) => (_serve, Reader, _events) = (serve, reader, events);

    public HttpClient Reader { get; }

    public static async Task<ServedPreview> OfAsync(string folder)
    {
        var serve = AnnalsProcess.Start(folder, "serve", "--port", "0");
        var said = await serve.StandardOutput.ReadLineAsync();
        while (said is not null && !said.StartsWith("The site is at ", StringComparison.Ordinal))
            said = await serve.StandardOutput.ReadLineAsync();
        var reader = new HttpClient { BaseAddress = new(said!["The site is at ".Length..].Split(' ')[0]) };
        var events = new StreamReader(await reader.GetStreamAsync("/.annals/changes"));
        _ = serve.StandardOutput.ReadToEndAsync();
        _ = serve.StandardError.ReadToEndAsync();
        return new(serve, reader, events);
    }

    public void Dispose()
    {
        _serve.Kill();
        _serve.Dispose();
        _events.Dispose();
        Reader.Dispose();
    }

    /// <summary>Waits for the page that shows it: a save may be told of in two events.</summary>
    public Task ShownAsync(string words, string page) =>
        UntilAsync(async () => (await (await Reader.GetAsync(page)).Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal));

    public static async Task UntilAsync(Func<Task<bool>> comes)
    {
        var waited = Stopwatch.StartNew();
        while (!await comes())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "it never came");
            await Task.Delay(20);
        }
    }

    public async Task<JsonElement[]> ErrorsAsync()
    {
        while (await _events.ReadLineAsync() is { } line)
        {
            if (line != "event: errors")
                continue;
            var data = (await _events.ReadLineAsync())!["data: ".Length..];
            return [.. JsonSerializer.Deserialize<JsonElement[]>(data)!];
        }
        throw new EndOfStreamException("the preview ended");
    }
}
