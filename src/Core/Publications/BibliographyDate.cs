using System.Globalization;

namespace Annals.Core.Publications;

/// <summary>A date of a work cited: a day, month, season or year, or a stretch from one to another; or words for it.</summary>
/// <param name="From">Null where the date is words.</param>
/// <param name="To">The end of a stretch; null for a single date.</param>
/// <param name="IsCirca">About then.</param>
/// <param name="Literal">The date in words: <c>forthcoming</c>.</param>
public sealed record BibliographyDate(BibliographyDay? From, BibliographyDay? To, bool IsCirca, string? Literal)
{
    public BibliographyDate(int year)
        : this(new BibliographyDay(year), null, false, null) { }

    /// <summary>Its first year; of a date in words the first number of four digits. Null where there is none.</summary>
    public int? Year => From?.Year ?? (Literal is { } words ? YearIn(words) : null);

    private static int? YearIn(string words)
    {
        for (var i = 0; i + 4 <= words.Length; i++)
        {
            if (int.TryParse(words.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                return year;
        }
        return null;
    }
}

/// <summary>A day as far as it is known.</summary>
/// <param name="Year">Below 1 before Christ: 0 is 1 BC.</param>
/// <param name="Month">1 to 12, or a season: 21 is spring, 24 is winter; 0 where only the year is known.</param>
/// <param name="Day">0 where it is not known.</param>
public readonly record struct BibliographyDay(int Year, int Month = 0, int Day = 0)
{
    public const int Spring = 21;
    public const int Winter = 24;
}
