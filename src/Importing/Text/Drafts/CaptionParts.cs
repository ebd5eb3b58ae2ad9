using System.Text.RegularExpressions;
using Annals.Importing.Text.Rules;

namespace Annals.Importing.Text.Drafts;

/// <summary>
/// What a caption itself says: title, kind, maker, year. Nothing is added to it, and the whole caption is kept beside them.
/// </summary>
internal static partial class CaptionParts
{
    [GeneratedRegex(
        "^(?:" + HouseWords.Pictures + @")\s*(?:(?:no\.?|nr\.?|№)\s*)?(?:\p{Nd}{1,3}[a-z]?|[IVXLC]{1,6})?\s*[.:)—–-]+\s+(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Introduction();

    [GeneratedRegex(
        @"^(?<title>.*?[.!?,;:""”»)])\s+(?<kind>"
            + HouseWords.Makings
            + @")\s(?<how>by|di|von|par|por|nga|of|from|after|courtesy|de)\s(?<maker>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Making();

    /// <summary>The year, and what follows it or begins with a small letter (<c>, 1820, oil on canvas</c>), is no part of a name.</summary>
    [GeneratedRegex(
        @",\s+(?:(?<year>\p{Nd}{4})(?!\p{Nd}).*|\p{Ll}{2,}\s.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline
    )]
    private static partial Regex Behind();

    [GeneratedRegex("^(?:" + HouseWords.Makings + @")(?=\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    public static DraftFigure Of(string words)
    {
        string? kind = null,
            maker = null,
            date = null;
        var title = words;
        if (Introduction().Match(title) is { Success: true } introduction)
        {
            kind = KindNamed(introduction.Value);
            title = title[introduction.Length..];
        }
        if (Making().Match(title) is { Success: true } making)
        {
            kind = KindNamed(making.Groups["kind"].Value);
            title = making.Groups["title"].Value;
            if (making.Groups["how"].Value.ToLowerInvariant() is "by" or "di" or "von" or "par" or "por" or "nga")
            {
                maker = making.Groups["maker"].Value.TrimEnd('.', ' ');
                if (Years.Last(maker) is { Before: > 0 } made && IsApart(maker, made.Before))
                    (date, maker) = (made.Year, maker[..made.Before].TrimEnd(' ', ',', '.', '(', '['));
                if (Behind().Match(maker) is { Success: true } behind)
                {
                    date ??= behind.Groups["year"] is { Success: true } then ? then.Value : null;
                    maker = maker[..behind.Index];
                }
            }
        }
        if (Years.Last(title.TrimEnd('.')) is { Before: > 0 } year && IsApart(title, year.Before))
        {
            date ??= year.Year;
            title = title[..year.Before].TrimEnd(' ', ',', '(', '[');
        }
        if (date is not null && (date.Length != 4 || date.Any(c => !char.IsAsciiDigit(c))))
            date = null;
        title = WithoutStop(title.Trim());
        return new DraftFigure("", title.Length > 0 ? title : words, maker, kind, date, 0, words);
    }

    /// <summary>The year stands after a stop, comma or bracket and is not part of the sentence.</summary>
    private static bool IsApart(string words, int before) =>
        before > 0
        && (
            ".,;:!?)\"”»".Contains(words[before - 1])
            || words[before] is ',' or '(' or '['
            || words.AsSpan(before).TrimStart().StartsWith("(")
        );

    /// <summary>
    /// A title of one sentence goes without its stop; one of several keeps it, as does one whose stop is within quotation marks.
    /// </summary>
    public static string WithoutStop(string title) =>
        title.EndsWith('.') && !title[..^1].Contains(". ", StringComparison.Ordinal) && !title.EndsWith("..", StringComparison.Ordinal)
            ? title[..^1]
        : title.EndsWith(',') || title.EndsWith(';') || title.EndsWith(':') ? title[..^1].TrimEnd()
        : title;

    private static string? KindNamed(string words) =>
        Kind().Match(words.Trim()) is { Success: true } match
            ? match.Value.ToLowerInvariant() switch
            {
                "photo" or "photograph" => "photograph",
                "picture" or "image" or "illustration" => null,
                var kind => kind,
            }
            : null;
}
