using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;

namespace Annals.Reading.Markup.Notes;

/// <summary>What is wrong with notes as they are written. Whether text and notes agree is Resolving's to see.</summary>
internal static class NoteChecks
{
    public static void Check(ImmutableArray<Note> notes, Marginalia margin)
    {
        foreach (var note in notes)
        {
            var label = new Span(note.Span.Start, note.Span.Start + note.Key.Written.Length + 3);
            // Letters are a to z, so that a note's anchor is the same for everyone who types it.
            if (!FrontMatter.Slugs.IsSlug(note.Key.Written))
                margin.Add(
                    NoteRules.BadLabel,
                    label,
                    $"'{note.Key}' is not a note's label",
                    "use lower-case letters a to z, digits and hyphens"
                );
            if (note.Content.IsEmpty)
                margin.Add(NoteRules.NoText, label, $"the note '{note.Key}' has no text");
        }
    }
}
