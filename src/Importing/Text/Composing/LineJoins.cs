using System.Text.RegularExpressions;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Composing;

/// <summary>
/// What becomes of a line end within a paragraph: a space, or nothing after a dash; and of the hyphen before it: the text's own words say
/// whether it belongs to the word (<c>Soviet-/Albanian</c>) or only parts it (<c>govern-/ment</c>). Where they do not say, the hyphen goes,
/// and the report tells.
/// </summary>
internal sealed partial class LineJoins
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ImmutableSortedDictionary<int, bool> _directed;

    private LineJoins(ImmutableSortedDictionary<int, bool> directed)
    {
        _directed = directed;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Words that were joined though the text has them nowhere else: line, word without the hyphen, word with it.</summary>
    public List<(int Line, string Joined, string Hyphened)> Doubtful { get; } = [];

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    public static LineJoins Of(SourceText source, ImmutableSortedDictionary<int, bool> directed)
    {
        var joins = new LineJoins(directed);
        var any = false;
        foreach (var line in source.Lines)
            any |= !line.IsBlank && source.Text[line.ContentEnd - 1] is '-';
        if (!any)
            return joins;
        Span<char> lower = stackalloc char[128];
        foreach (var line in source.Lines)
        {
            var content = source.ContentOf(line);
            foreach (var match in Word().EnumerateMatches(content))
            {
                // a word that a line end parts says nothing about itself
                if (match.Length > lower.Length || (match.Index + match.Length + 1 == content.Length && content[^1] == '-'))
                    continue;
                var length = content.Slice(match.Index, match.Length).ToLowerInvariant(lower);
                joins._lookup.Add(lower[..length]);
            }
        }
        return joins;
    }

    /// <summary>What stands in the words for the white space around a line end, and whether the hyphen before it goes.</summary>
    /// <param name="before">Past the last character before the line end.</param>
    /// <param name="after">The first character after it.</param>
    /// <param name="line">The line that ends, from 1.</param>
    public (string Words, bool DropHyphen) Of(string text, int before, int after, int line)
    {
        var (last, next) = (text[before - 1], text[after]);
        var previous = before > 1 ? text[before - 2] : '\0';
        if (last == '—' && char.IsLetterOrDigit(previous))
            return ("", false);
        if (next == '—' && after + 1 < text.Length && char.IsLetterOrDigit(text[after + 1]) && char.IsLetterOrDigit(last))
            return ("", false);
        if (last == '-' && previous == '-' && before > 2 && char.IsLetterOrDigit(text[before - 3]))
            return ("", false);
        if (IsIdeograph(last) && IsIdeograph(next))
            return ("", false);
        if (last == '\u00AD')
            return ("", false);
        if (last != '-' || !char.IsLetter(previous) || !char.IsLetterOrDigit(next))
            return (" ", false);
        return ("", Drops(text, before - 1, after, line));
    }

    private bool Drops(string text, int hyphen, int after, int line)
    {
        if (_directed.TryGetValue(line, out var keep))
            return !keep;
        if (!char.IsLower(text[after]))
            return false;
        int from = hyphen,
            to = after;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] is '-' or '\'' or '’'))
            from--;
        while (to < text.Length && (char.IsLetter(text[to]) || text[to] is '-' or '\'' or '’'))
            to++;
        var (head, tail) = (
            text[from..hyphen].ToLowerInvariant().TrimStart('-', '\'', '’'),
            text[after..to].ToLowerInvariant().TrimEnd('-', '\'', '’')
        );
        if (_words.Contains(head + tail))
            return true;
        if (_words.Contains(head + '-' + tail))
            return false;
        Doubtful.Add((line, text[from..hyphen] + text[after..to], text[from..hyphen] + '-' + text[after..to]));
        return true;
    }

    private static bool IsIdeograph(char c) =>
        c is (>= '\u3000' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
