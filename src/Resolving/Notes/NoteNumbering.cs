namespace Annals.Resolving.Notes;

/// <summary>A chapter's notes in their order: layer by layer, numbered by first reference.</summary>
internal static class NoteNumbering
{
    /// <param name="references">In document order, each with the number of its paragraph.</param>
    /// <returns>
    /// The notes that the text refers to, by layer and number; those written but never used have no place in the order and are left out,
    /// with a warning.
    /// </returns>
    public static (ImmutableArray<Note> Notes, ImmutableArray<Diagnostic> Diagnostics) Of(
        Chapter chapter,
        List<(NoteReference Reference, int Paragraph)> references
    )
    {
        if (chapter.Notes.IsEmpty && references.Count == 0)
            return ([], []);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var written = Written(chapter, diagnostics);
        var used = new Dictionary<NoteKey, Note>();
        var last = new int[Enum.GetValues<NoteLayer>().Length];
        foreach (var (reference, paragraph) in references)
        {
            if (used.TryGetValue(reference.Note, out var note))
            {
                used[reference.Note] = note with { References = note.References + 1 };
            }
            else if (written.TryGetValue(reference.Note, out note))
            {
                used.Add(reference.Note, note with { Number = ++last[(int)reference.Note.Layer], References = 1, Paragraph = paragraph });
            }
            else
            {
                diagnostics.Add(NeverWritten(chapter, reference, written.Keys));
            }
        }
        foreach (var note in written.Values.Where(n => !used.ContainsKey(n.Key)))
        {
            diagnostics.Add(
                NoteRules.NeverUsed.At(
                    chapter.File,
                    note.Span,
                    $"note '{note.Key}' is written but never used",
                    $"refer to it where it belongs with [^{note.Key}], or delete it"
                )
            );
        }
        return ([.. used.Values.OrderBy(n => n.Key.Layer).ThenBy(n => n.Number)], diagnostics.ToImmutable());
    }

    private static Dictionary<NoteKey, Note> Written(Chapter chapter, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var written = new Dictionary<NoteKey, Note>();
        foreach (var note in chapter.Notes)
        {
            if (written.TryAdd(note.Key, note))
                continue;
            var first = chapter.File.PositionOf(written[note.Key].Span.Start);
            diagnostics.Add(
                NoteRules.WrittenTwice.At(
                    chapter.File,
                    note.Span,
                    $"note '{note.Key}' is written twice, first in line {first.Line}",
                    "give one of them another label, here and where the text refers to it"
                )
            );
        }
        return written;
    }

    private static Diagnostic NeverWritten(Chapter chapter, NoteReference reference, IEnumerable<NoteKey> written)
    {
        var near = Nearest.To(reference.Note.Written, written.Select(k => k.Written));
        return NoteRules.NeverWritten.At(
            chapter.File,
            reference.Span,
            $"note '{reference.Note}' is used but never written",
            near is null ? $"write it as a paragraph that begins with [^{reference.Note}]:" : $"did you mean [^{near}]?"
        );
    }
}
