using System.Runtime.CompilerServices;
using Annals.Core.Time;

namespace Annals.Resolving.Chronology;

/// <summary>What chapters say of time, as long as the events are the same.</summary>
internal sealed class DatesMemory
{
    private readonly ConditionalWeakTable<Chapter, Known> _known = [];

    /// <param name="about">The years in which bare numbers are taken for years.</param>
    public ChapterDates Of(Chapter chapter, ImmutableArray<Period> about, bool english, Func<ChapterDates> read)
    {
        if (_known.TryGetValue(chapter, out var known) && known.English == english && known.About.AsSpan().SequenceEqual(about.AsSpan()))
            return known.Dates;
        known = new(about, english, read());
        _known.AddOrUpdate(chapter, known);
        return known.Dates;
    }

    private sealed record Known(ImmutableArray<Period> About, bool English, ChapterDates Dates);
}

/// <param name="Events">Events that the chapter names or refers to, with the passage.</param>
internal sealed record ChapterDates(ImmutableArray<DatedPassage> Years, ImmutableArray<(string Id, (ChapterKey, int) Passage)> Events);
