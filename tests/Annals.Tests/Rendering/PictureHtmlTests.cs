using System.Collections.Frozen;
using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Rendering.Html;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>Images as the pages show them.</summary>
public sealed class PictureHtmlTests
{
    private static readonly Picture s_coin = new(Span.None, "reform.jpg", "coin");
    private static readonly Figure s_reform = A.Figure("reform", "Land Reform") with
    {
        Image = new Located<string>("reform.jpg", Span.None),
        Alternative = "Peasants \"queue\"",
    };

    [Fact]
    public void An_image_that_is_published_as_it_is_has_its_own_size() =>
        Assert.Contains(
            "<div class=\"picture\"><a class=\"enlarge\" href=\"/figures/reform/\"><img src=\"/assets/images/reform.jpg\" width=\"3200\" height=\"2200\" alt=\"Peasants &quot;queue&quot;\""
                + " loading=\"lazy\" decoding=\"async\"></a></div>",
            Of(s_reform),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_browser_chooses_among_encodings_and_widths_and_knows_the_room_before() =>
        Assert.Contains(
            "<picture><source type=\"image/avif\" srcset=\"/images/700.avif 700w, /images/2100.avif 2100w\" sizes=\"(min-width: 88em) 650px, (min-width: 48em) 599px, calc(100vw - 49px)\">"
                + "<img src=\"/assets/images/reform.jpg\" srcset=\"/images/700.jpg 700w, /images/2100.jpg 2100w\" sizes=\"(min-width: 88em) 650px, (min-width: 48em) 599px, calc(100vw - 49px)\""
                + " width=\"2100\" height=\"1444\" alt=\"Peasants &quot;queue&quot;\" loading=\"lazy\" decoding=\"async\"></picture>",
            Of(s_reform, 700, 2100),
            StringComparison.Ordinal
        );

    [Fact]
    public void On_its_own_page_a_picture_leads_to_the_largest_rendition_and_is_not_put_off()
    {
        var html = Of(s_reform, large: true, 700, 2100);
        Assert.Contains("<a class=\"enlarge\" href=\"/assets/images/reform.jpg\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("lazy", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_image_asks_for_no_more_than_it_is() =>
        Assert.Contains("sizes=\"(min-width: 349px) 300px, calc(100vw - 49px)\"", Of(s_reform, 300), StringComparison.Ordinal);

    [Fact]
    public void A_picture_in_the_line_has_its_renditions_too_asks_for_two_lines_height_and_opens()
    {
        var html = Prose(A.Publication().With(s_reform), 700, 1400).Blocks([A.Paragraph(A.Text("A "), s_coin)]).Value;
        Assert.Contains(
            "A <a class=\"enlarge\" href=\"/assets/images/reform.jpg\"><picture><source type=\"image/avif\" srcset=\"/images/700.avif 700w, /images/1400.avif 1400w\" sizes=\"90px\">",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<img class=\"in-line lowered\"", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"coin\" loading=\"lazy\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_no_higher_than_two_lines_stands_in_them_as_it_is()
    {
        var html = Prose(A.Publication().With(s_reform), new ImageFile("reform.jpg", 40, 30, () => default))
            .Blocks([A.Paragraph(A.Text("A "), s_coin)])
            .Value;
        Assert.Contains("<p>A <img class=\"in-line\" src", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_all_of_its_paragraph_is_as_wide_as_the_column()
    {
        var html = Prose(A.Publication().With(s_reform), 700, 1400).Blocks([A.Paragraph(s_coin)]).Value;
        Assert.StartsWith(
            "<p class=\"picture\"><a class=\"enlarge\" href=\"/assets/images/reform.jpg\"><picture>",
            html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("in-line", html, StringComparison.Ordinal);
        Assert.Contains("sizes=\"(min-width: 88em) 650px", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_a_link_leads_where_the_link_does()
    {
        var html = Prose(A.Publication().With(s_reform))
            .Blocks([A.Paragraph(new Link(Span.None, "https://example.org/", null, [s_coin]))])
            .Value;
        Assert.StartsWith("<p class=\"picture\"><a href=\"https://example.org/\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("enlarge", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(900, 1000, "picture")]
    [InlineData(900, 1200, "picture tall")]
    [InlineData(900, 1800, "picture tall slender")]
    public void A_high_picture_is_told_by_its_class(int width, int height, string shape) =>
        Assert.Contains(
            $"<div class=\"{shape}\">",
            Prose(A.Publication().With(s_reform), new ImageFile("reform.jpg", width, height, () => default)).Figure(s_reform, false).Value,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_label_has_the_order_of_a_museum_s_and_marks_what_is_the_editors_reading()
    {
        var figure = s_reform with
        {
            MakerName = "Guri Madhi",
            Date = A.Date("1960~"),
            Kind = "painting",
            Medium = "oil on canvas",
            Size = "140 × 210 cm",
            Holder = "National Gallery of Arts, Tirana",
            Credit = "Photograph by the gallery",
            Rights = "All rights reserved",
            Inferred = ["maker", "medium", "holder"],
        };
        var html = Of(figure);
        Assert.Contains(
            "<div class=\"figure-label\">\n<p>Guri Madhi (our reading), <cite>Land Reform</cite>, about\u00A01960. Painting, oil on canvas (our reading), 140\u00A0×\u00A0210\u00A0cm."
                + " National Gallery of Arts, Tirana (our reading).</p>\n<p class=\"figure-credit\">Photograph by the gallery</p>\n<p class=\"figure-credit\">All rights reserved</p>\n</div>",
            html,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Who won?", "<cite>Who won?</cite></p>")]
    [InlineData("Land Reform.", "<cite>Land Reform.</cite></p>")]
    [InlineData("Reform", "<cite>Reform</cite>.</p>")]
    public void A_title_that_brings_its_own_stop_gets_no_other(string title, string end) =>
        Assert.Contains(end, Of(s_reform with { Title = title }), StringComparison.Ordinal);

    [Fact]
    public void A_plate_keeps_about_with_the_year() =>
        Assert.Contains(
            "Painting, about\u00A01960</p>",
            Of(A.Figure("reform", "Reform") with { Kind = "painting", Date = A.Date("1960~") }),
            StringComparison.Ordinal
        );

    private static string Of(Figure figure, params int[] widths) => Of(figure, large: false, widths);

    private static string Of(Figure figure, bool large, params int[] widths) =>
        Prose(A.Publication().With(figure), widths).Figure(figure, large).Value;

    private static ProseHtml Prose(Publication publication, params int[] widths) =>
        Prose(publication, new ImageFile("reform.jpg", 3200, 2200, () => default), widths);

    private static ProseHtml Prose(Publication publication, ImageFile image, params int[] widths) =>
        new(
            publication with
            {
                Images = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(image.Path, image)]),
            },
            "/",
            new Widths(widths)
        );

    private sealed class Widths(int[] widths) : IAssetAddresses
    {
        public UrlPath AddressOf(string name) => new("/assets/" + name);

        public ImmutableArray<PlacedRendition> RenditionsOf(string image) =>
            [
                .. from type in (string[])["avif", "jpeg"]
                from width in widths
                select new PlacedRendition(
                    "image/" + type,
                    width,
                    (width * 2200 / 3200) + 1,
                    new UrlPath($"/images/{width}.{type.Replace("jpeg", "jpg", StringComparison.Ordinal)}")
                ),
            ];
    }
}
