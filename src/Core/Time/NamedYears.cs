namespace Annals.Core.Time;

/// <summary>Years that a text names, and where.</summary>
/// <param name="First">The first year as <see cref="Edtf"/> counts: 0 is 1 BC.</param>
/// <param name="Last">The last of a span, or the same.</param>
/// <param name="Start">Where the words begin in the text; those of the day and month are not among them.</param>
/// <param name="Day">The day, or the month alone, that stands with the year; null where none does.</param>
public readonly record struct NamedYear(int First, int Last, int Start, int End, NamedDay? Day);

/// <summary>A day of a year; of days such as <c>17–18 December</c> both ends.</summary>
/// <param name="Month">From 1.</param>
/// <param name="FirstDay">From 1; 0 where only the month is named.</param>
public readonly record struct NamedDay(int Month, int FirstDay, int LastDay);

/// <summary>
/// Finds the years that prose names, in one pass. What it takes for a year:
/// <list type="bullet">
/// <item>a number with an era (<c>44 BC</c>, <c>AD 79</c>), with a month (<c>17 July 1990</c>, <c>March 1953</c>) or as a date in figures
/// (<c>1990-07-17</c>, <c>17.7.1990</c>);</item>
/// <item>a decade (<c>the 1970s</c>); a number such as <c>1500s</c>, which may be a century, is none;</item>
/// <item>four digits behind in, since, until, during, circa, early, summer and the like, wherever they lie between 1000 and 2100;</item>
/// <item>four digits within the years that the work is about, at the beginning of a sentence, in brackets, between dashes, behind from, by,
/// of, before, after, the, or as the end of a span;</item>
/// <item>fewer digits only within the work's years and behind such a word: <c>in 476</c>; in a work about years before Christ these count
/// backwards;</item>
/// <item>a number that follows a year in a list: <c>in 1960, 1961 and 1962</c>.</item>
/// </list>
/// What it never takes: parts of longer numbers, of decimals and of codes, numbers behind a currency or such words as p. and no., before a
/// thing that is counted (<c>1961 tons</c>), before a word that is neither a small word nor written large, unless the year stands behind
/// one of the first group's words or begins its sentence, and the years of citations. A year that is missed is better than an amount that
/// is taken for one.
/// </summary>
public static class NamedYears
{
    private const int Earliest = 1000;
    private const int Latest = 2100;

    /// <param name="about">The years that the text is about; empty where nothing is known of them.</param>
    /// <param name="english">
    /// False: the words around a number say nothing, and only those within the years that the text is about are taken.
    /// </param>
    public static IEnumerable<NamedYear> In(string text, ImmutableArray<Period> about, bool english = true)
    {
        NamedYear? before = null;
        foreach (var figure in YearFigures.In(text))
        {
            var around = new YearSurroundings(text, figure);
            if (Read(figure, around, about, english, before) is not { } found)
                continue;
            before = found;
            yield return found;
        }
    }

    private static NamedYear? Read(
        YearFigure figure,
        YearSurroundings around,
        ImmutableArray<Period> about,
        bool english,
        NamedYear? before
    )
    {
        if (around.Date() is { } day)
            return Named(figure.First.Value, figure.First.Value, day);
        if (around.IsNumber(english))
            return null;
        if (figure.First.IsDecade || figure.Last.IsDecade)
            return Decades();
        if (figure.First.Era != Era.Unsaid || figure.Last.Era != Era.Unsaid)
        {
            return figure.First.Value > 0 && figure.Last.Value > 0 ? Named(figure.First.Year, figure.Last.Year, around.Month()) : null;
        }
        if (Placed(figure, about) is not { } years)
            return null;
        if (around.Month() is { } month)
            return figure.First.Value > 31 ? Named(years.Years.First, years.Years.Last, month) : null;
        var isLong = figure.First.Written.Length == 4 && figure.First.Value is >= Earliest and < Latest;
        var isTaken =
            !english ? isLong && years.Within
            : before is { } earlier && around.FollowsInList(earlier.End) ? around.IsFreeBehind && (isLong || years.Within)
            : around.Introduced switch
            {
                Introduction.Strong => isLong
                    ? years.Within || !around.CountsPlural
                    : years.Within && figure.First.Value > 9 && around.IsFreeBehind,
                Introduction.Weak => years.Within
                    && (around.IsFreeBehind || (isLong && figure.Joint == YearJoint.Dash))
                    && (figure.First.Value > 99 || (figure.IsSpan && figure.Last.Value > 9)),
                Introduction.Article => isLong && years.Within,
                Introduction.Bracket => isLong && (years.Within || figure.IsSpan) && around.IsFreeBehind && !around.IsLocated,
                Introduction.Opening => isLong && years.Within,
                _ => isLong && years.Within && figure.Joint == YearJoint.Dash && around.IsFreeBehind,
            };
        return isTaken ? Named(years.Years.First, years.Years.Last, null) : null;

        NamedYear? Decades()
        {
            if (!figure.First.IsDecade && figure.Joint == YearJoint.None)
                return null;
            var (first, last) = (figure.First, figure.Last);
            if (first.Value % 10 != 0 || (last.IsDecade && last.Value % 10 != 0) || first.Value % 100 == 0)
                return null;
            var isBefore = first.Era == Era.BeforeChrist;
            if (!isBefore && (first.Value < Earliest ? !about.Any(p => p.Contains(first.Value)) : first.Value >= Latest))
                return null;
            // The 150s BC are 159 to 150.
            return isBefore
                ? Named(1 - (first.Value + 9), last.Year, null)
                : Named(first.Value, last.Value + (last.IsDecade ? 9 : 0), null);
        }

        NamedYear Named(int first, int last, NamedDay? on) => new(first, last, figure.Start, figure.End, on);
    }

    /// <summary>The years that numbers without an era mean, and whether the text is about them; null where they may mean two.</summary>
    private static (Period Years, bool Within)? Placed(YearFigure figure, ImmutableArray<Period> about)
    {
        var after = figure.Last.Value >= figure.First.Value ? new Period(figure.First.Value, figure.Last.Value) : default(Period?);
        var before = figure.Last.Value <= figure.First.Value ? new Period(1 - figure.First.Value, 1 - figure.Last.Value) : default(Period?);
        var (isAfter, isBefore) = (Within(after), Within(before));
        if (isAfter && isBefore)
            return null;
        if (isBefore)
            return (before!.Value, true);
        return after is { } years ? (years, isAfter) : null;

        bool Within(Period? years) => years is { } y && about.Any(p => p.First <= y.Last && p.Last >= y.First);
    }
}
