using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Rendering.Versions;

/// <summary>
/// The slugs that a chapter had before its present one, oldest first; of a chapter that was withdrawn, those that its last version names.
/// </summary>
internal static class FormerSlugs
{
    public static IEnumerable<ChapterSlug> Of(ChapterHistory history) => history.Latest.Formerly.Select(f => f.Value);
}
