using System.Text.RegularExpressions;

namespace Annals.Reading;

/// <summary>What a comment to Annals says, be it in a text or among particulars: <c>annals: allow TYPO002, because …</c></summary>
internal static partial class Allowance
{
    public const string Name = "annals:";

    /// <summary>Takes down the silences of a comment; false where it cannot be read.</summary>
    /// <param name="comment">Without the signs that make it one.</param>
    /// <param name="place">Where the comment stands.</param>
    /// <param name="about">What it is about; null where nothing follows it.</param>
    public static bool Take(string comment, Span place, Span? about, Marginalia margin)
    {
        var said = Pattern().Match(comment);
        if (!said.Success)
            return false;
        var (first, last) = about is { } span
            ? (margin.File.PositionOf(span.Start).Line, margin.File.PositionOf(Math.Max(span.End - 1, span.Start)).Line)
            : (1, 0);
        var reason = said.Groups["reason"].Value.ReplaceLineEndings(" ").Trim();
        foreach (var code in said.Groups["code"].Captures.Select(c => c.Value).Distinct(StringComparer.Ordinal))
        {
            margin.Silence(code, place, rule => new Silence(rule, reason.Length == 0 ? null : reason, margin.File, place, first, last));
        }
        return true;
    }

    // Atomic groups, so that of what no pattern fits every sign is looked at once: a page of spaces would otherwise be parted in every way
    // that it can be.
    [GeneratedRegex(
        @"^(?>\s*)annals:(?>\s*)allow(?>\s+)(?<code>(?>\w+))(?>(?>\s*),(?>\s*)(?!because\b)(?<code>(?>\w+)))*(?>\s*),?(?>\s*)(?:because\b(?<reason>.*))?$",
        RegexOptions.Singleline
    )]
    private static partial Regex Pattern();
}
