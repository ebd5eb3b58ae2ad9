using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>
/// Someone who reads the site in a browser window and keeps a list of everything that goes wrong there: script errors, broken policies,
/// answers that are not 200.
/// </summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly List<string> _complaints = [];

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
        page.RequestFailed += (_, request) => _complaints.Add($"{page.Url}: {request.Url} {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !site.IsBaseOf(new(request.Url)))
                _complaints.Add($"{page.Url}: asks elsewhere: {request.Url}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Reader> OfAsync(IBrowserContext context, Uri site) => new(context, await context.NewPageAsync(), site);

    /// <summary>Opens an address of the site and waits until its parts have come.</summary>
    public async Task<IResponse> OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(new Uri(_site, address.TrimStart('/')).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        await Page.IsWholeAsync();
        return answer!;
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
