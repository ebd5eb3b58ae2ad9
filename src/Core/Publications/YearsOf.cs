using Annals.Core.Time;

namespace Annals.Core.Publications;

/// <summary>The years a work covers: what its record says, else from the first to the last of its chapters' years.</summary>
public static class YearsOf
{
    public static Edtf? The(Work work)
    {
        if (work.Dates is { } stated)
            return stated;
        var first = work.Chapters.Min(c => c.Dates?.FirstYear);
        var last = work.Chapters.Max(c => c.Dates?.LastYear);
        if (first is null || last is null)
            return null;
        return Edtf.TryParse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first:0000}/{last:0000}"), out var years)
            ? years
            : null;
    }
}
