using Annals.Importing.Text.Rules;

namespace Annals.Importing.Foreign;

/// <summary>Headings and lines that stood above the notes have nothing below them once the notes are notes.</summary>
internal static class NoteHeadings
{
    /// <summary>What pages and documents call their notes, beside what books do.</summary>
    private static readonly HashSet<string> s_further = new(StringComparer.Ordinal)
    {
        "references",
        "citations",
        "notesandreferences",
        "notesreferences",
        "einzelnachweise",
        "fußnoten",
        "référencesetnotes",
        "notesetréférences",
        "referime",
        "referencias",
        "endnotes",
    };

    public static ImmutableArray<ForeignBlock> Dropped(ImmutableArray<ForeignBlock> blocks, bool hasNotes, List<Remark> remarks)
    {
        if (!hasNotes)
            return blocks;
        var to = new List<ForeignBlock>(blocks.Length);
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var bare = to.Count == 0 || to[^1] is ForeignHeading;
            if (bare && blocks[i] is ForeignBreak)
                continue;
            if (
                bare
                && blocks[i] is ForeignHeading heading
                && Text.Galleys.Punctuation.Bare(LineBuilder.Plain(heading.Content)) is var words
                && (HouseWords.Notes.Contains(words) || s_further.Contains(words))
            )
            {
                remarks.Add(
                    new Remark(RemarkKind.Dropped, heading.At, $"the heading above the notes, '{LineBuilder.Plain(heading.Content)}'")
                );
                continue;
            }
            to.Add(blocks[i]);
        }
        to.Reverse();
        return [.. to];
    }
}
