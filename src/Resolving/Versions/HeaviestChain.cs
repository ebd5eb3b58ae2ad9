namespace Annals.Resolving.Versions;

/// <summary>Something of an earlier text that could be something of a later one.</summary>
/// <param name="Left">Its place in the earlier text.</param>
/// <param name="Right">Its place in the later one.</param>
/// <param name="Weight">What they have in common; above 0.</param>
internal readonly record struct Pair(int Left, int Right, long Weight);

/// <summary>Of many pairs those that can all have stayed in their order, and together have most in common: what did not move.</summary>
internal static class HeaviestChain
{
    /// <summary>In order, rising in both texts. It costs n log n for n pairs, however many of them cross.</summary>
    /// <param name="pairs">In any order, which this may change; what comes out does not depend on it.</param>
    public static List<Pair> Of(List<Pair> pairs)
    {
        // Of one left place the greater right ones come first, so that none of them can follow another.
        pairs.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : b.Right.CompareTo(a.Right));
        var best = new Best(pairs.Count == 0 ? 0 : pairs.Max(static p => p.Right) + 1);
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (weight, last) = best.Before(pairs[i].Right);
            before[i] = last;
            best.Add(pairs[i].Right, weight + pairs[i].Weight, i);
        }

        var chain = new List<Pair>();
        for (var i = best.Last; i >= 0; i = before[i])
            chain.Add(pairs[i]);
        chain.Reverse();
        return chain;
    }

    /// <summary>The heaviest chain that ends before each right place, in a binary indexed tree.</summary>
    private sealed class Best(int places)
    {
        private readonly (long Weight, int Last)[] _tree = [.. Enumerable.Repeat((0L, -1), places + 1)];

        public int Last => Before(places).Last;

        public (long Weight, int Last) Before(int place)
        {
            var best = (Weight: 0L, Last: -1);
            for (var i = place; i > 0; i &= i - 1)
            {
                if (_tree[i].Weight > best.Weight)
                    best = _tree[i];
            }
            return best;
        }

        public void Add(int place, long weight, int last)
        {
            for (var i = place + 1; i < _tree.Length; i += i & -i)
            {
                if (weight > _tree[i].Weight)
                    _tree[i] = (weight, last);
            }
        }
    }
}
