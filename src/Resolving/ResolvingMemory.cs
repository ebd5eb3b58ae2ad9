using System.Runtime.CompilerServices;
using Annals.Resolving.Chronology;
using Annals.Resolving.Links;
using Annals.Resolving.Versions;

namespace Annals.Resolving;

/// <summary>
/// What was made of chapters and records, for a host that resolves nearly the same manuscript again and again. A record is the same as
/// before if it is the same object, as Reading gives it for a file that has not changed. For one resolving at a time.
/// </summary>
public sealed class ResolvingMemory
{
    private readonly ConditionalWeakTable<Chapter, ChapterOutline> _outlines = [];
    private ConditionalWeakTable<Chapter, StrongBox<(Chapter Chapter, Findings Findings)>> _resolved = [];
    private Surroundings? _surroundings;
    private RecordTexts? _records;

    /// <summary>On what the texts are resolved that are remembered; null before the first.</summary>
    internal Ground? Ground { get; private set; }

    /// <summary>What was found in chapters, as long as nothing around them changes.</summary>
    internal HistoriesMemory Histories { get; private set; } = new();

    internal DatesMemory Dates { get; private set; } = new();

    internal ChapterOutline Outline(Chapter chapter) => _outlines.GetValue(chapter, ChapterOutline.Of);

    /// <summary>Forgets what the changes around the chapters may have made untrue.</summary>
    internal void Enter(Manuscript manuscript, ImmutableArray<ChapterOutline> outlines, Func<Ground> ground)
    {
        var now = new Surroundings(manuscript, outlines);
        var before = _surroundings;
        _surroundings = now;
        if (Ground is null || before is null || !before.HaveTheSameRecords(now))
        {
            Ground = ground();
            (_resolved, _records, Histories, Dates) = ([], null, new(), new());
        }
        else if (!before.HaveTheSameAnchors(now))
        {
            foreach (var chapter in outlines.Where(o => o.RefersToPlaces).Select(o => o.Chapter))
                _resolved.Remove(chapter);
            _records = null;
            Histories.ForgetPlaces();
        }
    }

    internal (Chapter Chapter, Findings Findings) Resolved(Chapter chapter, Func<(Chapter, Findings)> resolve) =>
        _resolved.GetValue(chapter, _ => new(resolve())).Value;

    internal RecordTexts Records(Func<RecordTexts> resolve) => _records ??= resolve();

    /// <summary>What a chapter's text is resolved by that does not stand in it.</summary>
    private sealed class Surroundings(Manuscript manuscript, ImmutableArray<ChapterOutline> outlines)
    {
        private readonly Manuscript _manuscript = manuscript;
        private readonly ImmutableArray<ChapterOutline> _outlines = outlines;

        public bool HaveTheSameRecords(Surroundings now) =>
            Same(Records(_manuscript), Records(now._manuscript))
            && _manuscript.Works.Select(Bare).SequenceEqual(now._manuscript.Works.Select(Bare))
            && Same(_manuscript.Releases, now._manuscript.Releases)
            && _outlines.Length == now._outlines.Length
            && _outlines.Zip(now._outlines).All(pair => ReferenceEquals(pair.First, pair.Second) || IsKnownAs(pair.First, pair.Second));

        public bool HaveTheSameAnchors(Surroundings now) =>
            _outlines
                .Zip(now._outlines)
                .All(pair =>
                    ReferenceEquals(pair.First, pair.Second)
                    || (pair.First.Paragraphs == pair.Second.Paragraphs && pair.First.NamedAnchors.SequenceEqual(pair.Second.NamedAnchors))
                );

        private static IEnumerable<object> Records(Manuscript m) =>
            [m.Settings, .. m.Entries, .. m.Events, .. m.Errata, .. m.Figures, .. m.Bibliography, .. m.Pages, .. m.Images];

        private static Work Bare(Work work) => work with { Chapters = [] };

        private static bool Same(IEnumerable<object> these, IEnumerable<object> those) =>
            these.SequenceEqual(those, ReferenceEqualityComparer.Instance);

        // Whatever others may know of a chapter, but the places in it.
        private static bool IsKnownAs(ChapterOutline one, ChapterOutline other)
        {
            var (a, b) = (one.Chapter, other.Chapter);
            return a.Work == b.Work
                && a.Slug.Value == b.Slug.Value
                && a.File.Path == b.File.Path
                && a.Title == b.Title
                && a.Label == b.Label
                && a.Regularise == b.Regularise
                && a.Formerly.Select(f => f.Value).SequenceEqual(b.Formerly.Select(f => f.Value))
                && one.Figures.Select(f => f.FigureId).SequenceEqual(other.Figures.Select(f => f.FigureId));
        }
    }
}
