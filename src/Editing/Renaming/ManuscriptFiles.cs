using Annals.Core.Publications;

namespace Annals.Editing.Renaming;

/// <summary>The files that refer to things by their names: all that authors write, published versions not among them.</summary>
internal static class ManuscriptFiles
{
    /// <summary>Their paths below the input folder.</summary>
    public static IEnumerable<string> Of(Manuscript manuscript) =>
        [
            manuscript.Settings.File.Path,
            .. manuscript.Works.Select(w => w.File.Path),
            .. manuscript.Works.SelectMany(w => w.Chapters).Select(c => c.File.Path),
            .. manuscript.Entries.Select(e => e.File.Path),
            .. manuscript.Figures.Select(f => f.File.Path),
            .. manuscript.Events.Select(e => e.File.Path),
            .. manuscript.Errata.Select(e => e.File.Path),
            .. manuscript.Pages.Select(p => p.File.Path),
        ];
}
