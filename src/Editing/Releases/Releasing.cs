using System.Security.Cryptography;
using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Reading;
using Annals.Reading.Versions;
using Annals.Resolving;
using Annals.Resolving.Versions;

namespace Annals.Editing.Releases;

/// <summary>
/// Plans a release: checks the input, decides each chapter's next version, writes it into the chapter, and takes the snapshot. Whoever
/// carries the plan out writes all of it or nothing.
/// </summary>
public static class Releasing
{
    /// <summary>The plan. With an error there is none, and the diagnostics say why: those of the check, or those of releasing.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<ReleasePlan> Of(ReleaseOrder order, CancellationToken cancellation = default)
    {
        var (manuscript, read) = Manuscripts.Of(order.Input, cancellation);
        if (manuscript is null)
            return Refused(read);
        var (publication, resolved) = Resolution.Of(manuscript, cancellation);
        if (Checked.Of(publication, Silencing.Of([.. read, .. resolved], manuscript.Silences).Heard) is { HasErrors: true } found)
            return Refused(found.Diagnostics);

        var (chapters, unknown) = Named(order.Chapter, publication);
        if (chapters.IsEmpty)
            return Refused(unknown);
        var versions = new PublishedVersions(manuscript.Releases);
        var snapshots = Snapshots.Of(publication, order.Input);
        var planned = new ChapterPlan[chapters.Length];
        Parallel.For(
            0,
            chapters.Length,
            new ParallelOptions { CancellationToken = cancellation },
            i => planned[i] = ChapterPlan.Of(chapters[i], versions.NewestOf(chapters[i]), snapshots, order)
        );
        var diagnostics = planned.SelectMany(p => p.Diagnostics).ToImmutableArray();
        if (diagnostics.Any(d => d.Severity == Severity.Error))
            return Refused(diagnostics);
        if (planned.All(p => p.Release is null))
            return Refused([Unchanged()]);

        var releases = planned.Select(p => p.Release).OfType<PlannedRelease>().ToImmutableArray();
        var unchanged = planned
            .Where(p => p.Release is null)
            .Select(p => new ChapterKey(p.Chapter.Work, p.Chapter.Slug.Value))
            .ToImmutableArray();
        var files = releases.SelectMany(r => r.Files).Concat(Locks(releases, order.Input)).ToImmutableArray();
        var disproof = Disproof(planned, order.Input.With(files), cancellation);
        return disproof.IsEmpty ? Checked.Of(new ReleasePlan(releases, unchanged, files), diagnostics) : Refused(disproof);

        Diagnostic Unchanged() =>
            chapters is [var only]
                ? ReleaseRules.NothingChanged.About(
                    only.File.Path,
                    $"nothing has changed since version {only.Version}",
                    "there is nothing to release"
                )
                : ReleaseRules.NothingChanged.About(
                    "publication.yml",
                    "no chapter has changed since it was published",
                    "there is nothing to release"
                );
    }

    /// <summary>The chapters that someone means, all where none is named; none, and the reason, where nothing has that name.</summary>
    private static (ImmutableArray<Chapter> Chapters, List<Diagnostic> Unknown) Named(string? name, Publication publication)
    {
        var all = publication.Works.SelectMany(w => w.Chapters).ToImmutableArray();
        var unknown = new List<Diagnostic>();
        if (all.IsEmpty)
            unknown.Add(ReleaseRules.UnknownChapter.About("publication.yml", "there is no chapter", "write one first"));
        if (all.IsEmpty || name is null)
            return (all, unknown);
        return (
            ChapterFound.By(name, all, ReleaseRules.UnknownChapter, ReleaseRules.AmbiguousChapter, unknown) is { } one ? [one] : [],
            unknown
        );
    }

    private static Checked<ReleasePlan> Refused(IEnumerable<Diagnostic> why) =>
        Checked.Of(ReleasePlan.Nothing, why.Order(Comparer<Diagnostic>.Create(Diagnostic.InOrder)));

    /// <summary>Each work's lock with what is released of it.</summary>
    private static IEnumerable<InputFile> Locks(IEnumerable<PlannedRelease> releases, InputTree input)
    {
        foreach (var work in releases.GroupBy(r => r.Chapter.Work))
        {
            var path = LockText.PathOf(work.Key);
            var folder = $"works/{work.Key}/";
            var before = input.Find(path) is { } file ? LockText.Parse(file).Value : [];
            var kept = work.SelectMany(r => r.Files)
                .Where(f => f.Path.StartsWith(folder + "versions/", StringComparison.Ordinal))
                .Select(f => KeyValuePair.Create(f.Path[folder.Length..], Convert.ToHexStringLower(SHA256.HashData(f.Open().Span))));
            var text = Encoding.UTF8.GetBytes(LockText.Of(before.Select(l => KeyValuePair.Create(l.Path, l.Sha256)).Concat(kept)));
            yield return new InputFile(path, () => text);
        }
    }

    /// <summary>
    /// Reads the input folder as it would be: its chapters must have the versions, dates and revisions that were meant, and nothing may be
    /// wrong with it.
    /// </summary>
    private static ImmutableArray<Diagnostic> Disproof(IEnumerable<ChapterPlan> planned, InputTree input, CancellationToken cancellation)
    {
        var (manuscript, found) = Manuscripts.Of(input, cancellation);
        var chapters = manuscript!.Works.SelectMany(w => w.Chapters).ToDictionary(c => c.File.Path, StringComparer.Ordinal);
        var wrong = planned
            .Where(p => p.Release is not null && !p.IsIn(chapters.GetValueOrDefault(p.Chapter.File.Path)))
            .Select(p => p.NotEdited())
            .ToImmutableArray();
        return wrong.IsEmpty ? [.. Silencing.Of(found, manuscript.Silences).Heard.Where(d => d.Severity == Severity.Error)] : wrong;
    }
}
