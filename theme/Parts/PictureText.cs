using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>Words in a picture, which a component cannot write itself: to Razor the element's name means something else.</summary>
internal static class PictureText
{
    /// <param name="x">With its unit.</param>
    /// <param name="shift">In ems.</param>
    /// <param name="y">In ems.</param>
    public static MarkupString Of(string words, string x, string shift, string y, string? name = null, bool atItsEnd = false) =>
        new(
            $"<text{(name is null ? "" : $" class=\"{name}\"")} x=\"{x}\" dx=\"{shift}em\" y=\"{y}em\"{(atItsEnd ? " text-anchor=\"end\"" : "")}>{Templates.Encoder.Encode(words)}</text>"
        );
}
