using Annals.Core.Time;

namespace Annals.Core.Publications;

/// <summary>A numbered paragraph that names years.</summary>
/// <param name="Years">A year, or a span of at most thirty: longer ones, such as a life, name only their ends.</param>
public readonly record struct DatedPassage(ChapterKey Chapter, int Paragraph, Period Years);

/// <summary>The years of the publication in sections, with what happened and which passages name them.</summary>
/// <param name="Years">The years that are drawn, in whole sections.</param>
/// <param name="Unit">How many years a section has: ten, or more where the years are many.</param>
/// <param name="Sections">Only those in which something is, in order.</param>
/// <param name="Density">
/// For each of the years drawn, how many passages name it; a span counts as one, a part for each of its years.
/// </param>
public sealed record Timeline(Period Years, int Unit, ImmutableArray<TimelineSection> Sections, ImmutableArray<double> Density)
{
    /// <summary>The section of a year, else the nearest.</summary>
    public TimelineSection SectionOf(int year) =>
        Sections.MinBy(s =>
            s.Years.Contains(year) ? 0 : Math.Min(Math.Abs((long)s.Years.First - year), Math.Abs((long)s.Years.Last - year)) + 1
        )!;
}

/// <param name="IsOutside">It gathers passages before or after the years that are drawn.</param>
/// <param name="Passages">By the years named.</param>
public sealed record TimelineSection(
    Period Years,
    bool IsOutside,
    ImmutableArray<TimelineEvent> Events,
    ImmutableArray<YearPassages> Passages
);

/// <param name="Passages">
/// The paragraphs that refer to the event or name its day: what is certain. Those that name only its year are with the year.
/// </param>
public sealed record TimelineEvent(HistoricalEvent Event, ImmutableArray<(ChapterKey Chapter, int Paragraph)> Passages);

/// <summary>The passages that name a year, or the same span of years, in reading order.</summary>
public sealed record YearPassages(Period Years, ImmutableArray<(ChapterKey Chapter, int Paragraph)> Passages);
