using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Wording;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    /// <summary>A chapter's notes, each layer a list of its own. The section and heading around them are the template's.</summary>
    /// <param name="back">
    /// What a link back begins with: <c>#</c> and the prefix of this page's ids, or another page's address with its <c>#</c>.
    /// </param>
    public Sheet Notes(Chapter chapter, string back)
    {
        // Notes that nothing refers to have no number: they were reported before.
        var numbered = chapter.Notes.Where(n => n.Number > 0).ToLookup(n => n.Key.Layer);
        foreach (var layer in (ReadOnlySpan<NoteLayer>)[NoteLayer.Author, NoteLayer.Editor, NoteLayer.Translator])
        {
            if (!numbered[layer].Any())
                continue;
            OpenLayer(layer, named: layer != NoteLayer.Author || numbered.Count > 1);
            foreach (var note in numbered[layer])
                Write(note, back);
            _to.Append("</ol>\n");
        }
        return this;
    }

    /// <param name="named">Whether the list says whose notes these are: notes are the author's where nothing else is said.</param>
    private void OpenLayer(NoteLayer layer, bool named)
    {
        var name = NameOf(layer);
        if (named)
        {
            _to.Append("<p class=\"note-hand\"");
            Id(Addresses.NotesOfHandAnchor(layer)).Attribute("data-layer", name);
            Ours().Append('>').Append(English.Words.TheNotesOf(layer)).Append("</p>\n");
        }
        _to.Append("<ol class=\"notes-list\"").Attribute("data-layer", name);
        if (named)
            _to.Append(" aria-labelledby=\"").Escaped(Prefix).Append(Addresses.NotesOfHandAnchor(layer)).Append('"');
        _to.Append(">\n");
    }

    private void Write(Note note, string back)
    {
        _to.Append("<li class=\"note\"");
        Id(note.Key.Anchor).Attribute("data-layer", NameOf(note.Key.Layer));
        _to.Append("><span class=\"note-mark\">").Append(note.Mark).Append("</span>\n<div class=\"note-text\">\n");
        Blocks(note.Content);
        _to.Append("</div>\n<span class=\"backlinks\">");
        for (var i = 1; i <= note.References; i++)
        {
            if (i > 1)
                _to.Append(' ');
            _to.Append("<a class=\"backlink\" role=\"doc-backlink\" href=\"")
                .Escaped(back)
                .Escaped(Addresses.NoteReferenceAnchor(note.Key, i))
                .Append('"');
            Ours()
                .Append('>')
                .Append(English.Words.BackToReference(note.References == 1 ? note.Mark : note.Mark + Letters(i)))
                .Append("</a>");
        }
        _to.Append("</span></li>\n");
    }

    /// <summary>a, b … z, aa, ab …</summary>
    private static string Letters(int n) =>
        n <= 26 ? ((char)('a' + n - 1)).ToString() : Letters((n - 1) / 26) + Letters(((n - 1) % 26) + 1);

    private static string NameOf(NoteLayer layer) =>
        layer switch
        {
            NoteLayer.Author => "author",
            NoteLayer.Editor => "editor",
            NoteLayer.Translator => "translator",
            _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
        };
}
