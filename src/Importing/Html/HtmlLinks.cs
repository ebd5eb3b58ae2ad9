using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>Where a page's links lead: web addresses in full, as far as the page says where it was.</summary>
internal sealed partial class HtmlLinks
{
    private readonly Uri? _page;

    [GeneratedRegex(@"saved from url=\(\p{Nd}+\)(?<url>\S+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();

    public HtmlLinks(IHtmlDocument page)
    {
        var said =
            page.QuerySelector("base[href]")?.GetAttribute("href")
            ?? page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content")
            ?? page.ChildNodes.OfType<AngleSharp.Dom.IComment>()
                .Select(c => SavedFrom().Match(c.Data))
                .FirstOrDefault(m => m.Success)
                ?.Groups["url"]
                .Value;
        _page = said is not null && Uri.TryCreate(said, UriKind.Absolute, out var uri) && IsWeb(uri) ? uri : null;
    }

    /// <summary>The address that a link leads to; null where it is none that readers could follow.</summary>
    public string? Address(string? href)
    {
        if (string.IsNullOrWhiteSpace(href) || href[0] == '#')
            return null;
        href = href.Trim();
        if (href.StartsWith("//", StringComparison.Ordinal))
            href = "https:" + href;
        if (Uri.TryCreate(href, UriKind.Absolute, out _) && !href.StartsWith('/'))
            return WebAddress.IsFull(href) ? href : null;
        return _page is not null && Uri.TryCreate(_page, href, out var full) && IsWeb(full) ? full.AbsoluteUri : null;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https";
}
