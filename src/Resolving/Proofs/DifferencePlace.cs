using System.Text;

namespace Annals.Resolving.Proofs;

/// <summary>
/// Where in a chapter's file the words stop to be the source's: a paragraph of two thousand characters is no place to look for one of them.
/// </summary>
internal static class DifferencePlace
{
    /// <summary>How many letters before a place tell it from the others of its block.</summary>
    private const int Telling = 24;

    /// <summary>The place within the block; the block itself where the words before it stand there twice or not at all.</summary>
    /// <param name="block">Where the block stands in the file.</param>
    /// <param name="before">What the source and the words have alike before the place, from the block's beginning.</param>
    public static Span Of(Chapter chapter, Span block, string before)
    {
        var runs = Inlines
            .In([.. chapter.Body, .. chapter.Notes.SelectMany(n => n.Content)])
            .OfType<TextRun>()
            .Where(r => r.Span.Start >= block.Start && r.Span.End <= block.End);
        var letters = new StringBuilder();
        var places = new List<int>();
        foreach (var run in runs)
        {
            // Where signs are written otherwise than they are read (\*, &amp;) a place in the words is none in the file.
            var asTyped = run.Span.Length == run.Value.Length;
            for (var i = 0; i < run.Value.Length; i++)
            {
                if (!IsTelling(run.Value[i]))
                    continue;
                letters.Append(run.Value[i]);
                places.Add(asTyped ? run.Span.Start + i : run.Span.Start);
            }
        }
        var said = string.Concat(before.Where(IsTelling));
        if (said.Length > Telling)
            said = said[^Telling..];
        if (said.Length == 0)
            return block;
        var whole = letters.ToString();
        var at = whole.IndexOf(said, StringComparison.Ordinal);
        if (at < 0 || whole.IndexOf(said, at + 1, StringComparison.Ordinal) >= 0)
            return block;
        var next = at + said.Length;
        return next < places.Count ? new Span(places[next], places[next] + 1) : new Span(places[^1] + 1, places[^1] + 1);
    }

    // Lines end elsewhere in the source, and may have other quotation marks and dashes.
    private static bool IsTelling(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or ';' or ':';
}
