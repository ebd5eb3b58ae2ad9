using System.Runtime.CompilerServices;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>The published versions as they were read and resolved, and whole histories of chapters; true as long as nothing around the chapters changes.</summary>
internal sealed class HistoriesMemory
{
    private readonly ConditionalWeakTable<Release, StrongBox<(Chapter Chapter, VersionText Text)?>> _versions = [];
    private readonly ConditionalWeakTable<Chapter, ChapterHistory> _histories = [];

    /// <param name="read">Gives null for a version that cannot be read.</param>
    public (Chapter Chapter, VersionText Text)? Version(Release release, Func<(Chapter, VersionText)?> read) => _versions.GetValue(release, _ => new(read())).Value;

    /// <param name="current">The chapter as resolved; null for one that is gone.</param>
    public ChapterHistory? History(Chapter? current, Func<ChapterHistory?> make)
    {
        if (current is null) return make();
        if (_histories.TryGetValue(current, out var known)) return known;
        if (make() is not { } history) return null;
        _histories.AddOrUpdate(current, history);
        return history;
    }
}
