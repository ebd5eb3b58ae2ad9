using System.Buffers;
using System.Globalization;
using AngleSharp.Dom;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Importing.Html;

/// <summary>
/// Whether a page can be parsed and walked at a cost that grows with its size. A parser looks through all open elements at many tags, so that ten thousand elements in one another cost it the
/// square of that: they are counted first, on the text.
/// </summary>
internal static class HtmlLimits
{
    /// <summary>Deeper than any page that people wrote; browsers go to 512.</summary>
    public const int Deepest = 256;

    private const int MostTags = 2_000_000;

    /// <summary>Elements that nothing stands in, or that end by themselves.</summary>
    private static readonly HashSet<string> s_shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dd", "dt", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "a", "rt", "rp",
        "colgroup", "optgroup", "html", "head", "body",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_shallowLookup = s_shallow.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n\f/>");

    public static bool Allow(string text, string path, List<Diagnostic> found)
    {
        int depth = 0, deepest = 0, tags = 0;
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0 && at + 1 < text.Length;)
        {
            at++;
            var closes = text[at] == '/';
            if (closes) at++;
            if (at >= text.Length || !char.IsAsciiLetter(text[at])) continue;
            tags++;
            var rest = text.AsSpan(at);
            var end = rest[..Math.Min(rest.Length, 64)].IndexOfAny(s_nameEnds);
            var name = end < 0 ? rest[..Math.Min(rest.Length, 64)] : rest[..end];
            if (s_shallowLookup.Contains(name)) continue;
            if (closes) depth = Math.Max(0, depth - 1);
            else deepest = Math.Max(deepest, ++depth);
            // what stands in these is no markup
            if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                var close = text.IndexOf("</" + name.ToString(), at, StringComparison.OrdinalIgnoreCase);
                if (close < 0) break;
                at = close;
            }
        }
        if (deepest <= Deepest && tags <= MostTags) return true;
        Refuse(deepest > Deepest
            ? string.Create(CultureInfo.InvariantCulture, $"elements lie {deepest} deep in one another, and a page may have {Deepest}")
            : string.Create(CultureInfo.InvariantCulture, $"the page has {tags} tags, and one may have {MostTags}"), path, found);
        return false;
    }

    /// <summary>The same of the page as it was parsed: what is never closed nests too.</summary>
    public static bool Allow(INode root, string path, List<Diagnostic> found)
    {
        var depth = 0;
        for (var node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth <= 2 * Deepest) continue;
                Refuse(string.Create(CultureInfo.InvariantCulture, $"elements lie more than {2 * Deepest} deep in one another"), path, found);
                return false;
            }
            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node == root ? null : node?.NextSibling;
        }
        return true;
    }

    private static void Refuse(string why, string path, List<Diagnostic> found) => found.Add(ImportRules.Excessive.About(path, why, ImportRules.Excessive.Remedy));
}
