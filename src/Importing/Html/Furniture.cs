using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Annals.Importing.Html;

/// <summary>What on a page belongs to the site and not to the text: ways about it, what it would like readers to do or buy, what others wrote below.</summary>
internal static partial class Furniture
{
    private const string Certain =
        "nav, [role=navigation], [role=search], [role=banner], [role=contentinfo], [role=menu], [role=menubar], [role=toolbar], [role=dialog], [role=alertdialog], [aria-hidden=true], .mw-editsection, .navbox, .toc, #toc, " +
        ".catlinks, .printfooter, .mw-jump-link, .noprint, .breadcrumb, .breadcrumbs, .sharedaddy, .share-buttons, .social-share, .related-posts, .skip-link, .screen-reader-text, .pagination, .comments-area, #comments, " +
        "#sidebar, .sidebar, .site-header, .site-footer";

    /// <summary>The words in the classes and names by which sites call it. A book has such words for parts of its own: they count on pages that do more than show a text.</summary>
    private static readonly FrozenSet<string> s_words = new[]
    {
        "share", "sharing", "shares", "sharebar", "sharetools", "social", "socials", "addthis", "newsletter", "newsletters", "subscribe", "subscription", "signup", "comment", "comments", "commentlist", "disqus", "livefyre",
        "related", "recommended", "recommendations", "recirc", "recirculation", "trending", "mostread", "outbrain", "taboola", "sponsored", "promo", "promos", "promotion", "advert", "advertisement", "advertising", "ads", "ad",
        "breadcrumb", "breadcrumbs", "pagination", "pager", "popup", "modal", "cookie", "cookies", "consent", "gdpr", "toolbar", "menu", "navbar", "navigation", "vjs", "jwplayer", "videoplayer", "paywall", "skiplink", "sidebar",
    }.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    /// <summary>Its parts, as they come on the page; none that has much of the page's prose.</summary>
    public static IReadOnlyList<IElement> In(IHtmlDocument page)
    {
        var unseen = page.QuerySelectorAll("[style]").Where(e => Unseen().IsMatch(e.GetAttribute("style") ?? "")).Concat(page.QuerySelectorAll("[hidden]")).ToHashSet();
        var parts = page.QuerySelectorAll(Certain).ToHashSet();
        parts.UnionWith(unseen);
        if (page.QuerySelector("script, nav, form") is not null) parts.UnionWith(page.QuerySelectorAll("[class], [id]").Where(SaysSo));
        if (parts.Count == 0) return [];
        var prose = Prose.Without(page, []);
        var whole = prose.In(page.Body!);
        // some sites hide all of a text until their programs show it
        return [.. page.All.Where(e => parts.Contains(e) && (prose.In(e) == 0 || (unseen.Contains(e) ? prose.In(e) * 4 < whole * 3 : prose.In(e) * 3 < whole)))];
    }

    private static bool SaysSo(IElement element) =>
        element.LocalName is "div" or "section" or "ul" or "ol" or "aside" or "header" or "footer" or "li" or "dl" or "p" or "table" or "td" or "span"
        && (Names(element.ClassName) || Names(element.Id));

    private static bool Names(string? names) => names is { Length: > 0 } && Joints().Split(names).Any(w => s_words.Contains(w.ToLowerInvariant()));
}
