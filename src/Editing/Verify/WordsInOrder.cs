namespace Annals.Editing.Verify;

/// <summary>The words of a chapter or note, given out block by block, or a part of a block at a time.</summary>
internal sealed class WordsInOrder(IEnumerable<BlockWords> blocks)
{
    private readonly Queue<BlockWords> _blocks = new(blocks.Where(b => b.Words.Length > 0));
    private BlockWords? _rest;

    /// <summary>What has not been given out; null where all has.</summary>
    public BlockWords? Rest => _rest ?? (_blocks.TryPeek(out var next) ? next : null);

    /// <param name="upto">How many characters of the block to give; null for all that is left of it.</param>
    /// <param name="joint">How many characters to pass over after them.</param>
    public BlockWords? Next(int? upto, int joint)
    {
        if (Rest is not { } words) return null;
        if (_rest is null) _blocks.Dequeue();
        _rest = null;
        if (upto is not { } length || length >= words.Words.Length) return words;
        var from = Math.Min(length + joint, words.Words.Length);
        if (from < words.Words.Length) _rest = words with { Words = words.Words[from..] };
        return words with { Words = words.Words[..length] };
    }
}
