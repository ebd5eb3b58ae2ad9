using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Sources;

namespace Annals.Theme.Parts;

/// <summary>Where a reader finds an intervention.</summary>
internal static class InterventionPlace
{
    /// <summary>
    /// The address: the emendation itself, the paragraph, the note, the figure, the chapter, or the work; null where no page shows it.
    /// </summary>
    public static UrlPath? Of(WorkSlug work, SourceIntervention intervention)
    {
        if (intervention.Figure is { } figure)
            return Addresses.Figure(figure);
        if (intervention.Chapter is not { } slug)
            return intervention.Layer == InterventionLayer.SuppliedTitle ? Addresses.Work(work) : null;
        var chapter = Addresses.Chapter(work, slug);
        return intervention switch
        {
            { Note: { } note } => chapter.At(note.Anchor),
            { Layer: InterventionLayer.Emendation, Number: > 0 } => chapter.At(Addresses.EmendationAnchor(intervention.Number)),
            { Paragraph: > 0 } => chapter.At(Addresses.ParagraphAnchor(intervention.Paragraph)),
            _ => chapter,
        };
    }
}
