using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>Takes a resolved chapter apart into what versions are compared by.</summary>
internal static class VersionTexts
{
    /// <param name="records">
    /// Those that the chapter uses: of a published version all that it has, of a chapter of the site's a choice.
    /// </param>
    /// <param name="pool">What all versions of one chapter share.</param>
    public static VersionText Of(Chapter chapter, ApparatusRecords records, TextPool pool)
    {
        var body = PassageWalk.Of(chapter.Body, pool);
        return new VersionText(body.Passages, Apparatus.Of(chapter, records, body.FirstUses, pool));
    }
}
