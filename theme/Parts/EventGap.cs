using Annals.Core.Time;

namespace Annals.Theme.Parts;

/// <summary>
/// How an event stands in the list of its section where the list is drawn as a line of years: how long nothing was told before it, and
/// whether its date is sure.
/// </summary>
internal static class EventGap
{
    private const int Several = 2;
    private const int Many = 5;

    /// <param name="before">The date of the event above it; null for the first.</param>
    /// <returns>Classes of the style sheet; null where none applies.</returns>
    public static string? Classes(Edtf date, Edtf? before)
    {
        var years = before is null ? 0 : (date.FirstYear - before.LastYear) ?? 0;
        var gap = years switch
        {
            >= Many => "many-before",
            >= Several => "years-before",
            _ => null,
        };
        var classes = string.Join(' ', new[] { gap, EventMarks.IsUncertain(date) ? "uncertain" : null }.Where(c => c is not null));
        return classes.Length > 0 ? classes : null;
    }
}
