using System.Globalization;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Importing.Markdown;

/// <summary>Whether a text can be parsed at a cost that grows with its size: a parser looks through everything open at each line, and at each bracket for its partner.</summary>
internal static class MarkdownLimits
{
    /// <summary>Marks of quotations and lists at the beginning of one line.</summary>
    private const int DeepestBlocks = 60;

    /// <summary>Spaces before a line: ten of them for each list that it could stand in.</summary>
    private const int WidestIndent = 400;

    /// <summary>Brackets that one paragraph opens and does not close.</summary>
    private const int DeepestBrackets = 200;

    private const int MostCells = 100_000;

    public static bool Allow(ReadOnlySpan<char> text, string path, List<Diagnostic> found)
    {
        int line = 0, brackets = 0, cells = 0, stars = 0;
        foreach (var range in text.Split('\n'))
        {
            line++;
            var content = text[range];
            if (content.IsWhiteSpace())
            {
                (brackets, stars) = (0, 0);
                if (content.Length <= WidestIndent) continue;
            }
            var start = content.IndexOfAnyExcept(' ', '\t', '\r');
            var marks = MarksBefore(content);
            if (marks > DeepestBlocks || start > WidestIndent) return Refuse("quotations or lists lie too deep in one another here");
            if (content.TrimStart().StartsWith("|")) cells += content.Count('|');
            if (cells > MostCells) return Refuse(string.Create(CultureInfo.InvariantCulture, $"the tables have more than {MostCells} cells"));
            for (var i = 0; i < content.Length; i++)
            {
                if (content[i] == '\\') i++;
                else if (content[i] == '[') brackets++;
                else if (content[i] == ']' && brackets > 0) brackets--;
                else if (content[i] is '*' or '_' && !(i > 0 && content[i - 1] == content[i])) stars++;
            }
            if (brackets > DeepestBrackets) return Refuse("brackets are opened and never closed here");
            if (stars > 20_000) return Refuse("one paragraph has more marks of emphasis than any has");
        }
        return true;

        bool Refuse(string why)
        {
            found.Add(new Diagnostic(ImportRules.Excessive, path, new Position(line, 1), why, ImportRules.Excessive.Remedy));
            return false;
        }
    }

    private static int MarksBefore(ReadOnlySpan<char> line)
    {
        if (line.Trim() is [var mark, ..] rule && mark is '-' or '*' or '_' && rule.IndexOfAnyExcept(mark, ' ', '\t') < 0) return 0;
        var marks = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is '>' or '-' or '+' or '*' || (c is '.' or ')' && i > 0 && char.IsAsciiDigit(line[i - 1]))) marks++;
            else if (c is not (' ' or '\t') && !char.IsAsciiDigit(c)) break;
        }
        return marks;
    }
}
