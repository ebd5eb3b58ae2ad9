using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Importing.Markdown;

/// <summary>
/// Tables as Pandoc draws them without bars, written with bars, on as many lines as they had: a line of hyphens in groups says how wide the
/// columns are. Rows of one line each stand below it and end with an empty line; where full lines of hyphens frame them, empty lines part
/// the rows. What does not fit its columns is no table and stays.
/// </summary>
internal sealed partial class PandocTables(string[] lines)
{
    /// <summary>Lines that a table may have; a search for its end goes no further.</summary>
    private const int Longest = 2_000;

    /// <summary>
    /// How many lines may be tried as the beginning of a table that ends at one line: where that many do not fit it, none does.
    /// </summary>
    private const int MostTries = 16;

    /// <summary>Between these there is no line that ends a table, and the second is one or past the text.</summary>
    private (int From, int End) _open = (0, -1);

    /// <summary>How many beginnings did not fit that end.</summary>
    private int _tries;

    [GeneratedRegex("^ {0,3}-{2,}(?: +-{2,})+ *$", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex("^ {0,3}-{3,} *$", RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex("^ {0,3}(?:[Tt]able *)?:(?! *[-:]) *(?=\\S)", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionSign();

    /// <summary>Writes the table that begins at a line with bars; the line behind it, or the same line where none begins.</summary>
    public int Draw(int at) => Framed(at) ?? Headed(at) ?? Headless(at) ?? at;

    /// <summary>
    /// Takes the sign off the caption below a table, which is a paragraph to us; the words of a caption that is none stay.
    /// </summary>
    public void Caption(int end)
    {
        if (end < lines.Length && string.IsNullOrWhiteSpace(lines[end]))
            end++;
        if (end < lines.Length && CaptionSign().Match(lines[end]) is { Success: true } sign)
            lines[end] = lines[end][sign.Length..];
    }

    /// <summary>Whether a line begins a table with bars of its own, or goes on with one.</summary>
    public static bool IsDrawn(string line) =>
        line.TrimStart(' ') is { Length: > 2 } words
        && (words[0] == '|' && words[1..].Contains('|') || words[0] == '+' && words[1] is '-' or '=' or ':');

    /// <summary>
    /// Whether the lines of a grid meet at the same places all the way, with a space before each cell's words. Others the parser would read
    /// with letters missing.
    /// </summary>
    public static bool IsRegular(ReadOnlySpan<string> grid)
    {
        var corners = new List<int>();
        for (var i = 0; i < grid[0].Length; i++)
        {
            if (grid[0][i] == '+')
                corners.Add(i);
        }
        foreach (var line in grid)
        {
            if (line.Length <= corners[^1] || line.AsSpan(corners[^1] + 1).Trim(' ').Length > 0)
                return false;
            var sign = line[corners[0]];
            if (sign is not ('+' or '|') || line.AsSpan(0, corners[0]).Trim(' ').Length > 0)
                return false;
            foreach (var corner in corners)
            {
                if (line[corner] != sign || (sign == '|' && corner != corners[^1] && line[corner + 1] != ' '))
                    return false;
            }
            if (sign == '+' && line.AsSpan(corners[0]).TrimEnd(' ').ContainsAnyExcept("+-=:"))
                return false;
            if (sign == '+' && line.AsSpan().Count('+') != corners.Count)
                return false;
        }
        return grid[^1][corners[0]] == '+';
    }

    /// <summary>Between full lines of hyphens, or between two lines of groups where there is no head.</summary>
    private int? Framed(int at)
    {
        if (!IsOpen(at) || !(Full().IsMatch(lines[at]) || Groups().IsMatch(lines[at])))
            return null;
        var groups = at;
        if (Full().IsMatch(lines[at]))
        {
            groups++;
            while (groups < lines.Length && !string.IsNullOrWhiteSpace(lines[groups]) && !Groups().IsMatch(lines[groups]))
                groups++;
            if (groups == at + 1 || groups >= lines.Length || !Groups().IsMatch(lines[groups]))
                return null;
        }
        var end = EndFrom(groups + 1);
        if (end >= lines.Length || end - at >= Longest || end == groups + 1 || ++_tries > MostTries)
            return null;
        var columns = Columns(lines[groups]);
        var rows = new List<string[]>();
        if (groups > at && !AddRow(lines[(at + 1)..groups], columns, rows))
            return null;
        if (groups == at)
            rows.Add(new string[columns.Count]);
        // without an empty line each line is a row
        var parted = lines[(groups + 1)..end].Any(string.IsNullOrWhiteSpace);
        for (var i = groups + 1; i < end;)
        {
            var last = i + 1;
            while (parted && last < end && !string.IsNullOrWhiteSpace(lines[last]))
                last++;
            if (!AddRow(lines[i..last], columns, rows))
                return null;
            i = parted ? last + 1 : last;
        }
        return Write(at, end + 1, rows);
    }

    /// <summary>The next line that ends a table; past the text where there is none. No line is looked at twice.</summary>
    private int EndFrom(int at)
    {
        if (at < _open.From || at > _open.End)
        {
            var end = at;
            while (end < lines.Length && !IsEnd(end))
                end++;
            (_open, _tries) = ((at, end), 0);
        }
        return _open.End;
    }

    /// <summary>A head of one line above the groups.</summary>
    private int? Headed(int at)
    {
        if (
            at + 2 >= lines.Length
            || !IsOpen(at)
            || string.IsNullOrWhiteSpace(lines[at])
            || !Groups().IsMatch(lines[at + 1])
            || lines[at].Contains('|')
        )
            return null;
        var end = at + 2;
        while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]) && !IsEnd(end))
            end++;
        return end == at + 2 ? null : Rows(at, end, [lines[at], .. lines[(at + 2)..end]], Columns(lines[at + 1]));
    }

    /// <summary>No head: the rows stand between two lines of groups.</summary>
    private int? Headless(int at)
    {
        if (!IsOpen(at) || !Groups().IsMatch(lines[at]))
            return null;
        var end = at + 1;
        while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]) && !Groups().IsMatch(lines[end]))
            end++;
        return end == at + 1 || end >= lines.Length || !Groups().IsMatch(lines[end])
            ? null
            : Rows(at, end, ["", .. lines[(at + 1)..end]], Columns(lines[at]));
    }

    private int? Rows(int at, int end, string[] typed, List<int> columns)
    {
        var rows = new List<string[]>();
        if (typed.Any(line => !AddRow([line], columns, rows)))
            return null;
        return Write(at, end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]) ? end + 1 : end, rows);
    }

    private bool IsOpen(int at) => at == 0 || string.IsNullOrWhiteSpace(lines[at - 1]);

    private bool IsEnd(int at) =>
        (Full().IsMatch(lines[at]) || Groups().IsMatch(lines[at])) && (at + 1 == lines.Length || string.IsNullOrWhiteSpace(lines[at + 1]));

    /// <summary>Where columns begin; the first begins with the line.</summary>
    private static List<int> Columns(string groups)
    {
        var columns = new List<int> { 0 };
        for (var i = groups.IndexOf('-', StringComparison.Ordinal) + 1; i < groups.Length; i++)
        {
            if (groups[i] == '-' && groups[i - 1] == ' ')
                columns.Add(i);
        }
        return columns;
    }

    /// <summary>The cells of a row, each from all its lines; false where a word reaches from one column into the next.</summary>
    private static bool AddRow(string[] typed, List<int> columns, List<string[]> rows)
    {
        // bars would make cells of their own
        if (typed.Any(line => line.Contains('|')))
            return false;
        var cells = new StringBuilder[columns.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            cells[c] = new StringBuilder();
            for (var i = 0; i < typed.Length; i++)
            {
                var line = typed[i];
                var (from, to) = (
                    Math.Min(columns[c], line.Length),
                    c + 1 < columns.Count ? Math.Min(columns[c + 1], line.Length) : line.Length
                );
                if (from > 0 && from < line.Length && line[from] != ' ' && line[from - 1] != ' ')
                    return false;
                var words = line.AsSpan(from, to - from).Trim();
                // a line end that is meant as one
                if (i + 1 < typed.Length)
                    words = words.TrimEnd('\\');
                if (!words.IsEmpty)
                    cells[c].Append(cells[c].Length > 0 ? " " : "").Append(words);
            }
        }
        rows.Add([.. cells.Select(c => c.ToString())]);
        return true;
    }

    /// <summary>Rows with bars in the place of lines; null where they need more lines than they had.</summary>
    private int? Write(int at, int end, List<string[]> rows)
    {
        if (rows.Count + 1 > end - at || rows.Skip(1).All(r => r.All(c => c.Length == 0)))
            return null;
        var next = at;
        foreach (var row in rows)
        {
            lines[next++] = "| " + string.Join(" | ", row) + " |";
            if (next == at + 1)
                lines[next++] = "|" + string.Concat(Enumerable.Repeat("---|", row.Length));
        }
        Array.Fill(lines, "", next, end - next);
        return end;
    }
}
