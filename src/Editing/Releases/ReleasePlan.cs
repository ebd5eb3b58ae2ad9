using Annals.Core.Files;
using Annals.Core.Publications;

namespace Annals.Editing.Releases;

/// <summary>What a release comes to: all of it or nothing is written.</summary>
/// <param name="Releases">In the order of works and chapters.</param>
/// <param name="Unchanged">Chapters that were passed over, as nothing has changed since they were published.</param>
/// <param name="Files">The files of the input folder as they will be: those that are new, and those that are there and change.</param>
public sealed record ReleasePlan(
    ImmutableArray<PlannedRelease> Releases,
    ImmutableArray<ChapterKey> Unchanged,
    ImmutableArray<InputFile> Files
)
{
    public static ReleasePlan Nothing { get; } = new([], [], []);
}

/// <param name="From">The newest version before; null where the chapter is published for the first time.</param>
/// <param name="Files">Its files in <see cref="ReleasePlan.Files"/>; the works' locks are not among them.</param>
public sealed record PlannedRelease(ChapterKey Chapter, ChapterVersion? From, ChapterVersion To, ImmutableArray<InputFile> Files);
