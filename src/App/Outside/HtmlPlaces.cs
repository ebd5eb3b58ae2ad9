using System.Buffers;
using System.Net;

namespace Annals.App.Outside;

/// <summary>
/// The places of a page that an address can lead to with a fragment: the ids of its elements, and the names of its anchors.
/// </summary>
internal static class HtmlPlaces
{
    private static readonly SearchValues<char> s_endOfName = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> s_endOfAttribute = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> s_endOfValue = SearchValues.Create(" \t\r\n\f>");

    /// <summary>Elements whose words are never tags.</summary>
    private static readonly string[] s_raw = ["script", "style", "textarea", "title", "xmp"];

    /// <summary>All of them; of a page that is not well formed, what a browser would most likely find.</summary>
    public static HashSet<string> In(string html)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var at)
        {
            rest = rest[(at + 1)..];
            if (rest.StartsWith("!--"))
                rest = After(rest, "-->");
            else if (rest.Length > 0 && char.IsAsciiLetter(rest[0]))
                rest = AfterTag(rest, places);
        }
        return places;
    }

    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> rest, HashSet<string> places)
    {
        var name = Until(rest, s_endOfName);
        rest = rest[name.Length..];
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n\f/");
            if (rest.IsEmpty || rest[0] == '>')
                break;
            // An attribute may begin with the sign that else would end it.
            var attribute = rest[..(1 + Until(rest[1..], s_endOfAttribute).Length)];
            rest = rest[attribute.Length..].TrimStart(" \t\r\n\f");
            if (rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart(" \t\r\n\f");
            ReadOnlySpan<char> value;
            if (rest.Length > 0 && rest[0] is '"' or '\'')
            {
                if (rest[1..].IndexOf(rest[0]) is not (>= 0 and var end))
                    return [];
                value = rest.Slice(1, end);
                rest = rest[(end + 2)..];
            }
            else
            {
                value = Until(rest, s_endOfValue);
                rest = rest[value.Length..];
            }
            if (Is(attribute, "id") || (Is(attribute, "name") && Is(name, "a")))
                places.Add(WebUtility.HtmlDecode(value.ToString()));
        }
        foreach (var raw in s_raw)
        {
            if (Is(name, raw))
                return AfterRaw(rest, raw);
        }
        return rest;
    }

    private static ReadOnlySpan<char> AfterRaw(ReadOnlySpan<char> rest, string name)
    {
        var end = rest.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : rest[end..];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> rest, string end) =>
        rest.IndexOf(end) is >= 0 and var at ? rest[(at + end.Length)..] : [];

    private static ReadOnlySpan<char> Until(ReadOnlySpan<char> rest, SearchValues<char> ends) =>
        rest.IndexOfAny(ends) is >= 0 and var end ? rest[..end] : rest;

    private static bool Is(ReadOnlySpan<char> word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
