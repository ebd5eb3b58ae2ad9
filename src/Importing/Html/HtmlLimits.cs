using System.Buffers;
using System.Globalization;
using AngleSharp.Dom;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Importing.Html;

/// <summary>
/// Whether a page can be parsed and walked at a cost that grows with its size. A parser looks through all open elements at many tags, so
/// that ten thousand elements in one another cost it the square of that: they are counted first, on the text.
/// </summary>
internal static class HtmlLimits
{
    /// <summary>Deeper than any page that people wrote; browsers go to 512.</summary>
    public const int Deepest = 256;

    private const int MostTags = 2_000_000;

    /// <summary>Elements that nothing stands in, or that end by themselves.</summary>
    private static readonly HashSet<string> s_shallow = new(Xhtml.Void, StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "li",
        "dd",
        "dt",
        "td",
        "th",
        "tr",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "a",
        "rt",
        "rp",
        "colgroup",
        "optgroup",
        "html",
        "head",
        "body",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_shallowLookup = s_shallow.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>
    /// Elements of drawings and formulas that hold others of their kind or nothing. Any other tag may lead the parser back into the page.
    /// </summary>
    private static readonly HashSet<string> s_drawn = new(StringComparer.OrdinalIgnoreCase)
    {
        "svg",
        "g",
        "path",
        "circle",
        "ellipse",
        "line",
        "polygon",
        "polyline",
        "rect",
        "text",
        "tspan",
        "textPath",
        "use",
        "defs",
        "symbol",
        "stop",
        "linearGradient",
        "radialGradient",
        "clipPath",
        "mask",
        "pattern",
        "marker",
        "image",
        "filter",
        "feBlend",
        "feColorMatrix",
        "feComposite",
        "feFlood",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feOffset",
        "animate",
        "animateTransform",
        "set",
        "switch",
        "view",
        "metadata",
        "math",
        "mrow",
        "mfrac",
        "msup",
        "msub",
        "msubsup",
        "munder",
        "mover",
        "munderover",
        "msqrt",
        "mroot",
        "mtable",
        "mtr",
        "mtd",
        "mspace",
        "mmultiscripts",
        "mprescripts",
        "none",
        "mpadded",
        "mphantom",
        "menclose",
        "mstyle",
        "merror",
        "semantics",
        "annotation",
        "mfenced",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_drawnLookup = s_drawn.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Elements of drawings and formulas that the parser takes for a page's own again once a tag stands in them.</summary>
    private static readonly HashSet<string> s_wordy = new(StringComparer.OrdinalIgnoreCase)
    {
        "title",
        "desc",
        "mi",
        "mo",
        "mn",
        "ms",
        "mtext",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_wordyLookup = s_wordy.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n\f/>");

    public static bool Allow(string text, string path, List<Diagnostic> found)
    {
        int depth = 0,
            deepest = 0,
            tags = 0,
            drawings = 0;
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0 && at + 1 < text.Length;)
        {
            at++;
            var closes = text[at] == '/';
            if (closes)
                at++;
            if (at >= text.Length || !char.IsAsciiLetter(text[at]))
                continue;
            tags++;
            var rest = text.AsSpan(at);
            var end = rest[..Math.Min(rest.Length, 64)].IndexOfAny(s_nameEnds);
            var name = end < 0 ? rest[..Math.Min(rest.Length, 64)] : rest[..end];
            var isDrawing =
                name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
            if (drawings > 0 || isDrawing)
            {
                var isDrawn = s_drawnLookup.Contains(name) || s_wordyLookup.Contains(name) || name.Contains(':');
                // only here does an element end itself
                if (isDrawn && !closes && EndsItself(rest))
                    continue;
                if (isDrawing)
                    drawings = Math.Max(0, drawings + (closes ? -1 : 1));
                else if (!isDrawn || (!closes && s_wordyLookup.Contains(name) && !HoldsWordsAlone(rest)))
                    drawings = 0;
            }
            if (s_shallowLookup.Contains(name))
                continue;
            if (closes)
                depth = Math.Max(0, depth - 1);
            else
                deepest = Math.Max(deepest, ++depth);
            // what stands in these is no markup
            if (
                !closes
                && drawings == 0
                && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
            )
            {
                var close = text.IndexOf("</" + name.ToString(), at, StringComparison.OrdinalIgnoreCase);
                if (close < 0)
                    break;
                at = close;
            }
        }
        if (deepest <= Deepest && tags <= MostTags)
            return true;
        Refuse(
            deepest > Deepest
                ? string.Create(CultureInfo.InvariantCulture, $"elements lie {deepest} deep in one another, and a page may have {Deepest}")
                : string.Create(CultureInfo.InvariantCulture, $"the page has {tags} tags, and one may have {MostTags}"),
            path,
            found
        );
        return false;
    }

    /// <summary>The same of the page as it was parsed: what is never closed nests too.</summary>
    public static bool Allow(INode root, string path, List<Diagnostic> found)
    {
        // the next one beside a node is found by walking its parent's list: the place in each list is kept here
        var open = new Stack<(INodeList Nodes, int Next)>([(root.ChildNodes, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Nodes.Length)
                continue;
            open.Push((at.Nodes, at.Next + 1));
            if (at.Nodes[at.Next].ChildNodes is not { Length: > 0 } within)
                continue;
            open.Push((within, 0));
            if (open.Count <= 2 * Deepest)
                continue;
            Refuse(string.Create(CultureInfo.InvariantCulture, $"elements lie more than {2 * Deepest} deep in one another"), path, found);
            return false;
        }
        return true;
    }

    /// <param name="tag">A tag from its name on.</param>
    private static bool EndsItself(ReadOnlySpan<char> tag) =>
        tag.IndexOfAny('<', '>') is > 0 and var end && tag[end] == '>' && tag[end - 1] == '/';

    /// <summary>Whether the next tag behind an opening one closes something.</summary>
    private static bool HoldsWordsAlone(ReadOnlySpan<char> tag) =>
        tag.IndexOf('<') is >= 0 and var next && next + 1 < tag.Length && tag[next + 1] == '/';

    private static void Refuse(string why, string path, List<Diagnostic> found) =>
        found.Add(ImportRules.Excessive.About(path, why, ImportRules.Excessive.Remedy));
}
