using System.Collections.Frozen;
using Annals.Core.Time;

namespace Annals.Resolving.Chronology;

/// <summary>
/// What the numbered paragraphs of the chapters say of time. Notes, tables, verse and citations are not read: their numbers are mostly of
/// other kinds.
/// </summary>
internal sealed class DatedPassages
{
    /// <summary>In years. A life is a span too, and says nothing of a year in it.</summary>
    private const int Longest = 30;

    private readonly ImmutableArray<HistoricalEvent> _events;
    private readonly ILookup<(int Year, int Month, int Day), string> _onDay;

    private DatedPassages(ImmutableArray<HistoricalEvent> events)
    {
        _events = events;
        _onDay = events.SelectMany(e => Days(e.Date).Distinct().Select(day => (day, e.Id))).ToLookup(d => d.day, d => d.Id);
    }

    /// <summary>The publication with its dated passages and its timeline.</summary>
    public static Publication In(Publication publication, DatesMemory memory, CancellationToken cancellation)
    {
        var passages = new DatedPassages(publication.Events);
        var works = publication.Works.ToDictionary(w => w.Slug, w => passages.About(w));
        var chapters = publication
            .Works.SelectMany(w =>
                w.Chapters.Select(c =>
                    (Chapter: c, IsEnglish: LanguageTag.IsSame(c.Language ?? w.Language ?? publication.Settings.Language, "en"))
                )
            )
            .ToImmutableArray();
        var found = SideBySide.Of(
            chapters,
            static () => 0,
            (c, _) =>
                memory.Of(
                    c.Chapter,
                    works[c.Chapter.Work],
                    c.IsEnglish,
                    () => passages.Read(c.Chapter, works[c.Chapter.Work], c.IsEnglish)
                ),
            cancellation
        );
        var events = found
            .SelectMany(f => f.Events)
            .GroupBy(e => e.Id, e => e.Passage, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Distinct().ToImmutableArray(), StringComparer.Ordinal);
        var named = chapters.Zip(found).ToLookup(c => c.First.Chapter.Work, c => c.Second.Years);
        return publication with
        {
            Years = publication
                .Works.Select(w =>
                    (
                        w.Slug,
                        Years: Period.Of(YearsOf.The(w)) ?? Period.Around(named[w.Slug].SelectMany(years => years).Select(d => d.Years))
                    )
                )
                .Where(w => w.Years is not null)
                .DistinctBy(w => w.Slug)
                .ToFrozenDictionary(w => w.Slug, w => w.Years!.Value),
            Dated = chapters
                .Zip(found)
                .Where(c => !c.Second.Years.IsEmpty)
                .DistinctBy(c => KeyOf(c.First.Chapter))
                .ToFrozenDictionary(c => KeyOf(c.First.Chapter), c => c.Second.Years),
            Timeline = Timelines.Of(publication, [.. found.SelectMany(f => f.Years)], events),
        };
    }

    private static ChapterKey KeyOf(Chapter chapter) => new(chapter.Work, chapter.Slug.Value);

    /// <summary>The years in which a bare number is taken for one: the work's own, else those of what happened.</summary>
    private ImmutableArray<Period> About(Work work) =>
        (
            Period.Of(work.Dates)
            ?? Period.Around(work.Chapters.Select(c => Period.Of(c.Dates)).OfType<Period>())
            ?? Period.Around(_events.Select(e => Period.Of(e.Date)).OfType<Period>())
        )
            is { } own
            ? [own]
            : [];

    private static IEnumerable<(int, int, int)> Days(Edtf date)
    {
        foreach (var end in (EdtfDate?[])[date.Start, date.End])
        {
            if (end is { Month: { } month, Day: { } day })
                yield return (end.Year, month, day);
        }
    }

    private ChapterDates Read(Chapter chapter, ImmutableArray<Period> about, bool english)
    {
        var key = KeyOf(chapter);
        var years = ImmutableArray.CreateBuilder<DatedPassage>();
        var events = ImmutableArray.CreateBuilder<(string, (ChapterKey, int))>();
        var text = new DatedText();
        foreach (var paragraph in NumberedParagraphs.In(chapter.Body))
        {
            text.Read(paragraph.Content);
            foreach (var id in text.Events)
                events.Add((id, (key, paragraph.Number)));
            var before = years.Count;
            foreach (var named in NamedYears.In(text.Words, about, english))
            {
                if (named.Last - named.First < Longest)
                    Add(new(named.First, named.Last));
                else
                {
                    Add(new(named.First, named.First));
                    Add(new(named.Last, named.Last));
                }
                if (named.Day is not { } day)
                    continue;
                foreach (var id in _onDay[(named.First, day.Month, day.FirstDay)].Concat(_onDay[(named.First, day.Month, day.LastDay)]))
                    events.Add((id, (key, paragraph.Number)));
            }

            void Add(Period named)
            {
                var passage = new DatedPassage(key, paragraph.Number, named);
                for (var i = before; i < years.Count; i++)
                {
                    if (years[i] == passage)
                        return;
                }
                years.Add(passage);
            }
        }
        return new(years.ToImmutable(), events.ToImmutable());
    }
}
