namespace Annals.Resolving.Versions;

/// <summary>
/// Finds what was edited, moved and edited, split and joined among the passages that have no equal. The lines are drawn on shares of marks,
/// which are words and pairs of neighbouring words: a word changed alone costs three marks of its passage (itself and the pairs before and
/// after it).
/// </summary>
internal static class EditedPassages
{
    /// <summary>
    /// In its place a passage is the old one, edited, if so much of both together is in both: about half of the words where they are
    /// scattered, a little less where they stand together. Below that a reader finds the old words no more, and a comparison word by word
    /// reads as a heap of snippets.
    /// </summary>
    private const double Edited = 0.4;

    /// <summary>Elsewhere it must be plain that it is the same passage, as nothing but its words says so: two words in three.</summary>
    private const double MovedAndEdited = 0.6;

    /// <summary>
    /// A passage cut down to a fraction, or one that was made part of a longer one, is still there if so much of the shorter is in the
    /// longer.
    /// </summary>
    private const double Contained = 0.75;

    /// <summary>A part of a split passage, or of a joined one, must come from it for the greater part.</summary>
    private const double Part = 0.6;

    /// <summary>Three words in a row: fewer are in the longer passage by chance.</summary>
    private const int FewestMarks = 5;

    public static void Match(string[] earlier, string[] later, Matching to, Likenesses known)
    {
        var kinship = Kinship.Of(earlier, later, to, known);
        if (kinship.Pairs.Count == 0)
            return;
        InPlace(kinship, to);
        Moved(kinship, to);
        new Parts(kinship, to).Find();
    }

    /// <summary>What stayed between the same unchanged passages, in order.</summary>
    private static void InPlace(Kinship kinship, Matching to)
    {
        // What has far more in common with a passage elsewhere went there, whatever stands in its place now.
        var elsewhere = new Dictionary<int, int>();
        var fromElsewhere = new Dictionary<int, int>();
        foreach (var pair in kinship.Pairs.Where(p => !p.SameGap && IsMoved(kinship, p)))
        {
            elsewhere.TryAdd(pair.Earlier, pair.Shared);
            fromElsewhere.TryAdd(pair.Later, pair.Shared);
        }
        var chain = HeaviestChain.Of([
            .. kinship
                .Pairs.Where(p =>
                    p.SameGap
                    && IsEdited(kinship, p)
                    && elsewhere.GetValueOrDefault(p.Earlier) <= 2 * p.Shared
                    && fromElsewhere.GetValueOrDefault(p.Later) <= 2 * p.Shared
                )
                .Select(p => new Pair(p.Earlier, p.Later, p.Shared)),
        ]);
        foreach (var stayed in chain)
            to.Tie(stayed.Left, stayed.Right, inPlace: true);
    }

    private static void Moved(Kinship kinship, Matching to)
    {
        foreach (var pair in kinship.Pairs)
        {
            if (to.HasEarlier(pair.Earlier) || to.HasLater(pair.Later) || !IsMoved(kinship, pair))
                continue;
            to.Tie(pair.Earlier, pair.Later, to.Fits(pair.Earlier, pair.Later));
        }
    }

    private static bool IsEdited(Kinship kinship, Kin pair)
    {
        var (a, b) = (kinship.Earlier(pair.Earlier).Size, kinship.Later(pair.Later).Size);
        return 2 * pair.Shared >= Edited * (a + b) || (pair.Shared >= FewestMarks && pair.Shared >= Contained * Math.Min(a, b));
    }

    private static bool IsMoved(Kinship kinship, Kin pair) =>
        pair.Shared >= FewestMarks
        && 2 * pair.Shared >= MovedAndEdited * (kinship.Earlier(pair.Earlier).Size + kinship.Later(pair.Later).Size);

    /// <summary>
    /// The further parts of passages that were split, and the further passages in those that were joined. What one part has of a passage no
    /// other can have.
    /// </summary>
    private sealed class Parts(Kinship kinship, Matching to)
    {
        private readonly Dictionary<int, Likeness> _restOfEarlier = [];
        private readonly Dictionary<int, Likeness> _restOfLater = [];

        /// <summary>How many passages of the earlier text are in one of the later.</summary>
        private readonly HashSet<int> _joined = [];
        private readonly HashSet<int> _split = [];

        public void Find()
        {
            foreach (var pair in kinship.Pairs)
            {
                if (pair.Shared < FewestMarks || !pair.SameGap)
                    continue;
                var (i, j) = (pair.Earlier, pair.Later);
                if (!to.HasLater(j) && to.HasEarlier(i) && !_joined.Contains(to.TargetOf(i)))
                {
                    var rest = Rest(_restOfEarlier, i, kinship.Earlier(i), () => kinship.Later(to.TargetOf(i)));
                    if (!IsPart(kinship.Later(j), rest))
                        continue;
                    _restOfEarlier[i] = rest.Without(kinship.Later(j));
                    _split.Add(i);
                    to.AddPart(i, j);
                }
                else if (!to.HasEarlier(i) && to.HasLater(j) && !_split.Contains(to.OwnerOf(j)))
                {
                    var rest = Rest(_restOfLater, j, kinship.Later(j), () => kinship.Earlier(to.OwnerOf(j)));
                    if (!IsPart(kinship.Earlier(i), rest))
                        continue;
                    _restOfLater[j] = rest.Without(kinship.Earlier(i));
                    _joined.Add(j);
                    to.AddWithin(i, j);
                }
            }
        }

        private static Likeness Rest(Dictionary<int, Likeness> known, int place, Likeness whole, Func<Likeness> chief) =>
            known.TryGetValue(place, out var rest) ? rest : whole.Without(chief());

        private static bool IsPart(Likeness part, Likeness rest) =>
            part.Shared(rest) is >= FewestMarks and var shared && shared >= Part * part.Size;
    }
}
