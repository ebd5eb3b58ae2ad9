using System.Collections.Frozen;

namespace Annals.Resolving.Names;

/// <summary>Mentions by what they mention, in reading order.</summary>
internal static class MentionIndex
{
    /// <param name="mentions">In reading order, by the entry's place among all.</param>
    public static FrozenDictionary<EntryKey, ImmutableArray<Mention>> Of(
        ImmutableArray<Entry> entries,
        IEnumerable<(int Entry, Mention Mention)> mentions
    )
    {
        var byEntry = new ImmutableArray<Mention>.Builder?[entries.Length];
        foreach (var (entry, mention) in mentions)
            (byEntry[entry] ??= ImmutableArray.CreateBuilder<Mention>()).Add(mention);
        var index = new Dictionary<EntryKey, ImmutableArray<Mention>>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (byEntry[i] is { } found)
                index.TryAdd(entries[i].Key, found.DrainToImmutable());
        }
        return index.ToFrozenDictionary();
    }
}
