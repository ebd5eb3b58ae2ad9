using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Annals.Importing.Html;

/// <summary>
/// What on a page belongs to the site and not to the text: ways about it, what it would like readers to do or buy, what others wrote below.
/// </summary>
internal static partial class Furniture
{
    private const string Certain =
        "nav, [role=navigation], [role=search], [role=banner], [role=contentinfo], [role=menu], [role=menubar], [role=toolbar], [role=dialog], [role=alertdialog], [aria-hidden=true], .mw-editsection, .navbox, .toc, #toc, "
        + ".catlinks, .printfooter, .mw-jump-link, .noprint, .breadcrumb, .breadcrumbs, .sharedaddy, .share-buttons, .social-share, .related-posts, .skip-link, .screen-reader-text, .pagination, .comments-area, #comments, "
        + "#sidebar, .sidebar, .site-header, .site-footer";

    private static readonly string[] s_texts = ["article", "main", "[itemprop=articleBody]", ".entry-content"];

    /// <summary>
    /// The words in the classes by which sites call it. A book has such words for parts of its own: they count on pages that do more than
    /// show a text.
    /// </summary>
    private static readonly FrozenSet<string> s_words = new[]
    {
        "share",
        "sharing",
        "shares",
        "sharebar",
        "sharetools",
        "social",
        "socials",
        "addthis",
        "newsletter",
        "newsletters",
        "subscribe",
        "subscription",
        "signup",
        "comment",
        "comments",
        "commentlist",
        "disqus",
        "livefyre",
        "related",
        "relatedposts",
        "recommended",
        "recommendations",
        "recirc",
        "recirculation",
        "trending",
        "mostread",
        "outbrain",
        "taboola",
        "sponsored",
        "promo",
        "promos",
        "promotion",
        "advert",
        "advertisement",
        "advertising",
        "ads",
        "ad",
        "breadcrumb",
        "breadcrumbs",
        "pagination",
        "pager",
        "popup",
        "modal",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "toolbar",
        "menu",
        "navbar",
        "vjs",
        "jwplayer",
        "videoplayer",
        "paywall",
        "skiplink",
        "sidebar",
    }.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    /// <summary>Its parts, as they come on the page; none that has much of the page's prose.</summary>
    public static IReadOnlyList<IElement> In(IHtmlDocument page)
    {
        var unseen = page.QuerySelectorAll("[style]")
            .Where(e => Unseen().IsMatch(e.GetAttribute("style") ?? ""))
            .Concat(page.QuerySelectorAll("[hidden]"))
            .ToHashSet();
        var parts = page.QuerySelectorAll(Certain).ToHashSet();
        parts.UnionWith(unseen);
        if (page.QuerySelector("script, nav, form") is not null)
        {
            // what has the one text of a page is no furniture, whatever it is called
            var texts = s_texts.Select(t => page.QuerySelectorAll(t)).Where(t => t.Length == 1).Select(t => t[0]).ToList();
            parts.UnionWith(page.QuerySelectorAll("[class]").Where(e => SaysSo(e) && !texts.Any(e.Contains)));
        }
        if (parts.Count == 0)
            return [];
        var prose = Prose.Without(page, []);
        var whole = prose.In(page.Body!);
        // some sites hide all of a text until their programs show it
        return
        [
            .. page.All.Where(e =>
                parts.Contains(e) && (prose.In(e) == 0 || (unseen.Contains(e) ? prose.In(e) * 4 < whole * 3 : prose.In(e) * 3 < whole))
            ),
        ];
    }

    private static bool SaysSo(IElement element) =>
        element.LocalName
            is "div"
                or "section"
                or "ul"
                or "ol"
                or "aside"
                or "header"
                or "footer"
                or "li"
                or "dl"
                or "p"
                or "table"
                or "td"
                or "span"
        && element.ClassList.Any(c => !c.Contains('(') && Joints().Split(c).Any(w => s_words.Contains(w.ToLowerInvariant())));
}
