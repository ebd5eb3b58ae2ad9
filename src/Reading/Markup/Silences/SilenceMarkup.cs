using Annals.Core.Diagnostics.Rules;

namespace Annals.Reading.Markup.Silences;

/// <summary>A comment to Annals in a text.</summary>
internal static class SilenceMarkup
{
    public const string End = "-->";

    private const string Start = "<!--";

    /// <summary>Whether a line begins such a comment.</summary>
    public static bool Begins(ReadOnlySpan<char> line) =>
        line.StartsWith(Start) && line[Start.Length..].TrimStart().StartsWith(Allowance.Name);

    /// <summary>Takes down the silences of a comment.</summary>
    /// <param name="place">Where the comment stands.</param>
    /// <param name="about">The block behind it; null where none follows.</param>
    public static void Take(SilenceBlock comment, Span place, Span? about, Marginalia margin)
    {
        if (comment.IsWhole && Allowance.Take(comment.Lines.ToString().Trim()[Start.Length..^End.Length], place, about, margin))
            return;
        margin.Add(
            SilenceRules.Unreadable,
            place,
            comment.IsWhole ? "this comment to Annals cannot be read" : "this comment to Annals has no end",
            "write <!-- annals: allow TYPO002, because … -->"
        );
    }
}
