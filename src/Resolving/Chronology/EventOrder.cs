namespace Annals.Resolving.Chronology;

/// <summary>Events in time: by the first day that each can mean, the less exact before the more exact, then by the last.</summary>
internal static class EventOrder
{
    public static ImmutableArray<HistoricalEvent> Of(IEnumerable<HistoricalEvent> events) =>
        [
            .. events
                .OrderBy(e => e.Date.Start ?? e.Date.End)
                .ThenBy(e =>
                    e.Date.Start?.Month is null ? 0
                    : e.Date.Start.Day is null ? 1
                    : 2
                )
                .ThenBy(e => e.Date.End)
                .ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
}
