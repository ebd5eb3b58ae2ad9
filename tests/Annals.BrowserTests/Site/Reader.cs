using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>
/// Someone who reads the site in a browser window and keeps a list of everything that goes wrong there: script errors, broken policies,
/// answers that are not 200.
/// </summary>
public sealed class Reader : IAsyncDisposable
{
    // js/keep.js asks for its list behind an answer of the browser: the same question is answered behind that one.
    private const string Questions = "navigator.serviceWorker?.getRegistration().then(() => null, () => null)";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly List<string> _complaints = [];
    private readonly ConcurrentDictionary<IRequest, bool> _asked = [];
    private readonly ConcurrentDictionary<string, bool> _workers = [];

    private Reader(IBrowserContext context, IPage page, Uri site)
    {
        _context = context;
        _site = site;
        Page = page;
        page.SetDefaultTimeout(15_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"{page.Url}: {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Worker += (_, worker) => _workers.TryAdd(worker.Url, true);
        page.RequestFinished += (_, request) => _asked.TryRemove(request, out bool _);
        page.RequestFailed += (_, request) =>
        {
            _asked.TryRemove(request, out bool _);
            _complaints.Add($"{page.Url}: {request.Url} {request.Failure}");
        };
        page.Request += (_, request) =>
        {
            _asked.TryAdd(request, true);
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !site.IsBaseOf(new(request.Url)))
                _complaints.Add($"{page.Url}: asks elsewhere: {request.Url}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Reader> OfAsync(IBrowserContext context, Uri site) => new(context, await context.NewPageAsync(), site);

    /// <summary>From the next page on, <c>self.marked</c> is what words were marked when a modal dialog opened.</summary>
    public Task NoteWhatIsMarkedAsync() =>
        Page.AddInitScriptAsync(
            """
            const showModal = HTMLDialogElement.prototype.showModal;
            HTMLDialogElement.prototype.showModal = function () { self.marked = getSelection().toString(); showModal.call(this); };
            """
        );

    /// <summary>Opens an address of the site, when the page before it has what it asked for, and waits until its parts have come.</summary>
    public async Task<IResponse> OpenAsync(string address)
    {
        var answer = await GotoAsync(address, WaitUntilState.Load);
        await Page.IsWholeAsync();
        return answer;
    }

    /// <summary>The same where the page takes its reader to another, before anything can be asked of it.</summary>
    /// <param name="end">How the other's address ends.</param>
    public async Task OpenAsync(string address, string end)
    {
        await GotoAsync(address, WaitUntilState.Commit);
        await Page.ArrivesAtAsync(end);
        await Page.IsWholeAsync();
    }

    private async Task<IResponse> GotoAsync(string address, WaitUntilState state)
    {
        await RestAsync();
        return (await Page.GotoAsync(new Uri(_site, address.TrimStart('/')).AbsoluteUri, new() { WaitUntil = state }))!;
    }

    /// <summary>
    /// Waits, not for ever, until nothing is on its way that the page asked for: who leaves earlier has it broken off, which is nobody's
    /// fault.
    /// </summary>
    private async Task RestAsync()
    {
        if (Page.Url == "about:blank")
            return;
        var waited = Stopwatch.StartNew();
        try
        {
            await Page.EvaluateAsync(Questions).WaitAsync(s_patience);
            while (waited.Elapsed < s_patience && (_asked.Keys.Any(OfThePage) || !await IsLoadedAsync()))
                await Task.Delay(20);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // It is being left already.
        }
        _asked.Clear();
    }

    private Task<bool> IsLoadedAsync() => Page.EvaluateAsync<bool>("document.readyState === 'complete'").WaitAsync(s_patience);

    // What tells of changes never ends. Of a document whose script goes elsewhere in its head, and of what workers ask for, no end need be
    // told.
    private bool OfThePage(IRequest request) =>
        request is { ResourceType: not "eventsource", IsNavigationRequest: false }
        && !_workers.ContainsKey(request.Headers.GetValueOrDefault("referer", ""));

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
