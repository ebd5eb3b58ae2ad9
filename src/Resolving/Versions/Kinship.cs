using System.Runtime.InteropServices;

namespace Annals.Resolving.Versions;

/// <summary>Two passages that have words in common.</summary>
/// <param name="Shared">How many marks both have.</param>
/// <param name="SameGap">They stand between the same passages that did not change.</param>
internal readonly record struct Kin(int Earlier, int Later, int Shared, bool SameGap);

/// <summary>
/// Which of the passages that have no equal could be an edited form of which: only likely pairs are looked at, so that it stays linear in
/// the length of the texts.
/// </summary>
internal sealed class Kinship
{
    /// <summary>
    /// Between two unchanged passages everything is compared with everything up to so many pairs: what most histories have.
    /// </summary>
    private const int SmallGap = 400;

    /// <summary>A word or pair of words that more passages have tells nothing about which of them is meant.</summary>
    private const int Common = 16;

    /// <summary>So much alike where it stood, a passage is looked for nowhere else: in most histories that leaves few.</summary>
    private const double Plain = 0.7;

    /// <summary>How many passages of the later text are looked at for one of the earlier.</summary>
    private const int Candidates = 12;

    private readonly Likeness[] _earlier;
    private readonly Likeness[] _later;

    private Kinship(Likeness[] earlier, Likeness[] later, List<Kin> pairs) => (_earlier, _later, Pairs) = (earlier, later, pairs);

    /// <summary>Those with most in common first.</summary>
    public List<Kin> Pairs { get; }

    public Likeness Earlier(int place) => _earlier[place];

    public Likeness Later(int place) => _later[place];

    /// <summary>Of the passages that <paramref name="equal"/> leaves without a counterpart.</summary>
    public static Kinship Of(string[] earlier, string[] later, Matching equal, Likenesses known)
    {
        var left = Enumerable.Range(0, earlier.Length).Where(i => !equal.HasEarlier(i)).ToArray();
        var right = Enumerable.Range(0, later.Length).Where(j => !equal.HasLater(j)).ToArray();
        if (left.Length == 0 || right.Length == 0)
            return new([], [], []);

        var (a, b) = (new Likeness[earlier.Length], new Likeness[later.Length]);
        foreach (var i in left)
            a[i] = known.Of(earlier[i]);
        foreach (var j in right)
            b[j] = known.Of(later[j]);
        var (gapsOfEarlier, gapsOfLater) = Gaps(equal);

        var looked = new HashSet<(int, int)>();
        var pairs = new List<Kin>();
        var (plainOfEarlier, plainOfLater) = (new bool[earlier.Length], new bool[later.Length]);
        void Look(int i, int j)
        {
            if (!looked.Add((i, j)) || a[i].Shared(b[j]) is not (> 0 and var shared))
                return;
            var pair = new Kin(i, j, shared, gapsOfEarlier[i] == gapsOfLater[j]);
            pairs.Add(pair);
            if (pair.SameGap && 2 * shared >= Plain * (a[i].Size + b[j].Size))
                plainOfEarlier[i] = plainOfLater[j] = true;
        }

        var rightByGap = right.ToLookup(j => gapsOfLater[j]);
        foreach (var gap in left.GroupBy(i => gapsOfEarlier[i]))
        {
            var there = rightByGap[gap.Key].ToArray();
            if (gap.Count() * (long)there.Length > SmallGap)
                continue;
            foreach (var i in gap)
            {
                foreach (var j in there)
                    Look(i, j);
            }
        }
        LookByMarks([.. left.Where(i => !plainOfEarlier[i])], [.. right.Where(j => !plainOfLater[j])], a, b, Look);
        pairs.Sort(static (x, y) => (-x.Shared, x.Earlier, x.Later).CompareTo((-y.Shared, y.Earlier, y.Later)));
        return new(a, b, pairs);
    }

    /// <summary>Between which unchanged passages each stands: how many of them come before it.</summary>
    private static (int[] Earlier, int[] Later) Gaps(Matching equal)
    {
        var (earlier, later) = (new int[equal.Earlier], new int[equal.Later]);
        var (gap, at) = (0, 0);
        for (var i = 0; i < earlier.Length; i++)
        {
            earlier[i] = gap;
            if (!equal.IsInPlace(i))
                continue;
            for (; at <= equal.TargetOf(i); at++)
                later[at] = gap;
            gap++;
        }
        for (; at < later.Length; at++)
            later[at] = gap;
        return (earlier, later);
    }

    /// <summary>Finds those that have uncommon words or pairs of words in common, wherever they stand.</summary>
    private static void LookByMarks(int[] left, int[] right, Likeness[] earlier, Likeness[] later, Action<int, int> look)
    {
        var index = new Dictionary<ulong, List<int>>();
        foreach (var j in right)
        {
            ulong last = 0;
            foreach (var mark in later[j].Marks)
            {
                if (mark == last)
                    continue;
                ref var having = ref CollectionsMarshal.GetValueRefOrAddDefault(index, mark, out _);
                having ??= [];
                if (having.Count <= Common)
                    having.Add(j);
                last = mark;
            }
        }
        var votes = new Dictionary<int, int>();
        foreach (var i in left)
        {
            votes.Clear();
            foreach (var mark in earlier[i].Marks)
            {
                if (!index.TryGetValue(mark, out var having) || having.Count > Common)
                    continue;
                foreach (var j in having)
                    CollectionsMarshal.GetValueRefOrAddDefault(votes, j, out _)++;
            }
            foreach (var (j, _) in votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(Candidates))
                look(i, j);
        }
    }
}
