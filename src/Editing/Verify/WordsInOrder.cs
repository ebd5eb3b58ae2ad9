namespace Annals.Editing.Verify;

/// <summary>The words of a chapter or note, given out block by block, or a part of a block at a time.</summary>
internal sealed class WordsInOrder(IEnumerable<BlockWords> blocks)
{
    private readonly Queue<BlockWords> _blocks = new(blocks.Where(b => b.Words.Length > 0));

    /// <summary>How much of the first block has been given out.</summary>
    private int _from;

    /// <summary>What has not been given out; null where all has.</summary>
    public BlockWords? Rest => _blocks.TryPeek(out var next) ? From(next) : null;

    /// <param name="upto">How many characters of the block to give; null for all that is left of it.</param>
    /// <param name="joint">How many characters to pass over after them.</param>
    public BlockWords? Next(int? upto, int joint)
    {
        if (!_blocks.TryPeek(out var block)) return null;
        var left = block.Words.Length - _from;
        if (upto is not { } length || length >= left)
        {
            var all = From(block);
            Close();
            return all;
        }
        var given = block with { Words = block.Words.Substring(_from, length) };
        if (length + joint < left) _from += length + joint;
        else Close();
        return given;
    }

    // What is left is cut off only when it is given out: a paragraph that a thousand pages cut is not copied for each of them.
    private BlockWords From(BlockWords block) => _from == 0 ? block : block with { Words = block.Words[_from..] };

    private void Close()
    {
        _blocks.Dequeue();
        _from = 0;
    }
}
