using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    /// <summary>A chapter's notes, layer by layer, each layer a section with its own heading.</summary>
    /// <param name="back">What a link back begins with: <c>#</c> and the prefix of this page's ids, or another page's address with its <c>#</c>.</param>
    public Sheet Notes(Chapter chapter, string back)
    {
        foreach (var layer in (ReadOnlySpan<NoteLayer>)[NoteLayer.Author, NoteLayer.Editor, NoteLayer.Translator])
        {
            Notes(chapter.Notes, layer, back);
        }
        return this;
    }

    private void Notes(ImmutableArray<Note> notes, NoteLayer layer, string back)
    {
        // Notes that nothing refers to have no number: they were reported before.
        var open = false;
        foreach (var note in notes)
        {
            if (note.Key.Layer != layer || note.Number == 0) continue;
            if (!open) OpenLayer(layer);
            open = true;
            Write(note, back);
        }
        if (open) _to.Append("</ol>\n</section>\n");
    }

    private void OpenLayer(NoteLayer layer)
    {
        var name = NameOf(layer);
        var heading = _joined ? "h3" : "h2";
        _to.Append("<section class=\"notes\" role=\"doc-endnotes\"").Attribute("data-layer", name);
        _to.Append(" aria-labelledby=\"").Escaped(Prefix).Append("notes-").Append(name).Append("\">\n<").Append(heading);
        Id("notes-" + name).Append('>').Append(Wording.Notes(layer)).Append("</").Append(heading).Append(">\n<ol class=\"notes-list\">\n");
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
            if (i > 1) _to.Append(' ');
            _to.Append("<a class=\"backlink\" role=\"doc-backlink\" href=\"").Escaped(back).Escaped(Addresses.NoteReferenceAnchor(note.Key, i)).Append("\">");
            _to.Append(Wording.BackTo(note.References == 1 ? note.Mark : note.Mark + Letters(i))).Append("</a>");
        }
        _to.Append("</span></li>\n");
    }

    /// <summary>a, b … z, aa, ab …</summary>
    private static string Letters(int n) => n <= 26 ? ((char)('a' + n - 1)).ToString() : Letters((n - 1) / 26) + Letters(((n - 1) % 26) + 1);

    private static string NameOf(NoteLayer layer) => layer switch
    {
        NoteLayer.Author => "author",
        NoteLayer.Editor => "editor",
        NoteLayer.Translator => "translator",
        _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
    };
}
