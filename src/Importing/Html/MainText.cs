using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Annals.Importing.Foreign;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Rules;

namespace Annals.Importing.Html;

/// <summary>Where a page's own text stands, and what around it and within it belongs to the site that it came from.</summary>
internal static class MainText
{
    /// <summary>Most certain first.</summary>
    private static readonly string[] s_homes =
    [
        ".mw-parser-output",
        "#mw-content-text",
        "[itemprop=articleBody]",
        ".entry-content",
        ".post-content",
        ".article-content",
        ".article-body",
        ".article__body",
        "article",
    ];

    /// <summary>Homes of all that a page says, which may be more than its text.</summary>
    private static readonly string[] s_wide = ["main", "[role=main]", "#content", "#main"];

    /// <summary>What no text consists of.</summary>
    private const string Machinery =
        "script, style, template, noscript, iframe, form, button, select, input, textarea, dialog, canvas, object, embed, link, meta, map, svg";

    private const string Players = "video, audio";

    /// <summary>In paragraphs: old pages have their whole text in a longer one, for its margins.</summary>
    private const int LongestQuotation = 8;

    /// <summary>The element that has the text.</summary>
    public static IElement Of(IHtmlDocument page)
    {
        var body = page.Body!;
        var prose = Prose.Of(page);
        var whole = prose.In(body);
        if (whole == 0)
            return Widest(body);
        return OfSelectors(s_homes) ?? Sole() ?? Within(OfSelectors(s_wide) ?? body, prose);

        IElement? OfSelectors(string[] selectors)
        {
            var likely = selectors
                .Select(s => body.QuerySelectorAll(s).MaxBy(prose.In))
                .OfType<IElement>()
                .Where(e => prose.In(e) * 2 >= whole)
                .ToList();
            // one that lacks much of what another has is a part of the text
            return likely.Count == 0 ? null : likely.First(e => prose.In(e) * 20 >= likely.Max(prose.In) * 19);
        }

        // the only one of its kind is the text although others go on and on below it
        IElement? Sole() =>
            s_homes.Select(s => body.QuerySelectorAll(s)).FirstOrDefault(e => e.Length == 1 && prose.In(e[0]) * 6 >= whole)?[0];
    }

    /// <summary>The smallest element within that has nearly all of the prose, where what it leaves out is mostly links.</summary>
    private static IElement Within(IElement home, Prose prose)
    {
        var left = 0;
        while (
            home.Children.Where(c => !HtmlLines.IsLineElement(c)).MaxBy(prose.In) is { } inner
            && prose.In(inner) * 20 >= prose.In(home) * 19
            && !(IsPassage(inner) && home.Children.Any(c => c != inner && IsPassage(c) && LengthOf(c) > 0))
        )
        {
            var (all, links) = (0, 0);
            foreach (
                var beside in home.Children.Where(c => c != inner && c.LocalName is not ("script" or "style" or "noscript" or "template"))
            )
            {
                all += LengthOf(beside);
                links += beside.LocalName == "a" ? LengthOf(beside) : beside.QuerySelectorAll("a").Sum(LengthOf);
            }
            left += all - links;
            if (links * 3 < all || left * 2 > LengthOf(inner))
                break;
            home = inner;
        }
        return home;
    }

    /// <summary>One beside another is of the same text, although it be all links.</summary>
    private static bool IsPassage(IElement element) =>
        element.LocalName is "p" or "pre" || (element.LocalName == "blockquote" && element.ChildElementCount <= LongestQuotation);

    /// <summary>The home of a page that has no prose: of a list, a table, a line.</summary>
    private static IElement Widest(IElement body)
    {
        var whole = LengthOf(body);
        return s_homes
                .Concat(s_wide)
                .Select(h => body.QuerySelectorAll(h).MaxBy(LengthOf))
                .FirstOrDefault(e => e is not null && LengthOf(e) is > 0 and var length && length * 3 >= whole)
            ?? body;
    }

    /// <summary>A page's title that stands outside its text: the only one, or the one that the page has for its name.</summary>
    public static IElement? Title(IHtmlDocument page, IElement home)
    {
        if (home.QuerySelector("h1") is not null)
            return null;
        var titles = page.QuerySelectorAll("h1").Where(h => !h.IsAncestorOf(home) && h.TextContent.Trim().Length > 0).ToList();
        if (titles.Count == 1)
            return titles[0];
        var name = WhiteSpace.Single(page.Title ?? "");
        return titles
            .Where(t => name.StartsWith(WhiteSpace.Single(t.TextContent), StringComparison.OrdinalIgnoreCase))
            .MaxBy(t => t.TextContent.Length);
    }

    /// <summary>Takes out of the page what is no text, and tells of what has words.</summary>
    /// <returns>What stands beside the text and is not told of yet: the text's notes may be there.</returns>
    public static List<IElement> Clear(IHtmlDocument page, IElement home, IElement? title, List<Remark> remarks)
    {
        var furniture = Furniture.In(page);
        var taken = new HashSet<INode>();
        foreach (var player in home.QuerySelectorAll(Players).ToList())
        {
            remarks.Add(new Remark(RemarkKind.Dropped, PlaceOf(player), "a film or recording"));
            player.Remove();
        }
        var whole = LengthOf(home);
        foreach (var part in page.QuerySelectorAll(Machinery).ToList())
        {
            // some programs put a form around the whole page
            if (part.LocalName == "form" && (part.Contains(home) || LengthOf(part) * 3 >= whole))
                continue;
            if (part.LocalName is "iframe" or "object" or "embed" && home.Contains(part))
                remarks.Add(new Remark(RemarkKind.Dropped, PlaceOf(part), "something that another site would show here"));
            else if (part.LocalName is "svg" && home.Contains(part))
                remarks.Add(new Remark(RemarkKind.Dropped, PlaceOf(part), "a drawing written into the page"));
            else if (part.LocalName is not ("script" or "style" or "template" or "noscript" or "link" or "meta" or "map"))
                Take(part);
            part.Remove();
        }
        foreach (var part in furniture)
        {
            if (part.Contains(home) || (title is not null && part.Contains(title)))
                continue;
            if (
                part.ClassList.Contains("toc")
                && part.PreviousElementSibling is { LocalName: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" } above
                && HouseWords.Contents.Contains(Punctuation.Bare(above.TextContent))
            )
                Take(above);
            Take(part);
        }
        var besides = new List<IElement>();
        for (var inner = home; inner.ParentElement is { } parent && inner.LocalName != "body"; inner = parent)
        {
            besides.AddRange(parent.Children.Where(c => c != inner && c != title && !(title is not null && c.Contains(title))));
        }
        return besides;

        void Take(IElement part)
        {
            // what went with something around it is told of
            for (INode? node = part.Parent; node is not null; node = node.Parent)
            {
                if (taken.Contains(node))
                    return;
            }
            taken.Add(part);
            Tell(part, remarks);
            part.Remove();
        }
    }

    public static Place PlaceOf(INode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is IElement { SourceReference.Position.Line: > 0 and var line })
                return new Place(line);
        }
        return new Place(1);
    }

    /// <summary>Tells of what stands beside the text, as far as it is no note of it.</summary>
    public static void TellBeside(IEnumerable<IElement> besides, HtmlNotes notes, List<Remark> remarks)
    {
        foreach (var part in besides)
            Tell(part, remarks, notes);
    }

    private static void Tell(IElement part, List<Remark> remarks, HtmlNotes? notes = null)
    {
        var words = string.Join(
            ' ',
            part.Descendants<IText>()
                .Where(t => notes?.IsWithin(t) != true)
                .SelectMany(t => t.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Take(30)
        );
        if (words.Length == 0)
            return;
        remarks.Add(
            new Remark(RemarkKind.Dropped, PlaceOf(part), $"beside the text: '{(words.Length > 60 ? words[..60] + " …" : words)}'")
        );
    }

    private static int LengthOf(IElement element)
    {
        var length = 0;
        foreach (var text in element.Descendants<IText>())
        {
            if (text.ParentElement?.LocalName is not ("script" or "style" or "noscript" or "template"))
                length += text.Data.AsSpan().Trim().Length;
        }
        return length;
    }
}
