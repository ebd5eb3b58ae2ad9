using System.Buffers;
using System.Text;

namespace Annals.Importing.Html;

/// <summary>
/// Pages written in XHTML, as the chapters of e-books are, for a parser of HTML: there <c>&lt;title/&gt;</c> and <c>&lt;script/&gt;</c> do
/// not end themselves and swallow the page.
/// </summary>
internal static class Xhtml
{
    private const int Head = 4096;

    /// <summary>Elements that HTML knows to hold nothing.</summary>
    public static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_voidLookup = Void.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>
    /// The text with a closing tag behind each element that ends itself; as it is where it does not say that it is XHTML.
    /// </summary>
    public static string AsHtml(string text)
    {
        if (!text.AsSpan(0, Math.Min(text.Length, Head)).Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal))
            return text;
        var to = new StringBuilder(text.Length + 256);
        var copied = 0;
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0;)
        {
            var rest = text.AsSpan(++at);
            if (rest.Length == 0 || !char.IsAsciiLetter(rest[0]))
                continue;
            var end = rest.IndexOfAny('<', '>');
            if (end <= 0 || rest[end] == '<' || rest[end - 1] != '/' || rest[..end].Count('"') % 2 != 0)
                continue;
            var name = rest[..rest.IndexOfAny(s_nameEnds)];
            if (s_voidLookup.Contains(name))
                continue;
            to.Append(text, copied, at + end + 1 - copied).Append("</").Append(name).Append('>');
            copied = at + end + 1;
        }
        return to.Append(text, copied, text.Length - copied).ToString();
    }
}
