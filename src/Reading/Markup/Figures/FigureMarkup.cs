using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.Figures;

/// <summary>Sees the places of figures: <c>![](figure:land-reform)</c> alone in a paragraph.</summary>
internal static class FigureMarkup
{
    public const string Scheme = "figure:";

    /// <summary>The figure that a paragraph consists of, or null.</summary>
    public static LinkInline? Alone(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { NextSibling: null } only } && IsFigure(only) ? only : null;

    public static bool IsFigure(LinkInline link) => link.IsImage && link.Url is { } url && url.StartsWith(Scheme, StringComparison.Ordinal);
}
