using AngleSharp.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>What stands in the lines of a page: words with their marks, notes' marks, pictures.</summary>
/// <param name="folder">
/// The folder of the file that it stands in, below the source's, with a slash at the end; nothing for a page by itself.
/// </param>
internal sealed class HtmlLines(
    HtmlNotes notes,
    ImageStock images,
    HtmlLinks links,
    List<Remark> remarks,
    string? language,
    string folder = ""
)
{
    /// <summary>What stands in a line; all else is a block.</summary>
    public static bool IsInline(INode node) =>
        node is IText || (node is IElement element && IsLineElement(element) && !element.Children.Any(c => !IsInline(c)));

    /// <summary>Elements that stand in a line where no block is in them.</summary>
    public static bool IsLineElement(IElement element) =>
        element.LocalName
            is "a"
                or "abbr"
                or "acronym"
                or "b"
                or "bdi"
                or "bdo"
                or "big"
                or "br"
                or "cite"
                or "code"
                or "data"
                or "del"
                or "dfn"
                or "em"
                or "font"
                or "i"
                or "img"
                or "ins"
                or "kbd"
                or "label"
                or "mark"
                or "math"
                or "meter"
                or "nobr"
                or "output"
                or "picture"
                or "q"
                or "rb"
                or "rp"
                or "rt"
                or "ruby"
                or "s"
                or "samp"
                or "small"
                or "span"
                or "strike"
                or "strong"
                or "sub"
                or "sup"
                or "time"
                or "tt"
                or "u"
                or "var"
                or "wbr";

    /// <summary>A node's words as they stand in a line; blocks within it count as words too.</summary>
    public ImmutableArray<ForeignInline> Of(INode node)
    {
        var line = new LineBuilder();
        foreach (var child in node.ChildNodes)
            Add(child, line, new ForeignWords(""));
        return Trimmed(line.Take());
    }

    /// <summary>A line without the spaces at its ends that keep no words together: pages are set with them.</summary>
    public static ImmutableArray<ForeignInline> Trimmed(ImmutableArray<ForeignInline> content)
    {
        while (
            content is [.., ForeignLineBreak]
            || (content is [.., ForeignWords last] && last.Value.Length != last.Value.TrimEnd('\u00A0', ' ').Length)
        )
        {
            content = content[^1] is ForeignWords words
                ? With(content.Length - 1, words with { Value = words.Value.TrimEnd('\u00A0', ' ') })
                : content[..^1];
        }
        while (
            content is [ForeignLineBreak, ..]
            || (content is [ForeignWords first, ..] && first.Value.Length != first.Value.TrimStart('\u00A0', ' ').Length)
        )
        {
            content = content[0] is ForeignWords words
                ? With(0, words with { Value = words.Value.TrimStart('\u00A0', ' ') })
                : content[1..];
        }
        return content;

        ImmutableArray<ForeignInline> With(int at, ForeignWords rest) =>
            rest.Value.Length == 0 ? content.RemoveAt(at) : content.SetItem(at, rest);
    }

    /// <param name="form">What the words around it are.</param>
    /// <param name="own">It is a note's own node.</param>
    public void Add(INode node, LineBuilder to, ForeignWords form, bool own = false)
    {
        if (node is IText text)
        {
            to.Add(text.Data, form);
            return;
        }
        if (node is not IElement element || (!own && notes.Takes(element)))
            return;
        if (notes.MarkedBy(element) is { } note)
        {
            to.Add(new ForeignNoteMark(note));
            return;
        }
        form = form with { Language = LanguageOf(element) ?? form.Language };
        switch (element.LocalName)
        {
            case "br":
                to.Break();
                return;
            case "img":
                AddImage(element, to);
                return;
            case "wbr":
                return;
            case "math":
                if (element.GetAttribute("alttext") is { Length: > 0 } formula)
                    to.Add(formula, form with { Style = InlineStyle.Code, Language = null });
                else
                    to.Add(element.TextContent, form);
                remarks.Add(new Remark(RemarkKind.Changed, MainText.PlaceOf(element), "a formula stands as it would be typed"));
                return;
            case "sup"
            or "sub"
                when PlacedDigits.Of(element.TextContent.Trim(), element.LocalName == "sup") is { } digits
                    && element.QuerySelector("a") is null:
                to.Add(digits, form);
                return;
            case "sup" or "sub":
                remarks.Add(new Remark(RemarkKind.Changed, MainText.PlaceOf(element), "raised or lowered letters stand on the line"));
                break;
            case "s" or "strike" or "del":
                remarks.Add(new Remark(RemarkKind.Changed, MainText.PlaceOf(element), "words struck out are plain"));
                break;
            case "u":
                remarks.Add(new Remark(RemarkKind.Changed, MainText.PlaceOf(element), "underlined words are plain"));
                break;
            case "q":
                to.Add("“", form);
                break;
            case "em" or "i" or "cite" or "dfn" or "var":
                form = form with { Style = form.Style | InlineStyle.Emphasis };
                break;
            case "strong" or "b":
                form = form with { Style = form.Style | InlineStyle.Strong };
                break;
            case "code" or "kbd" or "samp" or "tt":
                form = form with { Style = InlineStyle.Code, Language = null };
                break;
            case "a" when HtmlNotes.SaysMark(element):
                remarks.Add(new Remark(RemarkKind.Doubtful, MainText.PlaceOf(element), "the mark of a note that is not on the page"));
                to.Add(PlacedDigits.Of(element.TextContent.Trim(), raised: true) ?? element.TextContent, form);
                return;
            case "a" when IsIcon(element):
                remarks.Add(new Remark(RemarkKind.Dropped, MainText.PlaceOf(element), "a link with an icon for its words"));
                return;
            case "a":
                form = form with { Link = LinkOf(element) ?? form.Link };
                break;
            case "span" or "font" when element.GetAttribute("style") is { } style:
                if (style.Contains("italic", StringComparison.OrdinalIgnoreCase))
                    form = form with { Style = form.Style | InlineStyle.Emphasis };
                if (style.Contains("bold", StringComparison.OrdinalIgnoreCase))
                    form = form with { Style = form.Style | InlineStyle.Strong };
                break;
        }
        var parted = !IsInline(element);
        if (parted)
            to.Add(" ");
        foreach (var child in element.ChildNodes)
            Add(child, to, form);
        if (element.LocalName == "q")
            to.Add("”", form);
        if (parted)
            to.Add(" ");
    }

    /// <summary>The key of an element's image; null for spacers and counters.</summary>
    public string? ImageOf(IElement image)
    {
        var address = image.GetAttribute("src");
        if (address is null || (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && image.HasAttribute("data-src")))
            address = image.GetAttribute("data-src");
        var small = IsSmall(image.GetAttribute("width")) || IsSmall(image.GetAttribute("height"));
        return string.IsNullOrWhiteSpace(address) || small ? null : images.Take(address.Trim(), folder);
    }

    /// <summary>Fonts of icons put them where Unicode has no signs.</summary>
    private static bool IsIcon(IElement link) =>
        link.TextContent.Trim() is { Length: > 0 and < 3 } words
        && words.All(c => c is >= '\uE000' and <= '\uF8FF')
        && link.QuerySelector("img") is null;

    private static bool IsSmall(string? size) => size is "0" or "1" or "2" or "1px";

    private void AddImage(IElement image, LineBuilder to)
    {
        if (ImageOf(image) is not { } key)
        {
            remarks.Add(new Remark(RemarkKind.Dropped, MainText.PlaceOf(image), "an image without an address, or of one point"));
        }
        else if (image.GetAttribute("alt") is "")
        {
            remarks.Add(new Remark(RemarkKind.Dropped, MainText.PlaceOf(image), $"an ornament in the line, {image.GetAttribute("src")}"));
        }
        else
        {
            to.Add(new ForeignPicture(key, Words(image.GetAttribute("alt"))));
        }
    }

    private string? LinkOf(IElement link)
    {
        var href = link.GetAttribute("href");
        var address = links.Address(href);
        if (address is null && !string.IsNullOrEmpty(href))
            remarks.Add(
                new Remark(
                    RemarkKind.Changed,
                    MainText.PlaceOf(link),
                    href[0] == '#' ? "a link within the page is plain words" : "a link that leads nowhere from here is plain words"
                )
            );
        return address;
    }

    /// <summary>The language that an element says its words are in, where it is not the text's.</summary>
    private string? LanguageOf(IElement element) =>
        ForeignLanguage.Other(ForeignLanguage.Tag(element.GetAttribute("lang") ?? element.GetAttribute("xml:lang")), language);

    /// <summary>The language of the blocks around a line.</summary>
    public ForeignWords FormIn(IElement block, IElement home)
    {
        for (var element = block; element is not null && element != home; element = element.ParentElement)
        {
            if (ForeignLanguage.Tag(element.GetAttribute("lang") ?? element.GetAttribute("xml:lang")) is { } tag)
                return new ForeignWords("", Language: ForeignLanguage.Other(tag, language));
        }
        return new ForeignWords("");
    }

    public static string? Words(string? text) => text is null ? null : WhiteSpace.Single(text);
}
