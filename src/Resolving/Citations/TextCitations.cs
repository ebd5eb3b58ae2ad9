using Annals.Resolving.Versions;

namespace Annals.Resolving.Citations;

/// <summary>What one text cites: a chapter, a record, a page.</summary>
/// <param name="Keys">Of all works that it cites: only these can be taken for one another in it.</param>
/// <param name="Whole">The places that cite a work in full: the first in a note.</param>
internal sealed record TextCitations(ImmutableArray<string> Keys, HashSet<CitedWork> Whole)
{
    public static TextCitations None { get; } = new([], []);

    /// <summary>A chapter's: its notes are read where the text first refers to them, whatever layer they are of.</summary>
    /// <param name="inText">The works that the text cites itself, in its reading text and in the words that were replaced.</param>
    /// <param name="references">To notes, in document order.</param>
    public static TextCitations Of(
        List<CitedWork> inText,
        ImmutableArray<Note> notes,
        List<(NoteReference Reference, int Paragraph)> references
    )
    {
        if (inText.Count == 0 && notes.IsEmpty)
            return None;
        // The source's words are read beside the others, so that works must be told apart there too; but no citation in them is the first
        // that the reader meets.
        List<CitedWork> besides = [.. inText];
        var byKey = notes.ToDictionary(n => n.Key);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var whole = new HashSet<CitedWork>(ReferenceEqualityComparer.Instance);
        foreach (var (reference, _) in references)
        {
            if (!byKey.Remove(reference.Note, out var note))
                continue;
            var parts = ProseParts.Of(note.Content);
            foreach (var work in parts.Cited)
            {
                if (seen.Add(work.Key))
                    whole.Add(work);
            }
            besides.AddRange(parts.CitedInSource);
        }
        seen.UnionWith(besides.Select(w => w.Key));
        return seen.Count == 0 ? None : new([.. seen.Order(StringComparer.Ordinal)], whole);
    }
}
