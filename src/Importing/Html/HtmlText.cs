using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Annals.Importing.Foreign;
using Annals.Importing.Text.Decoding;

namespace Annals.Importing.Html;

/// <summary>
/// The bytes of a page as text: in the encoding that is named, or that the page names, or in UTF-8. What its bytes cannot say otherwise is
/// not what the page says.
/// </summary>
internal static partial class HtmlText
{
    /// <summary>How far a page may be before it says its encoding.</summary>
    private const int Head = 4096;

    /// <summary>So many bytes of UTF-8 come about by no accident: one sign of three.</summary>
    private const int Enough = 3;

    [GeneratedRegex(
        """(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();

    /// <param name="encoding">The one that was ordered; null for the page's own word.</param>
    public static string? Of(ReadOnlySpan<byte> bytes, string path, string? encoding, List<Remark> remarks, List<Diagnostic> found)
    {
        var said = encoding is null ? NameIn(bytes) : null;
        var meant = encoding ?? (said is null ? null : EncodingLabels.Meant(said));
        // programs that save pages write UTF-8 and leave the page's word as it was
        if (said is not null && meant is not null && IsUtf8(bytes))
        {
            remarks.Add(new Remark(RemarkKind.Changed, new Place(1), $"the page says that it is in {said}, and is in UTF-8"));
            meant = null;
        }
        if (TextDecoder.Of(bytes, path, meant, found, mends: true) is not { } decoded)
            return null;
        if (decoded.IsMended)
        {
            var line = 1;
            foreach (var c in decoded.Text)
            {
                if (c == '\n')
                    line++;
                else if (c == '\uFFFD')
                    remarks.Add(new Remark(RemarkKind.Doubtful, new Place(line), $"bytes that are not {decoded.Encoding} are '\uFFFD'"));
            }
        }
        return decoded.Text;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var b in bytes)
            high += b >> 7;
        return high >= Enough && Utf8.IsValid(bytes);
    }

    private static string? NameIn(ReadOnlySpan<byte> bytes)
    {
        // marked text says its encoding better than its words do
        if (bytes.Length > 2 && bytes[0] is 0xEF or 0xFE or 0xFF)
            return null;
        return Named().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)])) is { Success: true } match
            ? match.Groups["name"].Value.ToLowerInvariant()
            : null;
    }
}
