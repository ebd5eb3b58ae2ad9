using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// What became of every passage of a text, whatever its kind, by places among all passages. Numbered paragraphs follow their map, and the
/// rest is found around them.
/// </summary>
/// <param name="To">By place in the earlier text: the places in the later one; none where it was removed.</param>
/// <param name="Fates">By place in the earlier text.</param>
internal sealed record Alignment(ImmutableArray<int>[] To, PassageFate[] Fates)
{
    /// <summary>More than all else that could be put in order: what the map says stayed, stayed.</summary>
    private const long Fixed = 1L << 32;

    public static Alignment Of(ImmutableArray<Passage> from, ImmutableArray<Passage> to, PassageMap map)
    {
        var whole = new Alignment(new ImmutableArray<int>[from.Length], new PassageFate[from.Length]);
        Array.Fill(whole.To, []);
        Array.Fill(whole.Fates, PassageFate.Removed);
        whole.FollowMap(Places(from), Places(to), map);
        whole.TieEqual(from, to);
        foreach (var kind in from.Where(p => p.Number == 0).Select(p => p.Kind).Distinct())
            whole.TieEdited(kind, from, to);
        return whole;
    }

    private static int[] Places(ImmutableArray<Passage> passages) =>
        [.. Enumerable.Range(0, passages.Length).Where(i => passages[i].Number > 0)];

    private void FollowMap(int[] from, int[] to, PassageMap map)
    {
        foreach (var route in map.Routes)
            Tie(from[route.From - 1], route.Fate, [.. route.To.Select(n => to[n - 1])]);
    }

    private void Tie(int from, PassageFate fate, ImmutableArray<int> to) => (Fates[from], To[from]) = (fate, to);

    /// <summary>
    /// Headings, rows, figures and breaks that say the same: those that can have stayed where they were among the paragraphs, then those
    /// that moved.
    /// </summary>
    private void TieEqual(ImmutableArray<Passage> from, ImmutableArray<Passage> to)
    {
        var places = Enumerable.Range(0, to.Length).Where(j => to[j].Number == 0).ToLookup(j => (to[j].Kind, to[j].Words));
        if (places.Count == 0)
            return;
        var pairs = Stayed();
        var others = Enumerable.Range(0, from.Length).Where(i => from[i].Number == 0).ToArray();
        foreach (var i in others)
            pairs.AddRange(places[(from[i].Kind, from[i].Words)].Select(j => new Pair(i, j, 1 + from[i].Words.Length)));

        var taken = new HashSet<int>();
        foreach (var pair in HeaviestChain.Of(pairs).Where(p => from[p.Left].Number == 0))
        {
            Tie(pair.Left, PassageFate.Same, [pair.Right]);
            taken.Add(pair.Right);
        }
        // A break is a break: one elsewhere is another one.
        foreach (var i in others.Where(i => To[i].IsEmpty && from[i].Kind != PassageKind.Break))
        {
            foreach (var j in places[(from[i].Kind, from[i].Words)].Where(taken.Add).Take(1))
                Tie(i, PassageFate.Moved, [j]);
        }
    }

    /// <summary>
    /// Those of one kind that were edited, by the means that find edited paragraphs. They are neither split nor joined: of several parts
    /// the first has the words.
    /// </summary>
    private void TieEdited(PassageKind kind, ImmutableArray<Passage> from, ImmutableArray<Passage> to)
    {
        if (kind is PassageKind.Break or PassageKind.Figure)
            return;
        var taken = To.SelectMany(t => t).ToHashSet();
        var left = Enumerable.Range(0, from.Length).Where(i => from[i].Kind == kind && from[i].Number == 0 && To[i].IsEmpty).ToArray();
        var right = Enumerable.Range(0, to.Length).Where(j => to[j].Kind == kind && to[j].Number == 0 && !taken.Contains(j)).ToArray();
        var map = PassageMaps.Between([.. left.Select(i => from[i].Words)], [.. right.Select(j => to[j].Words)]);
        var pairs = map
            .Routes.Where(r => r.Fate != PassageFate.Removed)
            .DistinctBy(r => r.To[0])
            .Select(r => new Pair(left[r.From - 1], right[r.To[0] - 1], 1))
            .ToList();
        var stayed = HeaviestChain.Of([.. Stayed(), .. pairs]).ToHashSet();
        foreach (var pair in pairs)
            Tie(pair.Left, stayed.Contains(pair) ? PassageFate.Edited : PassageFate.Moved, [pair.Right]);
    }

    /// <summary>What is known to have stayed among the others.</summary>
    private List<Pair> Stayed() =>
        [
            .. Enumerable
                .Range(0, To.Length)
                .Where(i => Fates[i] is PassageFate.Same or PassageFate.Edited)
                .Select(i => new Pair(i, To[i][0], Fixed)),
        ];
}
