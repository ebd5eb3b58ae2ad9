using System.Globalization;
using System.Text;
using System.Xml;
using Annals.Rendering.Html;

namespace Annals.Rendering;

/// <summary>Writing XML into a builder, one element a line.</summary>
internal static class Xml
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    /// <summary>An element with text in it; nothing for null.</summary>
    public static StringBuilder Element(this StringBuilder to, string name, string? text) =>
        text is null ? to : to.Append('<').Append(name).Append('>').Escaped(Allowed(text)).Append("</").Append(name).Append(">\n");

    public static StringBuilder Element(this StringBuilder to, string name, DateOnly date) =>
        to.Element(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Without the control characters that no XML may hold.</summary>
    public static string Allowed(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            ? text
            : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
