using Annals.Core.Publications;
using Annals.Core.Time;

namespace Annals.Core.Wording;

/// <content>The timeline and the strips.</content>
public sealed partial class English
{
    public string TimelineIntroduced =>
        "What happened, and the years that the text names. The columns show how many passages name each year, the marks what happened.";
    public string TimelineSections => "Years";
    public string PassagesOnIt => "In the text";
    public string YearsNamed => "Years that the text names";
    public string SeeTheTimeline => "See the timeline.";

    /// <summary>A section of the timeline: <c>1960s</c>, <c>1400–1499</c>, <c>49–40 BC</c>.</summary>
    public string SectionName(TimelineSection section) =>
        section.IsOutside
            ? section.Years.Length == 1
                ? Year(section.Years.First)
                : Span(section.Years)
            : section.Years is { First: > 0, Length: 10 }
                ? Number(section.Years.First) + "s"
                : Span(section.Years);

    /// <summary>The same in as few signs as can be, below its beginning.</summary>
    public string SectionBegins(TimelineSection section) =>
        section.Years is { First: > 0, Length: 10 } ? Number(section.Years.First) + "s" : Year(section.Years.First);

    /// <summary>What a section has: <c>12 events, 34 passages</c>.</summary>
    public string SectionHas(TimelineSection section)
    {
        var passages = section.Passages.SelectMany(y => y.Passages).Distinct().Count();
        var parts = new List<string>(2);
        if (section.Events.Length > 0)
            parts.Add(Count(section.Events.Length, "event", "events"));
        if (passages > 0)
            parts.Add(Count(passages, "passage", "passages"));
        return string.Join(", ", parts);
    }

    /// <summary>Years that passages name: <c>1961</c>, <c>1960–1962</c>, <c>the 1950s</c>.</summary>
    public string YearsOfPassages(Period years) =>
        years.Length == 1 ? Year(years.First)
        : years is { First: > 0, Length: 10 } && years.First % 10 == 0 ? $"{Number(years.First)}s"
        : Span(years);

    /// <summary>In how many chapters of a work an entry is named.</summary>
    public string InChaptersOf(int named, int all, string? work) =>
        $"In {Number(named)} of {Number(all)} chapters{(work is null ? "" : " of " + work)}";

    public string MentionsIn(string chapter, int count) => $"{chapter}: {MentionCount(count)}";

    private string Span(Period years) =>
        years.First > 0 || years.Last <= 0
            ? years.First > 0
                ? $"{years.First}–{years.Last}"
                : $"{1 - years.First}–{Year(years.Last)}"
            : $"{Year(years.First)}–AD\u00a0{years.Last}";
}
