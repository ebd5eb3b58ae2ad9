using System.Text;
using System.Text.Json;

namespace Annals.Editing.Schemas;

/// <summary>Where an object or a list stands in JSON with comments: offsets into the text.</summary>
/// <param name="Open">Behind its opening brace or bracket.</param>
/// <param name="Close">Its closing one.</param>
/// <param name="First">Its first key or item, or <paramref name="Close"/>.</param>
/// <param name="LastEnd">Behind its last value; null where it has none.</param>
internal sealed record MemberPlaces(int Open, int Close, int First, int? LastEnd)
{
    /// <summary>How lines end and are set in where something is added.</summary>
    /// <param name="Line">A line's end with the indentation of the members.</param>
    /// <param name="Indent">What one level more is set in by.</param>
    public sealed record Unit(string Line, string Indent);

    /// <summary>The object or list at a path of keys from the whole.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static MemberPlaces Of(string text, ReadOnlySpan<string> path, JsonReaderOptions options)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var json = new Utf8JsonReader(utf8, options);
        json.Read();
        foreach (var key in path)
        {
            while (json.Read() && !(json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(key)))
            {
                if (json.TokenType == JsonTokenType.PropertyName)
                    json.Read();
                json.Skip();
            }
            json.Read();
        }
        var open = At(json.TokenStartIndex) + 1;
        int? first = null,
            last = null;
        while (json.Read() && json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            first ??= At(json.TokenStartIndex);
            if (json.TokenType == JsonTokenType.PropertyName)
                json.Read();
            json.Skip();
            last = At(json.BytesConsumed);
        }
        var close = At(json.TokenStartIndex);
        return new MemberPlaces(open, close, first ?? close, last);

        int At(long index) => Encoding.UTF8.GetCharCount(utf8, 0, (int)index);
    }

    /// <summary>The text with another member behind the last, and behind the comment on that one's line.</summary>
    /// <param name="member">The member's text, given how lines are set there.</param>
    public string Insert(string text, Func<Unit, string> member)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var outer = IndentOf(text, Open - 1);
        var own = LastEnd is not null && StartsLine(text, First) ? IndentOf(text, First) : outer + Step(text);
        var unit = new Unit(end + own, Step(text));
        if (LastEnd is not { } last)
        {
            var at = Open + text[Open..Close].TrimEnd().Length;
            var closing = text[at..Close].Contains('\n') ? "" : end + outer;
            return text.Insert(at, unit.Line + member(unit) + closing);
        }
        var comma = Trivia(text, last, acrossLines: true);
        var trailing = text[comma] == ',';
        var place = Trivia(text, trailing ? comma + 1 : last, acrossLines: false);
        var added = unit.Line + member(unit) + (trailing ? "," : "") + (text[place] is '\r' or '\n' ? "" : end + outer);
        return trailing ? text.Insert(place, added) : text.Insert(place, added).Insert(last, ",");
    }

    /// <summary>
    /// Behind the spaces and comments that begin at an offset; not beyond its line, where lines are not to be left, and then not behind
    /// spaces that end the object.
    /// </summary>
    private static int Trivia(string text, int at, bool acrossLines)
    {
        var behind = at;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' || (acrossLines && text[at] is '\r' or '\n'))
                at++;
            else if (text.AsSpan(at).StartsWith("//"))
                behind = at = EndOfLine(text, at);
            else if (text.AsSpan(at).StartsWith("/*"))
                behind = at = text.IndexOf("*/", at, StringComparison.Ordinal) + 2;
            else
                break;
        }
        return acrossLines || text[at] is '\r' or '\n' ? at : behind;
    }

    private static int EndOfLine(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }

    private static string IndentOf(string text, int at)
    {
        var line = LineStart(text, at);
        var length = text.AsSpan(line).IndexOfAnyExcept(' ', '\t');
        return text.Substring(line, Math.Max(length, 0));
    }

    private static bool StartsLine(string text, int at) => string.IsNullOrWhiteSpace(text[LineStart(text, at)..at]);

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>What the file sets a level in by: as its first line that is set in at all, or four spaces.</summary>
    private static string Step(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var indent = line.AsSpan(0, Math.Max(0, line.AsSpan().IndexOfAnyExcept(' ', '\t', '\r')));
            if (indent.Length > 0)
                return indent.ToString();
        }
        return "    ";
    }
}
