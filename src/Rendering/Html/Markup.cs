using System.Buffers;
using System.Globalization;
using System.Text;

namespace Annals.Rendering.Html;

/// <summary>Writing markup into a builder: escaped text, attributes, numbers.</summary>
internal static class Markup
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"");

    /// <summary>Text as it stands in an element or a quoted attribute.</summary>
    public static StringBuilder Escaped(this StringBuilder to, ReadOnlySpan<char> text)
    {
        if (Unprintable.IndexIn(text) >= 0)
            text = Unprintable.Shown(text.ToString());
        for (int at; (at = text.IndexOfAny(s_special)) >= 0; text = text[(at + 1)..])
        {
            to.Append(text[..at]).Append(Entity(text[at]));
        }
        return to.Append(text);
    }

    /// <summary>An attribute with a space before it.</summary>
    public static StringBuilder Attribute(this StringBuilder to, string name, ReadOnlySpan<char> value) =>
        to.Append(' ').Append(name).Append("=\"").Escaped(value).Append('"');

    public static StringBuilder Attribute(this StringBuilder to, string name, int value) =>
        to.Append(' ').Append(name).Append("=\"").Append(CultureInfo.InvariantCulture, $"{value}").Append('"');

    public static string Entity(char special) =>
        special switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            _ => throw new System.Diagnostics.UnreachableException(special.ToString()),
        };
}
