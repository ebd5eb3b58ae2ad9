using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Importing.Foreign;

namespace Annals.Importing.Markdown;

/// <summary>
/// Whether a text can be parsed at a cost that grows with its size: a parser looks through everything open at each line, and at each
/// bracket for its partner.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>
    /// Marks of quotations and lists at the beginning of one line: other hands nest deeper than our own markup takes, and tidying lays it
    /// flat.
    /// </summary>
    private const int DeepestBlocks = 60;

    /// <summary>Spaces before a line: ten of them for each list that it could stand in.</summary>
    private const int WidestIndent = 400;

    private const int MostStars = 20_000;

    public static bool Allow(ReadOnlySpan<char> text, string path, List<Diagnostic> found)
    {
        if (Depth.TooDeepAt(text, DeepestBlocks) is >= 0 and var at)
            return Refuse(text[..at].Count('\n') + 1, "quotations, lists or brackets lie too deep in one another here");
        int line = 0,
            stars = 0,
            lines = 0,
            widest = 0;
        long cells = 0;
        foreach (var range in text.Split('\n'))
        {
            line++;
            var content = text[range];
            if (content.IsWhiteSpace())
            {
                cells += (long)lines * widest;
                (stars, lines, widest) = (0, 0, 0);
                if (content.Length <= WidestIndent)
                    continue;
            }
            if (content.IndexOfAnyExcept(' ', '\t', '\r') > WidestIndent)
                return Refuse(line, "quotations or lists lie too deep in one another here");
            // the parser makes every row of a table as wide as the widest
            lines++;
            widest = Math.Max(widest, content.Count('|'));
            if (cells + (long)lines * widest > TableCells.Most)
                return Refuse(line, TableCells.Excess);
            for (var i = 0; i < content.Length; i++)
            {
                if (content[i] == '\\')
                    i++;
                else if (content[i] is '*' or '_' && !(i > 0 && content[i - 1] == content[i]))
                    stars++;
            }
            if (stars > MostStars)
                return Refuse(line, "one paragraph has more marks of emphasis than any has");
        }
        return true;

        bool Refuse(int line, string why)
        {
            found.Add(new Diagnostic(ImportRules.Excessive, path, new Position(line, 1), why, ImportRules.Excessive.Remedy));
            return false;
        }
    }
}
