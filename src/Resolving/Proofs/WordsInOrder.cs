namespace Annals.Resolving.Proofs;

/// <summary>The words of a chapter or note, given out block by block, or a part of a block at a time.</summary>
internal sealed class WordsInOrder(IEnumerable<BlockWords> blocks)
{
    private readonly Queue<BlockWords> _blocks = WithWords(blocks);

    /// <summary>How much of the first block has been given out.</summary>
    private int _from;

    /// <summary>What has not been given out; null where all has.</summary>
    public BlockWords? Rest => _blocks.TryPeek(out var next) && next.Words.Length > 0 ? From(next) : null;

    /// <summary>Interventions in what has not been given out.</summary>
    public IEnumerable<Intervening> Remaining => _blocks.SelectMany((block, i) => block.Interventions.Where(v => i > 0 || v.At >= _from));

    /// <param name="upto">How many characters of the block to give; null for all that is left of it.</param>
    /// <param name="joint">How many characters to pass over after them.</param>
    public BlockWords? Next(int? upto, int joint)
    {
        if (!_blocks.TryPeek(out var block) || block.Words.Length == 0)
            return null;
        var left = block.Words.Length - _from;
        if (upto is not { } length || length >= left)
        {
            var all = From(block);
            Close();
            return all;
        }
        var end = _from + length + joint;
        var given = block with
        {
            Words = block.Words.Substring(_from, length),
            Interventions = Within(block, _from, length + joint < left ? end : int.MaxValue),
        };
        if (length + joint < left)
            _from = end;
        else
            Close();
        return given;
    }

    // What is left is cut off only when it is given out: a paragraph that a thousand pages cut is not copied for each of them.
    private BlockWords From(BlockWords block) =>
        _from == 0 ? block : block with { Words = block.Words[_from..], Interventions = Within(block, _from, int.MaxValue) };

    private static ImmutableArray<Intervening> Within(BlockWords block, int from, int to) =>
        block.Interventions.IsEmpty
            ? []
            : [.. block.Interventions.Where(i => i.At >= from && i.At < to).Select(i => i with { At = i.At - from })];

    private void Close()
    {
        _blocks.Dequeue();
        _from = 0;
    }

    /// <summary>
    /// A block whose words are all ours has no place in the source: what it is goes to the block after it, or else to the one before.
    /// </summary>
    private static Queue<BlockWords> WithWords(IEnumerable<BlockWords> blocks)
    {
        var kept = new List<BlockWords>();
        var ours = new List<Intervening>();
        BlockWords? last = null;
        foreach (var block in blocks)
        {
            last = block;
            if (block.Words.Length == 0)
            {
                ours.AddRange(block.Interventions);
                continue;
            }
            kept.Add(
                ours.Count == 0 ? block : block with { Interventions = [.. ours.Select(i => i with { At = 0 }), .. block.Interventions] }
            );
            ours.Clear();
        }
        if (ours.Count > 0 && kept is [.., var end])
            kept[^1] = end with { Interventions = [.. end.Interventions, .. ours.Select(i => i with { At = end.Words.Length })] };
        else if (ours.Count > 0)
            kept.Add(last! with { Interventions = [.. ours] });
        return new Queue<BlockWords>(kept);
    }
}
