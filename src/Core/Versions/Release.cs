using Annals.Core.Publications;

namespace Annals.Core.Versions;

/// <summary>
/// A published version of a chapter as it lies in its work's folder <c>versions</c>: nobody edits it, and no later edit of anything else
/// changes what it shows.
/// </summary>
/// <param name="Folder">The slug that the chapter had when it was released for the first time.</param>
/// <param name="Path">Its folder below the input folder, such as <c>works/rome/versions/rubicon/1.0.0</c>.</param>
/// <param name="Snapshot">Reads its files; the lock has said that they are as they were.</param>
public sealed record Release(WorkSlug Work, ChapterSlug Folder, ChapterVersion Version, string Path, Func<Snapshot> Snapshot)
{
    /// <summary>
    /// Reads it as a manuscript of one chapter and the records that it uses, by the stage that reads everything else. Null where it cannot
    /// be read, which the diagnostics say.
    /// </summary>
    public required Func<Checked<Manuscript?>> Read { get; init; }

    public string ChapterPath => Path + "/chapter.md";

    public string RecordsPath => Path + "/records.yml";
}
