using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;

namespace Annals.Reading.Markup.Notes;

/// <summary>Compares the notes that a chapter's text refers to with those that it has.</summary>
internal static class NoteChecks
{
    public static void Check(ReadProse prose, IReadOnlyList<NoteReference> references, Marginalia margin)
    {
        if (prose.Notes.IsEmpty && references.Count == 0) return;
        var written = new Dictionary<NoteKey, Note>();
        foreach (var note in prose.Notes)
        {
            var label = LabelOf(note);
            if (!IsLabel(note.Key.Written))
                margin.Add(NoteRules.BadLabel, label, $"'{note.Key}' is not a note's label", "use letters a to z, digits and hyphens");
            if (note.Content.IsEmpty)
                margin.Add(NoteRules.NoText, label, $"the note '{note.Key}' has no text");
            if (!written.TryAdd(note.Key, note))
            {
                var line = margin.File.PositionOf(written[note.Key].Span.Start).Line;
                margin.Add(NoteRules.WrittenTwice, label, $"the note '{note.Key}' is written here again; it is on line {line} already");
            }
        }

        var used = new HashSet<NoteKey>();
        foreach (var reference in references)
        {
            used.Add(reference.Note);
            if (written.ContainsKey(reference.Note)) continue;
            var near = Nearest.To(reference.Note.Written, written.Keys.Select(k => k.Written));
            margin.Add(NoteRules.NeverWritten, reference.Span, $"note '{reference.Note}' is used but never written",
                near is null ? $"write it: [^{reference.Note}]: …" : $"did you mean '{near}'?");
        }
        foreach (var note in prose.Notes)
        {
            if (used.Add(note.Key)) margin.Add(NoteRules.NeverUsed, LabelOf(note), $"note '{note.Key}' is written but never used");
        }
    }

    /// <summary>Letters are a to z, so that a note's anchor is the same for everyone who types it.</summary>
    private static bool IsLabel(string written) => FrontMatter.Slugs.IsSlug(written);

    private static Span LabelOf(Note note) => new(note.Span.Start, note.Span.Start + note.Key.Written.Length + 3);
}
