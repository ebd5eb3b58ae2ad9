using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>Two texts as one: the later one's passages in order, and between them what stood there in the earlier.</summary>
internal sealed class PassageChanges(ImmutableArray<Passage> from, ImmutableArray<Passage> to, Alignment alignment, WordDiffs diffs)
{
    public ImmutableArray<PassageChange> InOrder()
    {
        var origins = Origins();
        var gone = Gone();
        var changes = ImmutableArray.CreateBuilder<PassageChange>(to.Length);
        changes.AddRange(gone[0]);
        for (var j = 0; j < to.Length; j++)
        {
            changes.Add(Change(j, origins[j]));
            changes.AddRange(gone[j + 1]);
        }
        return changes.ToImmutable();
    }

    /// <summary>By place in the later text: the passages of the earlier text that are there.</summary>
    private List<int>[] Origins()
    {
        var origins = new List<int>[to.Length];
        for (var j = 0; j < origins.Length; j++)
            origins[j] = [];
        for (var i = 0; i < from.Length; i++)
        {
            foreach (var j in alignment.To[i])
                origins[j].Add(i);
        }
        return origins;
    }

    /// <summary>
    /// What stands no more where it stood, after the later text's passage that it followed; what stood first comes first.
    /// </summary>
    private List<PassageChange>[] Gone()
    {
        var gone = new List<PassageChange>[to.Length + 1];
        for (var j = 0; j < gone.Length; j++)
            gone[j] = [];
        var after = 0;
        for (var i = 0; i < from.Length; i++)
        {
            var passage = from[i];
            switch (alignment.Fates[i])
            {
                case PassageFate.Removed:
                    gone[after].Add(new(ChangeKind.Removed, passage.Kind, passage.Number, 0, diffs.Whole(WordFate.Removed, passage.Words)));
                    break;
                case PassageFate.Moved:
                    gone[after].Add(new(ChangeKind.MovedAway, passage.Kind, passage.Number, to[alignment.To[i][0]].Number, []));
                    break;
                case PassageFate.Same or PassageFate.Edited or PassageFate.Split or PassageFate.Joined:
                    after = Math.Max(after, alignment.To[i][^1] + 1);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(alignment.Fates[i].ToString());
            }
        }
        return gone;
    }

    private PassageChange Change(int j, List<int> origins)
    {
        var passage = to[j];
        if (origins.Count == 0)
            return new(ChangeKind.Added, passage.Kind, 0, passage.Number, diffs.Whole(WordFate.Added, passage.Words));
        var origin = from[origins[0]];
        var change = new PassageChange(ChangeKind.Same, passage.Kind, origin.Number, passage.Number, []);
        if (origins.Count > 1)
            return change with
            {
                Kind = ChangeKind.Joined,
                Runs = Seams.Joined(diffs, [.. origins.Select(i => from[i].Words)], passage.Words),
            };
        switch (alignment.Fates[origins[0]])
        {
            case PassageFate.Same when origin.Markup == passage.Markup:
                return change with { Runs = Kept(passage) };
            case PassageFate.Same:
                return change with { Kind = ChangeKind.Edited, MarkupOnly = true, Runs = Kept(passage) };
            case PassageFate.Edited:
                return change with { Kind = ChangeKind.Edited, Runs = diffs.Of(origin.Words, passage.Words) };
            case PassageFate.Moved:
                return change with { Kind = ChangeKind.MovedHere, Runs = diffs.Of(origin.Words, passage.Words) };
            case PassageFate.Split:
                var parts = alignment.To[origins[0]];
                return change with
                {
                    Kind = ChangeKind.Split,
                    Runs = Seams.Split(diffs, origin.Words, [.. parts.Select(p => to[p].Words)], parts.IndexOf(j)),
                };
            default:
                throw new System.Diagnostics.UnreachableException(alignment.Fates[origins[0]].ToString());
        }
    }

    private ImmutableArray<WordRun> Kept(Passage passage) => diffs.Whole(WordFate.Kept, passage.Words);
}
