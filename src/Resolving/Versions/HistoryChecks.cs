using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>Whether a chapter continues the versions that were published of it.</summary>
internal static class HistoryChecks
{
    public static IEnumerable<Diagnostic> Of(ChapterHistory history, ImmutableArray<Release> releases)
    {
        if (history.Current is not { } chapter)
        {
            yield return HistoryRules.Withdrawn.About(
                releases[^1].ChapterPath,
                $"chapter '{history.Slug}' of '{history.Work}' is there no more; its versions stay",
                $"if it has another slug now, write formerly: [{releases[0].Folder}] into its particulars"
            );
            yield break;
        }
        foreach (var version in history.Versions.Select(v => v.Version))
        {
            if (version > chapter.Version)
            {
                yield return HistoryRules.Backwards.At(
                    chapter.File,
                    chapter.Slug.Span,
                    $"the chapter is version {chapter.Version}, but {version} was published",
                    $"write version: {history.Newest.Version}"
                );
                yield break;
            }
            if (chapter.Revisions.All(r => r.Version != version))
            {
                yield return HistoryRules.NotListed.At(
                    chapter.File,
                    chapter.Slug.Span,
                    $"version {version} was published, but the revisions do not list it",
                    "put its revision back; if this is another chapter, choose another slug: versions stay at their address"
                );
            }
        }
    }
}
