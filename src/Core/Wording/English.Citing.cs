using System.Collections.Immutable;
using Annals.Core.Prose;

namespace Annals.Core.Wording;

/// <content>Works cited, notes by several hands, and citing this edition.</content>
public sealed partial class English
{
    // The bibliography
    public string CitedIn => "Cited in";

    public string CitedInPlaces(int places, int texts) => $"Cited in {Count(places, "place", "places")} of {Count(texts, "text", "texts")}";

    public string TheNote(string mark) => "note\u00a0" + mark;

    // Notes by several hands
    public string NotesShown => "Notes shown";

    public string NotesOf(NoteLayer layer) =>
        layer switch
        {
            NoteLayer.Author => "Author’s notes",
            NoteLayer.Editor => "Editors’ notes",
            NoteLayer.Translator => "Translator’s notes",
            _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
        };

    /// <summary>What markup and the search index call a layer.</summary>
    public string NameOf(NoteLayer layer) =>
        layer switch
        {
            NoteLayer.Author => "author",
            NoteLayer.Editor => "editor",
            NoteLayer.Translator => "translator",
            _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
        };

    /// <summary>What one found note of each layer is called: the script's name for it, and ours.</summary>
    public ImmutableArray<(string Kind, string Name)> FoundNotes { get; } =
    [("note-author", "author’s note"), ("note-editor", "editors’ note"), ("note-translator", "translator’s note")];

    // Citing this edition
    public string CiteThis => "Cite this page";
    public string Copy => "Copy";
    public string Copied => "Copied";
    public string CopyReference => "Copy a reference";
}
