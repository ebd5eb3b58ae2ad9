using Annals.Core.Time;

namespace Annals.Resolving.Chronology;

/// <summary>
/// Cuts the years of a publication into sections: decades, unless more than <see cref="Most"/> of them would have something in them. What
/// is drawn are the years of the works and the events; a passage that looks back further, or beyond, is listed before or after them and
/// does not stretch the picture.
/// </summary>
internal static class Timelines
{
    /// <summary>Sections on the page.</summary>
    private const int Most = 30;

    /// <summary>
    /// Where neither works nor events tell the years: the share of the passages at either end that has no part in choosing them.
    /// </summary>
    private const double Outlying = 0.02;

    private static readonly int[] s_units = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    public static Timeline? Of(
        Publication publication,
        ImmutableArray<DatedPassage> dated,
        Dictionary<string, ImmutableArray<(ChapterKey, int)>> eventPassages
    )
    {
        if (publication.Events.IsEmpty && dated.IsEmpty)
            return null;
        var drawn = Drawn(publication, dated);
        var unit = s_units.FirstOrDefault(u => Filled(publication, dated, drawn, u) <= Most, s_units[^1]);
        var whole = new Period(SectionAt(drawn.First, unit).First, SectionAt(drawn.Last, unit).Last);
        var events = publication.Events.ToLookup(e => SectionAt(FirstYear(e), unit));
        var rows = Rows(dated, whole, unit).ToLookup(r => r.Section, r => r.Passages);
        var sections = events
            .Select(g => (Years: g.Key, IsOutside: false))
            .Concat(rows.Select(g => g.Key))
            .Distinct()
            .OrderBy(s => s.Years.First)
            .ThenBy(s => s.Years.Last)
            .Select(s => new TimelineSection(
                s.Years,
                s.IsOutside,
                s.IsOutside ? [] : [.. events[s.Years].Select(e => new TimelineEvent(e, eventPassages.GetValueOrDefault(e.Id, [])))],
                [.. rows[s]]
            ));
        return new(whole, unit, [.. sections], Density(dated, whole));
    }

    public static ImmutableArray<double> Density(IEnumerable<DatedPassage> dated, Period years)
    {
        var density = new double[years.Length];
        foreach (var passage in dated)
        {
            for (var year = Math.Max(passage.Years.First, years.First); year <= Math.Min(passage.Years.Last, years.Last); year++)
                density[year - years.First] += 1.0 / passage.Years.Length;
        }
        return [.. density];
    }

    private static Period Drawn(Publication publication, ImmutableArray<DatedPassage> dated)
    {
        var stated = publication
            .Works.Select(w => Period.Of(w.Dates) ?? Period.Around(w.Chapters.Select(c => Period.Of(c.Dates)).OfType<Period>()))
            .OfType<Period>()
            .Concat(publication.Events.Select(e => new Period(FirstYear(e), Math.Max(FirstYear(e), e.Date.LastYear ?? FirstYear(e)))));
        if (Period.Around(stated) is { } told)
            return told;
        var years = dated.Select(d => d.Years.First).Order().ToList();
        var aside = (int)(years.Count * Outlying);
        return new(years[aside], years[^(aside + 1)]);
    }

    private static int FirstYear(HistoricalEvent happened) => happened.Date.FirstYear ?? 0;

    private static int Filled(Publication publication, ImmutableArray<DatedPassage> dated, Period drawn, int unit) =>
        publication
            .Events.Select(e => SectionAt(FirstYear(e), unit))
            .Concat(dated.Where(d => drawn.Contains(d.Years.First)).Select(d => SectionAt(d.Years.First, unit)))
            .Distinct()
            .Count();

    /// <summary>The decade, century … of a year, as people count them: 49 to 40 BC, 1 to 9, 1960 to 1969.</summary>
    private static Period SectionAt(int year, int unit)
    {
        if (year > 0)
            return new(Math.Max(year / unit * unit, 1), (year / unit * unit) + unit - 1);
        var first = (1 - year) / unit * unit;
        return new(1 - (first + unit - 1), 1 - Math.Max(first, 1));
    }

    private static IEnumerable<((Period Years, bool IsOutside) Section, YearPassages Passages)> Rows(
        ImmutableArray<DatedPassage> dated,
        Period whole,
        int unit
    )
    {
        var before = dated.Where(d => d.Years.First < whole.First).Select(d => d.Years.First).DefaultIfEmpty().Min();
        var after = dated.Where(d => d.Years.First > whole.Last).Select(d => d.Years.Last).DefaultIfEmpty().Max();
        return dated
            .GroupBy(d => d.Years)
            .OrderBy(g => g.Key.First)
            .ThenBy(g => g.Key.Last)
            .Select(g =>
                (
                    g.Key.First < whole.First ? (new Period(before, whole.First - 1), true)
                    : g.Key.First > whole.Last ? (new Period(whole.Last + 1, after), true)
                    : (SectionAt(g.Key.First, unit), false),
                    new YearPassages(g.Key, [.. g.Select(d => (d.Chapter, d.Paragraph))])
                )
            );
    }
}
