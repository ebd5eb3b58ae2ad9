using System.Globalization;

namespace Annals.Core.Time;

/// <summary>
/// A date as precise as the sources let it be, or an interval of two such dates: the part of the Extended Date/Time Format (ISO
/// 8601-2:2019, levels 0 and 1) that histories need: <c>1908-10-16</c>, <c>1949-06</c>, <c>1985</c>, <c>1985~</c> (about), <c>1911?</c>
/// (uncertain), <c>196X</c> (a decade), <c>19XX</c> (a century), <c>1945/1992</c>, <c>1912/..</c> (still going on), <c>/1949</c> (begin
/// unknown).
/// </summary>
/// <param name="Text">The date as written.</param>
/// <param name="Start">The first day it can mean; null for an open or unknown begin.</param>
/// <param name="End">The last day it can mean; null for an open or unknown end.</param>
public sealed record Edtf(string Text, EdtfDate? Start, EdtfDate? End, bool IsInterval)
{
    public int? FirstYear => Start?.Year ?? End?.Year;

    public int? LastYear => End?.LastYear ?? Start?.LastYear;

    /// <summary>Reads a date; false, and no value, for anything else.</summary>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Edtf? value)
    {
        value = null;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            if (!EdtfDate.TryParse(text, out var date))
                return false;
            value = new Edtf(text, date, date, false);
            return true;
        }
        if (!TryEnd(text[..slash], out var start) || !TryEnd(text[(slash + 1)..], out var end) || (start is null && end is null))
            return false;
        if (start is not null && end is not null && start.CompareTo(end) > 0)
            return false;
        value = new Edtf(text, start, end, true);
        return true;

        static bool TryEnd(string part, out EdtfDate? date)
        {
            date = null;
            return part is "" or ".." || EdtfDate.TryParse(part, out date);
        }
    }

    public override string ToString() => Text;
}

/// <summary>One end of an <see cref="Edtf"/>: a year with as much of month and day as is known.</summary>
/// <param name="Year">The year, or the first that it can be, counted as astronomers do: 0 is 1 BC, -1 is 2 BC.</param>
/// <param name="UnknownDigits">How many of the year's last digits are unknown: 1 for a decade, 2 for a century.</param>
public sealed record EdtfDate(int Year, int? Month, int? Day, int UnknownDigits, bool Approximate, bool Uncertain) : IComparable<EdtfDate>
{
    /// <summary>The last year that it can be.</summary>
    public int LastYear => Year + Unknown(UnknownDigits);

    private static int Unknown(int digits) =>
        digits switch
        {
            0 => 0,
            1 => 9,
            _ => 99,
        };

    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        var approximate = text.EndsWith('~') || text.EndsWith('%');
        var uncertain = text.EndsWith('?') || text.EndsWith('%');
        var body = approximate || uncertain ? text[..^1] : text;
        var negative = body.StartsWith('-');
        var parts = (negative ? body[1..] : body).Split('-');
        if (parts.Length > 3 || parts[0].Length != 4)
            return false;

        var unknown = parts[0].Length - parts[0].TrimEnd('X').Length;
        if (unknown > 2 || (unknown > 0 && parts.Length > 1))
            return false;
        if (!Number(parts[0].TrimEnd('X').PadRight(4, '0'), out var year))
            return false;
        int? month = null,
            day = null;
        if (parts.Length > 1)
        {
            if (parts[1].Length != 2 || !Number(parts[1], out var m) || m is < 1 or > 12)
                return false;
            month = m;
        }
        if (parts.Length > 2)
        {
            if (parts[2].Length != 2 || !Number(parts[2], out var d) || d < 1 || d > DateTime.DaysInMonth(Math.Max(year, 1), month!.Value))
                return false;
            day = d;
        }
        date = new EdtfDate(negative ? -year - Unknown(unknown) : year, month, day, unknown, approximate, uncertain);
        return true;

        static bool Number(string digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>By first possible day.</summary>
    public int CompareTo(EdtfDate? other) =>
        other is null ? 1 : (Year, Month ?? 1, Day ?? 1).CompareTo((other.Year, other.Month ?? 1, other.Day ?? 1));

    public static bool operator <(EdtfDate a, EdtfDate b) => a.CompareTo(b) < 0;

    public static bool operator >(EdtfDate a, EdtfDate b) => a.CompareTo(b) > 0;

    public static bool operator <=(EdtfDate a, EdtfDate b) => a.CompareTo(b) <= 0;

    public static bool operator >=(EdtfDate a, EdtfDate b) => a.CompareTo(b) >= 0;
}
