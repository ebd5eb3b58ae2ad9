using System.Collections.Frozen;
using Annals.Core.Files;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// Which chapters say something else than their newest release, in their text or in a record that they use: what the site shows of these is
/// a draft.
/// </summary>
public static class Drafts
{
    /// <summary>How many records a diagnostic names.</summary>
    private const int Shown = 3;

    private static readonly SnapshotChanges s_unchanged = new(false, []);

    /// <summary>
    /// The publication with its drafts marked. Only chapters with published versions are looked at, and those of works that have some.
    /// </summary>
    /// <param name="input">What the publication was read from.</param>
    public static Checked<Publication> Of(
        Publication publication,
        InputTree input,
        ImmutableArray<Release> releases,
        CancellationToken cancellation
    )
    {
        if (publication.Histories.Count == 0)
            return Checked.Of(publication);
        var now = Snapshots.Of(publication, input);
        var newest = releases.GroupBy(r => (r.Work, r.Folder)).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Version)!);
        var looked = SideBySide.Of(
            [.. publication.Histories],
            () => now,
            (history, snapshots) => Looked(history.Key, history.Value, snapshots, newest),
            cancellation
        );

        var diagnostics = new List<Diagnostic>();
        foreach (var (_, history, changes) in looked)
        {
            if (history is not { Draft: { } draft, Current: { } chapter })
                continue;
            var since = changes.InText
                ? $"chapter '{chapter.Slug}' has changed since version {history.Newest.Version}"
                : $"what chapter '{chapter.Slug}' shows of {Listed(changes.Records)} has changed since version {history.Newest.Version}";
            diagnostics.Add(
                HistoryRules.Unreleased.At(
                    chapter.File,
                    chapter.Slug.Span,
                    $"{since}: it is a draft of {draft}",
                    $"when it is done: release {chapter.Work}/{chapter.Slug} --{StepOf(history.Newest.Version, draft)} -m \"what changed\""
                )
            );
        }
        var works = publication.Histories.Keys.Select(k => k.Work).ToHashSet();
        foreach (var chapter in publication.Works.Where(w => works.Contains(w.Slug)).SelectMany(w => w.Chapters))
        {
            if (publication.Histories.ContainsKey(new ChapterKey(chapter.Work, chapter.Slug.Value)))
                continue;
            diagnostics.Add(
                HistoryRules.Unreleased.At(
                    chapter.File,
                    chapter.Slug.Span,
                    $"chapter '{chapter.Slug}' was never released: it is a draft of {chapter.Version}",
                    $"when it is done: release {chapter.Work}/{chapter.Slug} -m \"what it is\""
                )
            );
        }
        return Checked.Of(publication with { Histories = looked.ToFrozenDictionary(l => l.Key, l => l.History) }, diagnostics);
    }

    private static (ChapterKey Key, ChapterHistory History, SnapshotChanges Changes) Looked(
        ChapterKey key,
        ChapterHistory history,
        Snapshots now,
        Dictionary<(WorkSlug, ChapterSlug), Release> newest
    )
    {
        if (history.Current is not { } chapter)
            return (key, history, s_unchanged);
        var changes = SnapshotChanges.Between(newest[(history.Work, history.Folder)].Snapshot(), now[chapter]);
        return (key, changes.IsNone ? history : history with { Draft = NextOf(chapter, history.Newest.Version) }, changes);
    }

    private static string Listed(ImmutableArray<string> paths) =>
        paths.Length <= Shown ? string.Join(", ", paths) : $"{string.Join(", ", paths.Take(Shown))} and {paths.Length - Shown} more";

    private static string StepOf(ChapterVersion from, ChapterVersion to) =>
        to.Major > from.Major ? "major"
        : to.Minor > from.Minor ? "minor"
        : "patch";

    /// <summary>
    /// The version that the author has written down for it; where that is still the newest published one, the next in which the apparatus
    /// may change.
    /// </summary>
    private static ChapterVersion NextOf(Chapter chapter, ChapterVersion newest) =>
        chapter.Version > newest ? chapter.Version : new(newest.Major, newest.Minor + 1, 0);
}
