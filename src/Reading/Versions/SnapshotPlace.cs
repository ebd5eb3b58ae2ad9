using Annals.Core.Publications;
using Annals.Reading.FrontMatter;

namespace Annals.Reading.Versions;

/// <summary>Which version's file lies at a path, and which of the two it is.</summary>
internal readonly record struct SnapshotPlace(ChapterSlug Folder, ChapterVersion Version, bool IsChapter)
{
    /// <param name="parts">
    /// The path below the work's folder: <c>versions/rubicon/1.0.0/chapter.md</c>. Null where no version has such a file.
    /// </param>
    public static SnapshotPlace? Of(ReadOnlySpan<string> parts) =>
        parts is ["versions", var folder, var version, ("chapter.md" or "records.yml") and var file]
        && Slugs.IsSlug(folder)
        && ChapterVersion.TryParse(version, out var number)
            ? new SnapshotPlace(new ChapterSlug(folder), number, file == "chapter.md")
            : null;
}
