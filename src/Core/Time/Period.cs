namespace Annals.Core.Time;

/// <summary>Years from one to another, both included, as <see cref="Edtf"/> counts them: 0 is 1 BC.</summary>
public readonly record struct Period(int First, int Last)
{
    /// <summary>How many years.</summary>
    public int Length => Last - First + 1;

    public bool Contains(int year) => year >= First && year <= Last;

    /// <summary>From the first year to the last of all; null of none.</summary>
    public static Period? Around(IEnumerable<Period> periods) =>
        periods.Aggregate(default(Period?), (all, p) => all is { } a ? new(Math.Min(a.First, p.First), Math.Max(a.Last, p.Last)) : p);

    /// <summary>The years of a date; null where it has none.</summary>
    public static Period? Of(Edtf? date) => date is { FirstYear: { } first, LastYear: { } last } ? new(first, Math.Max(first, last)) : null;
}
