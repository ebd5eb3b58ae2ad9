namespace Annals.Resolving.Names;

/// <summary>Records whose names stand nowhere.</summary>
internal static class NameUse
{
    /// <param name="makers">The people who made a figure: that is a mention too.</param>
    public static IEnumerable<Diagnostic> Of(
        IEnumerable<Entry> entries,
        IReadOnlyDictionary<EntryKey, ImmutableArray<Mention>> mentions,
        IReadOnlySet<EntryKey> makers
    )
    {
        foreach (var entry in entries.Where(e => !mentions.ContainsKey(e.Key) && !makers.Contains(e.Key)))
        {
            yield return entry is Term
                ? TermRules.NeverUsed.At(
                    entry.File,
                    entry.NameSpan,
                    $"term '{entry.Name}' is never used",
                    "add the form that the texts use to its aliases or variants"
                )
                : NameRules.NeverMentioned.At(
                    entry.File,
                    entry.NameSpan,
                    $"{KindOf(entry)} '{entry.Name}' is never mentioned",
                    "add the form that the texts use to its variants"
                );
        }
    }

    private static string KindOf(Entry entry) =>
        entry switch
        {
            Person => "person",
            Place => "place",
            Organisation => "organisation",
            _ => throw new System.Diagnostics.UnreachableException(entry.GetType().Name),
        };
}
