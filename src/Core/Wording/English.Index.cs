using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Core.Wording;

/// <content>The back-of-book index.</content>
public sealed partial class English
{
    /// <summary>What a link of an index is called, of which only a number is seen: <c>Zhou Enlai: Chapter II, paragraphs 5–7</c>.</summary>
    /// <param name="of">The entry, the event or the years.</param>
    /// <param name="place">As <see cref="PlaceHeard"/> has it; null of the chapter itself.</param>
    public string LocatorHeard(string of, string chapter, string? place) => $"{of}: {chapter}{(place is null ? "" : ", " + place)}";

    public string PlaceHeard(Locator place) =>
        place switch
        {
            TitleLocator => InTitle,
            ParagraphLocator p when p.First == p.Last => $"paragraph {Number(p.First)}",
            ParagraphLocator p => $"paragraphs {Number(p.First)}–{Number(p.Last)}",
            FigureLocator f => $"figure {Number(f.Number)}",
            NoteLocator n => $"note {n.Note.Mark}",
            _ => throw new System.Diagnostics.UnreachableException(place.GetType().Name),
        };

    public string InTitle => "title";
    public string FigureShort => "fig.";
    public string NoteShort => "n.";
    public string SeeAlsoShort => "see also";

    /// <summary>Of an entry that no passage of a work names, but a definition or a page of the editors'.</summary>
    public string OnlyInTheApparatus => "only in the apparatus";

    public string InTheApparatus => "Captions, definitions and pages of this edition";

    /// <summary>A note by its mark: E2, T1; the author's, whose marks are bare numbers, as n. 3.</summary>
    public string NoteMark(Note note) => note.Key.Layer == NoteLayer.Author ? $"{NoteShort}\u00a0{note.Mark}" : note.Mark;

    /// <summary>What an entry of an index is.</summary>
    public string KindOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Term => "term",
            EntryKind.Person => "person",
            EntryKind.Place => "place",
            EntryKind.Organisation => "organisation",
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    /// <summary>Where an entry is named in more chapters than a list could hold.</summary>
    public string Throughout(int passages, int chapters) => $"throughout: {Thousands(passages)} passages in {Thousands(chapters)} chapters";

    /// <summary>How to read what stands behind an entry.</summary>
    /// <param name="chapter">A chapter as the index names it, such as <c>II</c>; null where chapters have no numbers.</param>
    public string IndexIntroduced(string? chapter, ImmutableArray<NoteLayer> layers, bool figures)
    {
        var example = chapter is null
            ? "A chapter’s title, then the numbers of its paragraphs after the sign ¶"
            : $"{chapter} ¶\u202F3, 5–7 is chapter {chapter}, paragraphs 3 and 5 to 7";
        var parts = layers
            .Select(layer =>
                layer switch
                {
                    NoteLayer.Author => "n.\u00a02 its second note",
                    NoteLayer.Editor => "E2 the editors’ second note",
                    NoteLayer.Translator => "T2 the translator’s second note",
                    _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
                }
            )
            .ToList();
        if (figures)
            parts.Insert(0, "fig.\u00a02 a figure or its caption");
        return string.Join("; ", parts.Prepend(example)) + ".";
    }

    private static string Thousands(int n) => n.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
