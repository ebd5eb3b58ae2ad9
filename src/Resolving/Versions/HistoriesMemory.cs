using System.Runtime.CompilerServices;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// The published versions as they were read and resolved, and whole histories of chapters; true as long as nothing around the chapters
/// changes.
/// </summary>
internal sealed class HistoriesMemory
{
    private readonly ConditionalWeakTable<Release, StrongBox<(Chapter Chapter, VersionText Text)?>> _versions = [];
    private readonly ConditionalWeakTable<Chapter, Known> _histories = [];

    /// <summary>
    /// Resolves a version as the one chapter of a publication of its own, for the page at an address, within the site as it is now: what is
    /// remembered asks here, and keeps no earlier state of the site.
    /// </summary>
    public Func<Manuscript, UrlPath, Publication> Apart { get; set; } =
        (_, _) => throw new InvalidOperationException("no publication was resolved");

    /// <param name="read">Gives null for a version that cannot be read.</param>
    public (Chapter Chapter, VersionText Text)? Version(Release release, Func<(Chapter, VersionText)?> read) =>
        _versions.GetValue(release, _ => new(read())).Value;

    /// <param name="current">The chapter as resolved; null for one that is gone.</param>
    public ChapterHistory? History(Chapter? current, ImmutableArray<Release> releases, Func<ChapterHistory?> make)
    {
        if (current is null)
            return make();
        if (_histories.TryGetValue(current, out var known))
            return known.History;
        if (make() is not { } history)
            return null;
        _histories.AddOrUpdate(current, new(history, releases));
        return history;
    }

    /// <summary>Places in chapters are others now.</summary>
    public void ForgetPlaces()
    {
        var changed = _versions
            .Where(v => v.Value.Value is { } version && ProseParts.ReferToPlaces(version.Chapter))
            .Select(v => v.Key)
            .ToList();
        foreach (var (current, _) in _histories.Where(h => h.Value.Releases.Any(r => changed.Any(c => ReferenceEquals(c, r)))).ToList())
            _histories.Remove(current);
        foreach (var release in changed)
            _versions.Remove(release);
    }

    private sealed record Known(ChapterHistory History, ImmutableArray<Release> Releases);
}
