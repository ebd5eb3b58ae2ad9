using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Editing.Releases;

/// <summary>Which published versions are a chapter's. A renamed chapter's are in the folder of the slug that it had first.</summary>
internal sealed class PublishedVersions(ImmutableArray<Release> releases)
{
    private readonly ILookup<ChapterKey, Release> _byFolder = releases.ToLookup(r => new ChapterKey(r.Work, r.Folder));

    /// <summary>Null where the chapter was never published.</summary>
    public Release? NewestOf(Chapter chapter) =>
        chapter
            .Formerly.Select(f => f.Value)
            .Prepend(chapter.Slug.Value)
            .SelectMany(slug => _byFolder[new ChapterKey(chapter.Work, slug)])
            .MaxBy(r => r.Version);
}
