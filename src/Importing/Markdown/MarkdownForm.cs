using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Importing.Markdown;

/// <summary>
/// Pandoc's text as Markdig takes it, line for line: three spaces behind the sign of a meaning, where Pandoc takes one, tables with bars
/// where Pandoc draws them without, and no attributes of headings and images, which are names and sizes.
/// </summary>
/// <param name="HeadingNames">The names that headings give themselves, by their lines from 0.</param>
/// <param name="Grids">The lines from 0 where tables begin that stand as they were typed.</param>
internal sealed partial record MarkdownForm(string Text, IReadOnlyDictionary<int, string> HeadingNames, IReadOnlyList<int> Grids)
{
    /// <summary>What headings say of themselves besides their names, by their lines from 0; not that they bear no number.</summary>
    public required IReadOnlyDictionary<int, string> HeadingAttributes { get; init; }

    /// <summary>What is said of pictures, in the order of the text, by their lines from 0.</summary>
    public required IReadOnlyList<(int Line, string Said)> PictureAttributes { get; init; }

    [GeneratedRegex(@"^(?<before>[ ]{0,3}[:~])[ \t]{1,2}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"^[ ]{0,3}\#{1,6}[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingSign();

    /// <summary>What attributes are: a name, classes, keys with values. Anything else in braces is words.</summary>
    private const string Attributes = """\{\s*(?:(?:[\#.][\w:.-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|-)(?:\s+|(?=\})))*\}""";

    [GeneratedRegex("^" + Attributes + @"[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyAttributes();

    [GeneratedRegex(@"\#(?<name>[\w.:-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"(?<!\S)(?:\#[\w.:-]+|-|\.unnumbered|\.unlisted)(?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex OfHeadings();

    [GeneratedRegex(@"(?<=!\[[^\]\n]*\]\([^()\n]*\))" + Attributes, RegexOptions.CultureInvariant)]
    private static partial Regex ImageAttributes();

    /// <summary>Whether some words in braces, the braces among them, are attributes.</summary>
    public static bool AreAttributes(ReadOnlySpan<char> words) => OnlyAttributes().IsMatch(words);

    public static MarkdownForm Of(string text)
    {
        var (names, attributes) = (new Dictionary<int, string>(), new Dictionary<int, string>());
        var (grids, ofPictures) = (new List<int>(), new List<(int, string)>());
        var to = new StringBuilder(text.Length + 64);
        var lines = text.Split('\n');
        var fence = "";
        var tableEnd = 0;
        var tables = new PandocTables(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            var trimmed = lines[i].TrimStart(' ');
            if (fence.Length > 0)
            {
                if (trimmed.StartsWith(fence, StringComparison.Ordinal))
                    fence = "";
            }
            else if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
            {
                fence = trimmed[..3];
            }
            else
            {
                if (i >= tableEnd && (tableEnd = TableEnd(tables, lines, i, grids)) > i)
                    tables.Caption(tableEnd);
                lines[i] = Plain(lines[i], i, names, attributes, ofPictures);
            }
            to.Append(lines[i]).Append('\n');
        }
        to.Length--;
        return new MarkdownForm(to.ToString(), names, grids) { HeadingAttributes = attributes, PictureAttributes = ofPictures };
    }

    /// <summary>The line behind the table that begins here; the line itself where none does.</summary>
    private static int TableEnd(PandocTables tables, string[] lines, int at, List<int> grids)
    {
        if (!PandocTables.IsDrawn(lines[at]))
            return
                lines[at].Contains("--", StringComparison.Ordinal)
                || (at + 1 < lines.Length && lines[at + 1].Contains("--", StringComparison.Ordinal))
                ? tables.Draw(at)
                : at;
        var end = at;
        while (end < lines.Length && PandocTables.IsDrawn(lines[end]))
            end++;
        if (!lines[at].TrimStart(' ').StartsWith('+') || PandocTables.IsRegular(lines.AsSpan(at, end - at)))
            return end;
        grids.Add(at);
        for (var i = at; i < end; i++)
            lines[i] = "    " + lines[i];
        return end;
    }

    private static string Plain(
        string line,
        int at,
        Dictionary<int, string> names,
        Dictionary<int, string> attributes,
        List<(int, string)> ofPictures
    )
    {
        if (line.Contains('{'))
        {
            line = WithoutOnlyAttributes(line, at, names, attributes);
            ofPictures.AddRange(ImageAttributes().Matches(line).Select(m => (at, m.Value)));
            line = ImageAttributes().Replace(line, "");
        }
        return Meaning().Replace(line, "${before}   ");
    }

    private static string WithoutOnlyAttributes(
        string line,
        int at,
        Dictionary<int, string> names,
        Dictionary<int, string> attributes
    )
    {
        var open = line.LastIndexOf('{');
        if (!HeadingSign().IsMatch(line) || !OnlyAttributes().IsMatch(line.AsSpan(open)))
            return line;
        if (HeadingName().Match(line, open) is { Success: true } name)
            names[at] = name.Groups["name"].Value;
        if (OfHeadings().Replace(line[open..].Trim(' ', '\t', '{', '}'), "").Trim() is { Length: > 0 } further)
            attributes[at] = further;
        return line[..open].TrimEnd(' ', '\t');
    }
}
