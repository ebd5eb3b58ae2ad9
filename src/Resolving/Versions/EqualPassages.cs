using System.Runtime.InteropServices;

namespace Annals.Resolving.Versions;

/// <summary>
/// The passages that two texts have in common word for word: each as often as both have it, some of them in their old order.
/// </summary>
internal static class EqualPassages
{
    public static void Match(string[] earlier, string[] later, Matching to)
    {
        var (start, endOfEarlier, endOfLater) = (0, earlier.Length, later.Length);
        for (; start < endOfEarlier && start < endOfLater && earlier[start] == later[start]; start++)
            to.Tie(start, start, inPlace: true);
        for (
            ;
            endOfEarlier > start && endOfLater > start && earlier[endOfEarlier - 1] == later[endOfLater - 1];
            endOfEarlier--, endOfLater--
        )
        {
            to.Tie(endOfEarlier - 1, endOfLater - 1, inPlace: true);
        }

        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = start; j < endOfLater; j++)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(places, later[j], out _) ??= []).Add(j);
        }
        var pairs = new List<Pair>();
        for (var i = start; i < endOfEarlier; i++)
        {
            if (!places.TryGetValue(earlier[i], out var equal))
                continue;
            // By length: where two passages changed places, the longer stayed and the shorter moved.
            foreach (var j in equal)
                pairs.Add(new(i, j, 1 + earlier[i].Length));
        }
        foreach (var stayed in HeaviestChain.Of(pairs))
            to.Tie(stayed.Left, stayed.Right, inPlace: true);
        for (var i = start; i < endOfEarlier; i++)
        {
            if (to.HasEarlier(i) || !places.TryGetValue(earlier[i], out var equal))
                continue;
            var free = equal.FindIndex(j => !to.HasLater(j));
            if (free >= 0)
                to.Tie(i, equal[free], inPlace: false);
        }
    }
}
