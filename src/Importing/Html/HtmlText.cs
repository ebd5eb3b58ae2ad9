using System.Text;
using System.Text.RegularExpressions;
using Annals.Importing.Text;
using Annals.Importing.Text.Decoding;

namespace Annals.Importing.Html;

/// <summary>The bytes of a page as text: in the encoding that is named, or that the page names, or in UTF-8.</summary>
internal static partial class HtmlText
{
    /// <summary>How far a page may be before it says its encoding.</summary>
    private const int Head = 4096;

    [GeneratedRegex("""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    public static string? Of(ImportOrder order, List<Diagnostic> found) => TextDecoder.Of(order.Source.Span, order.FileName, order.Encoding ?? NameIn(order.Source.Span), found)?.Text;

    private static string? NameIn(ReadOnlySpan<byte> bytes)
    {
        // marked text says its encoding better than its words do
        if (bytes.Length > 2 && bytes[0] is 0xEF or 0xFE or 0xFF) return null;
        var name = Named().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)])) is { Success: true } match ? match.Groups["name"].Value.ToLowerInvariant() : null;
        // what browsers take these names for
        return name switch
        {
            "utf8" or "utf-8" or "utf-16" or "utf-16le" or "utf-16be" => null,
            "iso-8859-1" or "iso8859-1" or "latin1" or "ascii" or "us-ascii" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            _ => name,
        };
    }
}
