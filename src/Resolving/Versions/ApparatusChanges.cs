using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>What stands beside the text and is new, says something else or is gone: kind by kind, and what is gone last.</summary>
internal static class ApparatusChanges
{
    /// <remarks>Only what an item says counts: a note that has another number, because one before it was added, is the same note.</remarks>
    public static ImmutableArray<ApparatusChange> Of(ImmutableArray<ApparatusItem> from, ImmutableArray<ApparatusItem> to, WordDiffs diffs)
    {
        var before = Table(from);
        var now = Table(to);
        var changes = new List<ApparatusChange>();
        // What says the same under another name was renamed, which is no change.
        var gone = before.Values.Where(item => !now.ContainsKey((item.Kind, item.Key))).ToList();
        foreach (var item in now.Values)
        {
            if (before.TryGetValue((item.Kind, item.Key), out var old))
            {
                if (old.Words != item.Words)
                    changes.Add(new(ChangeKind.Edited, item, diffs.Of(old.Words, item.Words)));
            }
            else if (gone.FindIndex(g => g.Kind == item.Kind && g.Words == item.Words) is >= 0 and var renamed)
            {
                gone.RemoveAt(renamed);
            }
            else
            {
                changes.Add(new(ChangeKind.Added, item, diffs.Whole(WordFate.Added, item.Words)));
            }
        }
        changes.AddRange(gone.Select(item => new ApparatusChange(ChangeKind.Removed, item, diffs.Whole(WordFate.Removed, item.Words))));
        return [.. changes.OrderBy(c => c.Item.Kind)];
    }

    private static OrderedDictionary<(ApparatusKind, string), ApparatusItem> Table(ImmutableArray<ApparatusItem> items)
    {
        var table = new OrderedDictionary<(ApparatusKind, string), ApparatusItem>(items.Length);
        foreach (var item in items)
            table.TryAdd((item.Kind, item.Key), item);
        return table;
    }
}
