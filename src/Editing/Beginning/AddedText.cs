using System.Text;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Sources;
using Annals.Resolving.Proofs;

namespace Annals.Editing.Beginning;

/// <summary>
/// Text for a work whose words are proved to be its source's, marked as added, so that the work still gives its source back.
/// </summary>
internal static class AddedText
{
    /// <summary>What begins a block of markup; within an emendation it would begin none.</summary>
    private const string Markup = "#>|-+*:`~<![{\t ";

    /// <summary>Whether the work has a source beside it that its words are compared with.</summary>
    public static bool IsProved(Work work, InputTree input) =>
        work.Source is { } source
        && input.Find(SourceProofs.PathOf(work.Slug, source.File)) is not null
        && input.Find(SourceProofs.LayoutPathOf(work.Slug, source.File)) is { } layout
        && LayoutText.Parse(Encoding.UTF8.GetString(layout.Open().Span), out _) is { ConvertedFrom: null };

    /// <summary>
    /// The text with each paragraph between the signs of an addition; null where it has more than plain paragraphs, which only its author
    /// can mark.
    /// </summary>
    public static string? Of(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (text.Contains('{', StringComparison.Ordinal) || paragraphs.Length == 0 || paragraphs.Any(p => p.Split('\n').Any(IsMarkup)))
            return null;
        return string.Join("\n\n", paragraphs.Select(p => $"{{++{p}++}}{{>>ours<<}}"));
    }

    private static bool IsMarkup(string line) =>
        line.Length == 0 || Markup.Contains(line[0], StringComparison.Ordinal) || char.IsAsciiDigit(line[0]);
}
