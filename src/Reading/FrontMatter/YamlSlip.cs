using System.Text.RegularExpressions;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// What most likely is wrong with particulars that are no YAML. The parser says where it gave up, which often is a line away from the
/// cause, and speaks of scalars and mappings; an author knows keys, values and quotation marks.
/// </summary>
/// <param name="Place">Of the cause, in the YAML.</param>
internal sealed partial record YamlSlip(Span Place, string Message, string Hint)
{
    private const string Quote = "put quotation marks around the value";

    /// <summary>The slip nearest to where the parser gave up; null where none of the usual ones is seen.</summary>
    /// <param name="at">The parser's place.</param>
    public static YamlSlip? In(string yaml, int at)
    {
        var lines = Lines(yaml);
        var failed = Math.Max(lines.FindLastIndex(l => l.Start <= at), 0);
        // A slip is noticed on its own line, on the next, or where what it opened runs out.
        var order = Enumerable
            .Range(0, lines.Count)
            .OrderBy(i =>
                i == failed ? 0
                : i == failed - 1 ? 1
                : i == failed + 1 ? 2
                : i < failed ? 3 + failed - i
                : 3 + i
            );
        return order.Select(i => InLine(yaml[lines[i].Start..lines[i].End], lines[i].Start)).OfType<YamlSlip>().FirstOrDefault();
    }

    private static List<Span> Lines(string yaml)
    {
        var lines = new List<Span>();
        for (var start = 0; start < yaml.Length;)
        {
            var length = yaml.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? yaml.Length : start + length;
            lines.Add(new Span(start, end));
            start = end + 1;
        }
        return lines;
    }

    private static YamlSlip? InLine(string line, int start)
    {
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] is '#' || line.StartsWith("---", StringComparison.Ordinal))
            return null;
        var indent = line.AsSpan(0, line.AsSpan().IndexOfAnyExcept(' ', '\t'));
        if (indent.IndexOf('\t') is >= 0 and var tab)
            return At(tab, 1, "the line begins with a tab", "set it in with spaces, as its neighbours are");
        var said = Entry().Match(line);
        if (!said.Success)
        {
            return Stuck().Match(line) is { Success: true } stuck
                ? At(
                    stuck.Groups["colon"].Index,
                    1,
                    $"there is no space behind the colon of '{stuck.Groups["key"].Value}'",
                    "write a space there"
                )
                : null;
        }
        var (value, from) = (said.Groups["value"].Value.TrimEnd(), said.Groups["value"].Index);
        if (value.Length == 0)
            return null;
        return value[0] switch
        {
            '"' => Quoted(
                Double().Match(value),
                "double quotation mark",
                "write \\\" for one within the value, or put single ones around it"
            ),
            '\'' => Quoted(
                Single().Match(value),
                "apostrophe",
                "put double quotation marks around the value, or write two apostrophes for one within it"
            ),
            '@' or '`' or '%' or '&' or '*' or '!' => At(from, 1, $"a value cannot begin with {value[0]}", Quote),
            '[' or '{' => Bracketed(),
            _ => value.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon
                ? At(from + colon, 1, "the value holds a colon with a space behind it", Quote)
            : value.EndsWith(':') ? At(from + value.Length - 1, 1, "the value ends with a colon", Quote)
            : null,
        };

        YamlSlip? Quoted(Match whole, string mark, string hint)
        {
            if (!whole.Success)
                return At(from, 1, $"the {mark} that begins this value is not closed", "close it at the value's end");
            var rest = value[whole.Length..].TrimStart();
            return rest.Length == 0 || rest[0] is '#' or ':'
                ? null
                : At(from + whole.Length - 1, 1, $"this {mark} ends the value, and more stands behind it", hint);
        }

        YamlSlip? Bracketed()
        {
            var (open, close) = value[0] == '[' ? ('[', ']') : ('{', '}');
            var closing = value.LastIndexOf(close);
            if (closing < 0)
                return At(from, 1, $"the {open} that begins this value is not closed", $"close it with {close}, or {Quote} if it is text");
            var rest = value[(closing + 1)..].TrimStart();
            return rest.Length == 0 || rest[0] == '#'
                ? null
                : At(from + closing, 1, $"this {close} ends the value, and more stands behind it", Quote);
        }

        YamlSlip At(int index, int length, string message, string hint) =>
            new(new Span(start + index, start + index + length), message, hint);
    }

    [GeneratedRegex(@"^ *(- +)?(?<key>[\p{L}\p{N}_-]+): +(?<value>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^ *(- +)?(?<key>[\p{L}\p{N}_-]+)(?<colon>:)(?!//)[^\s]", RegexOptions.ExplicitCapture)]
    private static partial Regex Stuck();

    [GeneratedRegex(@"^""([^""\\]|\\.)*""")]
    private static partial Regex Double();

    [GeneratedRegex("^'([^']|'')*'")]
    private static partial Regex Single();
}
