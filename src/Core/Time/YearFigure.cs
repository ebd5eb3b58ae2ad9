namespace Annals.Core.Time;

/// <summary>
/// A number in a text that could be a year, or two that could be the ends of a span of years: <c>1961</c>, <c>1960–62</c>, <c>1970s</c>,
/// <c>between 264 and 241 BC</c>. Whether it is one, its neighbours must tell (see <see cref="NamedYears"/>); search takes the spans as
/// they are.
/// </summary>
/// <param name="Start">Where the first number begins, with an era that stands before it.</param>
/// <param name="End">Behind the last, with an era that stands behind it.</param>
/// <param name="Last">The same as <paramref name="First"/> where there is one number.</param>
public readonly record struct YearFigure(int Start, int End, YearNumber First, YearNumber Last, YearJoint Joint)
{
    public bool IsSpan => Joint != YearJoint.None;
}

/// <summary>What stands between two numbers.</summary>
public enum YearJoint
{
    None,

    /// <summary>A dash or, between two years of which the second follows the first, a stroke.</summary>
    Dash,

    /// <summary><c>to</c>, <c>until</c>, or <c>and</c> behind <c>between</c>.</summary>
    Word,
}

/// <summary>What stands beside a year's number and says from where it is counted.</summary>
public enum Era
{
    /// <summary>Nothing: the number is taken for a year after Christ.</summary>
    Unsaid,

    /// <summary><c>BC</c> and the like: 1 is the year 0 of <see cref="Edtf"/>.</summary>
    BeforeChrist,

    /// <summary><c>AD</c> and the like.</summary>
    AfterChrist,
}

/// <summary>One number: <c>1961</c>, <c>1970s</c>, <c>44 B.C.</c></summary>
/// <param name="Value">As counted, without its era; <c>62</c> behind <c>1960–</c> is 1962.</param>
/// <param name="Written">Its digits.</param>
/// <param name="IsDecade">An <c>s</c> stands behind it.</param>
public readonly record struct YearNumber(int Value, string Written, bool IsDecade, Era Era)
{
    /// <summary>The year as <see cref="Edtf"/> counts: 0 is 1 BC.</summary>
    public int Year => Era == Era.BeforeChrist ? 1 - Value : Value;
}
