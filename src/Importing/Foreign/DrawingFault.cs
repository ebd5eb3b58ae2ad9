using System.Runtime.InteropServices;
using System.Xml;

namespace Annals.Importing.Foreign;

/// <summary>
/// Why a drawing of a foreign text cannot be taken over. It would be published as it is: one that could act or fetch is not taken unseen.
/// </summary>
internal static class DrawingFault
{
    private const string Active = "is a drawing that could run scripts or fetch files";

    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static readonly HashSet<string> s_active = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "foreignObject",
        "iframe",
        "image",
        "feImage",
        "embed",
        "object",
        "audio",
        "video",
        "handler",
        "listener",
    };

    /// <summary>A phrase; null for a drawing that only draws.</summary>
    public static string? Of(ReadOnlyMemory<byte> file)
    {
        try
        {
            var bytes = MemoryMarshal.TryGetArray(file, out var segment) ? segment : file.ToArray();
            using var xml = XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), s_settings);
            while (xml.Read())
            {
                if (IsActive(xml))
                    return Active;
            }
            return null;
        }
        catch (XmlException e)
        {
            return e.Message.Contains("DTD", StringComparison.Ordinal)
                ? "is a drawing that declares a document type"
                : "is a drawing that is no XML";
        }
    }

    private static bool IsActive(XmlReader xml)
    {
        if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            return Fetches(xml.Value);
        // a style sheet of elsewhere
        if (xml.NodeType == XmlNodeType.ProcessingInstruction)
            return true;
        if (xml.NodeType != XmlNodeType.Element)
            return false;
        if (s_active.Contains(xml.LocalName))
            return true;
        var isLink = xml.LocalName == "a";
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Fetches(xml.Value))
                return true;
            if (xml.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase) && !xml.Value.StartsWith('#') && !isLink)
                return true;
        }
        return false;
    }

    /// <summary>Whether a value, or a style, leads out of the drawing by itself.</summary>
    private static bool Fetches(string value)
    {
        var bare = string.Concat(value.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('"' or '\'')));
        if (
            bare.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || bare.Contains("@import", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        for (var at = 0; (at = bare.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += 4;
            if (at >= bare.Length || bare[at] != '#')
                return true;
        }
        return false;
    }
}
