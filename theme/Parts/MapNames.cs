using System.Globalization;
using System.Text;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>
/// All that is named on the map, for letters of one size. The list under the map says the same, so nobody has to pass through it by
/// keyboard. One piece of markup, for Razor takes the <c>text</c> of SVG for its own.
/// </summary>
internal static class MapNames
{
    public static MarkupString Of(SiteFrame site, MapLabelling labels, string css)
    {
        var marks = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<g class=\"{css}\">");
        foreach (var land in labels.Lands)
            marks.Append(NameOf(land));
        foreach (var (mapped, land) in labels.Countries)
            marks.Append(Link(site, mapped.Place)).Append(NameOf(land)).Append("</a>");
        foreach (var dot in labels.Dots)
        {
            var name = Templates.Encoder.Encode(dot.Place.Place.Name);
            marks.Append(Link(site, dot.Place.Place)).Append(CultureInfo.InvariantCulture, $"<title>{name}</title>");
            marks.Append(
                CultureInfo.InvariantCulture,
                $"<circle class=\"map-dot\" cx=\"{dot.X:0.#}\" cy=\"{dot.Y:0.#}\" r=\"{dot.Radius:0.#}\" />"
            );
            if (dot.Name is { } at)
                marks.Append(
                    CultureInfo.InvariantCulture,
                    $"<text class=\"map-name{AnchorOf(at)}\" x=\"{at.X:0.#}\" y=\"{at.Y:0.#}\">{name}</text>"
                );
            marks.Append("</a>");
        }
        return new(marks.Append("</g>").ToString());
    }

    private static string NameOf(LabelledLand land) =>
        string.Concat(
            land.Lines.Select(
                (line, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<text class=\"map-land-name\" x=\"{land.X:0.#}\" y=\"{land.Y + i * land.Leading:0.#}\">{Templates.Encoder.Encode(line)}</text>"
                    )
            )
        );

    private static string Link(SiteFrame site, Place place) =>
        $"<a href=\"{Templates.Encoder.Encode(site.Href(Addresses.Entry(place.Key)))}\" tabindex=\"-1\" data-place=\"{place.Key.Id}\">";

    private static string AnchorOf(DotName name) =>
        name.Anchor switch
        {
            LabelAnchor.Start => "",
            LabelAnchor.Middle => " about",
            LabelAnchor.End => " up-to",
            _ => throw new System.Diagnostics.UnreachableException(name.Anchor.ToString()),
        };
}
