using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Html;

/// <content>Images: the browser chooses an encoding that it reads and a width that fits, and keeps the room before the image comes.</content>
internal sealed partial class Sheet
{
    // What the theme's column and its pages of figures are wide, in pixels: media and lengths of sizes know nothing of the root's font size.
    private const string InText = "(min-width: 88em) 650px, (min-width: 48em) 599px, calc(100vw - 49px)";
    private const string OnItsPage = "(min-width: 88em) 985px, (min-width: 75em) 860px, (min-width: 48em) 599px, calc(100vw - 49px)";

    /// <summary>The image of a figure. In a chapter it leads to the figure's own page, on which it leads to the largest rendition; with scripts both open it over the page.</summary>
    private void Image(Figure figure, ImageFile image, bool large)
    {
        var tall = image.Height > 1.15 * image.Width;
        _to.Append(tall ? "<div class=\"picture tall\">" : "<div class=\"picture\">");
        _to.Append("<a class=\"enlarge\"").Attribute("href", (large ? null : _room.FigureHref(figure.Id)) ?? _room.ImageHref(image.Path)).Append('>');
        Rendered(image, figure.Alternative ?? "", large ? OnItsPage : InText, large);
        _to.Append("</a></div>\n");
    }

    /// <param name="sizes">How wide it is shown where there is room for it.</param>
    /// <param name="now">Not put off until it is scrolled to.</param>
    private void Rendered(ImageFile image, string alternative, string sizes, bool now)
    {
        var renditions = _room.RenditionsOf(image.Path);
        // The last encoding is the one that every browser reads.
        var (width, height) = renditions.IsEmpty ? (image.Width, image.Height) : (renditions[^1].Width, renditions[^1].Height);
        var fit = width < 650 ? string.Create(CultureInfo.InvariantCulture, $"(min-width: {width + 49}px) {width}px, calc(100vw - 49px)") : sizes;
        var encodings = renditions.GroupBy(r => r.Type, StringComparer.Ordinal).Select(g => (Type: g.Key, Set: SourceSet(g))).ToArray();
        if (encodings.Length > 1) _to.Append("<picture>");
        foreach (var (type, set) in encodings.SkipLast(1)) _to.Append("<source").Attribute("type", type).Attribute("srcset", set).Attribute("sizes", fit).Append('>');
        _to.Append("<img").Attribute("src", _room.ImageHref(image.Path));
        if (encodings.Length > 0) _to.Attribute("srcset", encodings[^1].Set).Attribute("sizes", fit);
        if (width > 0) _to.Attribute("width", width).Attribute("height", height);
        _to.Attribute("alt", alternative);
        _to.Append(now ? ">" : " loading=\"lazy\" decoding=\"async\">");
        if (encodings.Length > 1) _to.Append("</picture>");
    }

    private string SourceSet(IEnumerable<PlacedRendition> renditions) =>
        string.Join(", ", renditions.Select(r => string.Create(CultureInfo.InvariantCulture, $"{_room.Href(r.Address)} {r.Width}w")));
}
