using System.Text.RegularExpressions;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Reading.Markup.Silences;

/// <summary>What a comment to Annals says.</summary>
internal static partial class SilenceMarkup
{
    public const string End = "-->";

    /// <summary>Whether a line begins such a comment.</summary>
    public static bool Begins(ReadOnlySpan<char> line) => line.StartsWith("<!--") && line[4..].TrimStart().StartsWith("annals:");

    /// <summary>Takes down the silences of a comment.</summary>
    /// <param name="place">Where the comment stands.</param>
    /// <param name="about">The block behind it; null where none follows.</param>
    public static void Take(SilenceBlock comment, Span place, Span? about, Marginalia margin)
    {
        var said = Allowance().Match(comment.Lines.ToString());
        if (!comment.IsWhole || !said.Success)
        {
            margin.Add(
                SilenceRules.Unreadable,
                place,
                comment.IsWhole ? "this comment to Annals cannot be read" : "this comment to Annals has no end",
                "write <!-- annals: allow TYPO002, because … -->"
            );
            return;
        }
        var (first, last) = about is { } span
            ? (margin.File.PositionOf(span.Start).Line, margin.File.PositionOf(Math.Max(span.End - 1, span.Start)).Line)
            : (1, 0);
        var reason = said.Groups["reason"].Value.ReplaceLineEndings(" ").Trim();
        foreach (var code in said.Groups["code"].Captures.Select(c => c.Value).Distinct(StringComparer.Ordinal))
        {
            margin.Silence(code, place, rule => new Silence(rule, reason.Length == 0 ? null : reason, margin.File, place, first, last));
        }
    }

    // Atomic groups, so that of what no pattern fits every sign is looked at once: a page of spaces would otherwise be parted in every way
    // that it can be.
    [GeneratedRegex(
        @"^(?>\s*)<!--(?>\s*)annals:(?>\s*)allow(?>\s+)(?<code>(?>\w+))(?>(?>\s*),(?>\s*)(?!because\b)(?<code>(?>\w+)))*(?>\s*),?(?>\s*)(?:because\b(?<reason>.*?))?-->(?>\s*)$",
        RegexOptions.Singleline
    )]
    private static partial Regex Allowance();
}
