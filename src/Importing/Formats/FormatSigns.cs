using System.Text;
using Annals.Importing.Gutenberg;

namespace Annals.Importing.Formats;

/// <summary>What format a file is in: by what it begins with, then by its name.</summary>
internal static class FormatSigns
{
    private const int Head = 64 * 1024;

    private static readonly string[] s_pageOpenings = ["<!doctype html", "<html", "<head", "<body", "<article", "<main"];

    public static SourceFormat Of(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return SourceFormat.Docx;
        var head = TextOf(bytes[..Math.Min(bytes.Length, Head)]);
        if (IsPage(head))
            return SourceFormat.Html;
        if (SourceFormats.ByName(fileName) is { } named)
            return named;
        return IsGutenberg(head) ? SourceFormat.Gutenberg : SourceFormat.Text;
    }

    private static bool IsPage(ReadOnlySpan<char> head)
    {
        head = head.TrimStart();
        while (head.StartsWith("<!--") || head.StartsWith("<?"))
        {
            var end =
                head.StartsWith("<?") ? head.IndexOf('>')
                : head.IndexOf("-->") is var close and >= 0 ? close + 2
                : -1;
            if (end < 0)
                return false;
            head = head[(end + 1)..].TrimStart();
        }
        foreach (var opening in s_pageOpenings)
        {
            if (
                head.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (head.Length == opening.Length || !char.IsAsciiLetterOrDigit(head[opening.Length]))
            )
                return true;
        }
        return false;
    }

    /// <summary>Whether a text says that it comes from Project Gutenberg, before its book begins.</summary>
    private static bool IsGutenberg(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        if (!head.Contains("PROJECT GUTENBERG", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var start in Licence.Starts)
        {
            if (head.Contains(start, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Signs are ASCII: every encoding of bytes shows them, and of the wider ones the mark tells.</summary>
    private static string TextOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(head[2..])
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(head[2..])
        : Encoding.Latin1.GetString(head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head);
}
