using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>The verse of a page: what its classes call so, line by line.</summary>
internal sealed partial class HtmlVerse(HtmlLines lines, HtmlNotes notes)
{
    [GeneratedRegex(@"\b(?:poem|poetry|verse|stanza|lyrics?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Poetry();

    [GeneratedRegex(@"^(?:i|indent)(?<by>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Indented();

    public static bool Is(IElement element) =>
        element.LocalName is not ("body" or "figure")
        && Poetry().IsMatch(element.ClassName ?? "")
        && element.QuerySelector("h1, h2, h3, table, ul, ol") is null;

    public IEnumerable<ForeignBlock> Of(IElement element, Place at, IElement home)
    {
        var verse = new List<ForeignVerseLine>();
        var line = new LineBuilder();
        var indent = 0;
        Walk(element);
        End();
        while (verse.Count > 0 && verse[^1].Content.Length == 0)
            verse.RemoveAt(verse.Count - 1);
        return verse.Count == 0 ? [] : [new ForeignVerse(at, [.. verse])];

        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (notes.Takes(child))
                    continue;
                if (child is IElement { LocalName: "br" })
                {
                    End();
                }
                else if (child is IText text && element.LocalName == "pre" && text.Data.Contains('\n'))
                {
                    var rows = text.Data.Split('\n');
                    for (var i = 0; i < rows.Length; i++)
                    {
                        if (i > 0)
                            End();
                        if (line.IsEmpty)
                            indent = rows[i].Length - rows[i].TrimStart(' ').Length;
                        line.Add(rows[i]);
                    }
                }
                else if (child is IElement inner && (!HtmlLines.IsInline(child) || inner.ClassList.Contains("line") || IndentOf(inner) > 0))
                {
                    if (!line.IsEmpty)
                        End();
                    if (Parts(inner) && verse.Count > 0 && verse[^1].Content.Length > 0)
                        verse.Add(new ForeignVerseLine(0, []));
                    indent = IndentOf(inner);
                    Walk(child);
                    if (!line.IsEmpty)
                        End();
                }
                else
                {
                    lines.Add(child, line, lines.FormIn(element, home));
                }
            }
        }

        void End()
        {
            var content = line.Take();
            // marks may go on over several lines
            for (var from = 0; from < content.Length;)
            {
                var length = content.AsSpan()[from..].IndexOf(new ForeignLineBreak()) is >= 0 and var next ? next : content.Length - from;
                verse.Add(new ForeignVerseLine(from == 0 ? Math.Min(indent, 20) : 0, content.Slice(from, length)));
                from += length + 1;
            }
            if (content.Length > 0)
                indent = 0;
            else if (element.LocalName == "pre" && verse.Count > 0 && verse[^1].Content.Length > 0)
                verse.Add(new ForeignVerseLine(0, []));
            indent = 0;
        }

        static bool Parts(IElement inner) =>
            inner.LocalName == "p" || (inner.ClassName ?? "").Contains("stanza", StringComparison.OrdinalIgnoreCase);
    }

    private static int IndentOf(IElement element) =>
        element.ClassList.Select(c => Indented().Match(c)).FirstOrDefault(m => m.Success) is { } match
            ? int.Parse(match.Groups["by"].Value, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
