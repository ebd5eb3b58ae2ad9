using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>Where a page's own text stands, and what around it and within it belongs to the site that it came from.</summary>
internal static class MainText
{
    /// <summary>Most certain first.</summary>
    private static readonly string[] s_homes =
    [
        ".mw-parser-output", "[itemprop=articleBody]", ".entry-content", ".post-content", ".article-content", ".article-body", ".article__body", "article", "main", "[role=main]", "#content", "#main",
    ];

    /// <summary>What no text consists of.</summary>
    private const string Machinery = "script, style, template, noscript, iframe, form, button, select, input, textarea, dialog, canvas, object, embed, link, meta, map, svg";

    /// <summary>What belongs to the site.</summary>
    private const string Furniture =
        "nav, [role=navigation], [role=search], [role=banner], [role=contentinfo], [aria-hidden=true], [hidden], .mw-editsection, .navbox, .toc, #toc, .catlinks, .printfooter, .mw-jump-link, .noprint, " +
        ".breadcrumb, .breadcrumbs, .sharedaddy, .share-buttons, .social-share, .related-posts, .skip-link, .screen-reader-text, .pagination, .comments-area, #comments, #sidebar, .sidebar, .site-header, .site-footer";

    private const string Players = "video, audio";

    /// <summary>The element that has the text.</summary>
    public static IElement Of(IHtmlDocument page)
    {
        var body = page.Body!;
        var whole = LengthOf(body);
        foreach (var home in s_homes)
        {
            var likely = body.QuerySelectorAll(home).Select(e => (Element: e, Length: LengthOf(e))).OrderByDescending(e => e.Length).FirstOrDefault();
            // the home of a teaser is no home of a text
            if (likely.Element is not null && likely.Length > 0 && likely.Length * 3 >= whole) return likely.Element;
        }
        return body;
    }

    /// <summary>A page's title that stands outside its text.</summary>
    public static IElement? Title(IHtmlDocument page, IElement home)
    {
        if (home.QuerySelector("h1") is not null) return null;
        var titles = page.QuerySelectorAll("h1").Where(h => !h.IsAncestorOf(home) && h.TextContent.Trim().Length > 0).ToList();
        return titles.Count == 1 ? titles[0] : null;
    }

    /// <summary>Takes out of the page what is no text, and tells of what has words.</summary>
    public static void Clear(IHtmlDocument page, IElement home, IElement? title, List<Remark> remarks)
    {
        foreach (var player in home.QuerySelectorAll(Players).ToList())
        {
            remarks.Add(new Remark(RemarkKind.Dropped, PlaceOf(player), "a film or recording"));
            player.Remove();
        }
        var whole = LengthOf(home);
        foreach (var part in page.QuerySelectorAll(Machinery).ToList())
        {
            // some programs put a form around the whole page
            if (part.LocalName == "form" && (part.Contains(home) || LengthOf(part) * 3 >= whole)) continue;
            if (part.LocalName is "iframe" or "object" or "embed" && home.Contains(part)) remarks.Add(new Remark(RemarkKind.Dropped, PlaceOf(part), "something that another site would show here"));
            else if (part.LocalName is "svg" && home.Contains(part)) remarks.Add(new Remark(RemarkKind.Dropped, PlaceOf(part), "a drawing written into the page"));
            else if (part.LocalName is not ("script" or "style" or "template" or "noscript" or "link" or "meta" or "map")) Tell(part, remarks);
            part.Remove();
        }
        foreach (var part in page.QuerySelectorAll(Furniture).ToList())
        {
            if (part.Contains(home) || (title is not null && part.Contains(title))) continue;
            Tell(part, remarks);
            part.Remove();
        }
        foreach (var part in home.QuerySelectorAll("[style]").Where(e => (e.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            Tell(part, remarks);
            part.Remove();
        }
        for (var inner = home; inner.ParentElement is { } parent && inner.LocalName != "body"; inner = parent)
        {
            foreach (var beside in parent.Children.Where(c => c != inner && c != title && !(title is not null && c.Contains(title))).ToList()) Tell(beside, remarks);
        }
    }

    public static Place PlaceOf(INode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is IElement { SourceReference.Position.Line: > 0 and var line }) return new Place(line);
        }
        return new Place(1);
    }

    private static void Tell(IElement part, List<Remark> remarks)
    {
        var words = string.Join(' ', part.Descendants<IText>().SelectMany(t => t.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Take(30));
        if (words.Length == 0) return;
        remarks.Add(new Remark(RemarkKind.Dropped, PlaceOf(part), $"beside the text: '{(words.Length > 60 ? words[..60] + " …" : words)}'"));
    }

    private static int LengthOf(IElement element)
    {
        var length = 0;
        foreach (var text in element.Descendants<IText>())
        {
            if (text.ParentElement?.LocalName is not ("script" or "style" or "noscript" or "template")) length += text.Data.AsSpan().Trim().Length;
        }
        return length;
    }
}
