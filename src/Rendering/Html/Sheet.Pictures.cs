using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Rendering.Html;

/// <content>Images: the browser chooses an encoding that it reads and a width that fits, and keeps the room before the image
/// comes.</content>
internal sealed partial class Sheet
{
    // What the theme's column and its pages of figures are wide, in pixels: media and lengths of sizes know nothing of the root's font
    // size.
    private const string InText = "(min-width: 88em) 650px, (min-width: 48em) 599px, calc(100vw - 49px)";
    private const string OnItsPage = "(min-width: 88em) 985px, (min-width: 75em) 860px, (min-width: 49em) 732px, calc(100vw - 49px)";

    /// <summary>In pixels: a picture in the line is drawn no higher than two lines, as the theme has it.</summary>
    private const int TwoLines = 62;

    private Picture? _alone;

    /// <summary>
    /// The image of a figure. In a chapter it leads to the figure's own page, on which it leads to the largest rendition; with scripts both
    /// open it over the page.
    /// </summary>
    private void Image(Figure figure, ImageFile image, bool large)
    {
        _to.Append("<div").Attribute("class", Shape(image)).Append('>');
        _to.Append("<a class=\"enlarge\"")
            .Attribute("href", (large ? null : _room.FigureHref(figure.Id)) ?? _room.ImageHref(image.Path))
            .Append('>');
        Rendered(image, figure.Alternative ?? "", large ? OnItsPage : InText, large);
        _to.Append("</a></div>\n");
    }

    /// <summary>
    /// A picture that is no figure: no higher than two lines among words, as wide as the column where it is alone. It opens large, and
    /// without scripts leads to its own file.
    /// </summary>
    private void Write(Picture picture)
    {
        _type.Pass();
        // Of a published version the image may be gone: then its words stand for it.
        if (!_room.Publication.Images.TryGetValue(picture.Target, out var image))
        {
            _to.Append('[').Escaped(picture.Alternative).Append(']');
            return;
        }
        var alone = ReferenceEquals(picture, _alone);
        // A drawing may not say how large it is.
        var lowered = !alone && image.Height is 0 or > TwoLines;
        var opens = !_inLink && (alone || lowered);
        if (opens)
            _to.Append("<a class=\"enlarge\"").Attribute("href", _room.ImageHref(image.Path)).Append('>');
        if (alone)
            Rendered(image, picture.Alternative, InText, now: false);
        else
            Rendered(image, picture.Alternative, InLine(image), now: false, lowered ? "in-line lowered" : "in-line");
        if (opens)
            _to.Append("</a>");
    }

    /// <summary>The picture that is all of its paragraph; null where words stand beside it.</summary>
    private Picture? Alone(Paragraph paragraph) =>
        (paragraph.Content is [Link link] ? link.Content : paragraph.Content) is [Picture picture]
        && _room.Publication.Images.ContainsKey(picture.Target)
            ? picture
            : null;

    // How high it is for its width: the theme sees to it that a high one is seen whole.
    private static string Shape(ImageFile image) =>
        (image.Height / (double)Math.Max(1, image.Width)) switch
        {
            > 1.75 => "picture tall slender",
            > 1.15 => "picture tall",
            _ => "picture",
        };

    private static string InLine(ImageFile image) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(image.Height > TwoLines ? Math.Max(1, TwoLines * image.Width / image.Height) : image.Width)}px"
        );

    /// <param name="sizes">How wide it is shown where there is room for it.</param>
    /// <param name="now">Not put off until it is scrolled to.</param>
    /// <param name="inLine">How it stands among words; null where it stands by itself.</param>
    private void Rendered(ImageFile image, string alternative, string sizes, bool now, string? inLine = null)
    {
        var renditions = _room.RenditionsOf(image.Path);
        // The last encoding is the one that every browser reads.
        var (width, height) = renditions.IsEmpty ? (image.Width, image.Height) : (renditions[^1].Width, renditions[^1].Height);
        var fit =
            inLine is null && width < 650
                ? string.Create(CultureInfo.InvariantCulture, $"(min-width: {width + 49}px) {width}px, calc(100vw - 49px)")
                : sizes;
        var encodings = renditions.GroupBy(r => r.Type, StringComparer.Ordinal).Select(g => (Type: g.Key, Set: SourceSet(g))).ToArray();
        if (encodings.Length > 1)
            _to.Append("<picture>");
        foreach (var (type, set) in encodings.SkipLast(1))
            _to.Append("<source").Attribute("type", type).Attribute("srcset", set).Attribute("sizes", fit).Append('>');
        _to.Append("<img");
        if (inLine is not null)
            _to.Attribute("class", inLine);
        _to.Attribute("src", _room.ImageHref(image.Path));
        if (encodings.Length > 0)
            _to.Attribute("srcset", encodings[^1].Set).Attribute("sizes", fit);
        if (width > 0)
            _to.Attribute("width", width).Attribute("height", height);
        _to.Attribute("alt", alternative);
        _to.Append(now ? ">" : " loading=\"lazy\" decoding=\"async\">");
        if (encodings.Length > 1)
            _to.Append("</picture>");
    }

    private string SourceSet(IEnumerable<PlacedRendition> renditions) =>
        string.Join(", ", renditions.Select(r => string.Create(CultureInfo.InvariantCulture, $"{_room.Href(r.Address)} {r.Width}w")));
}
