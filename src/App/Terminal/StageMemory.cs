namespace Annals.App.Terminal;

/// <summary>
/// What a large stage leaves behind is given back before the next begins. Of ten thousand chapters the texts and trees of reading would
/// else lie there while resolving makes its own.
/// </summary>
internal sealed class StageMemory
{
    /// <summary>Less than this is not worth a collection, which costs some milliseconds.</summary>
    private const long Worthwhile = 128L << 20;

    private long _allocated = GC.GetTotalAllocatedBytes();

    public void StageEnded()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - _allocated > Worthwhile)
            GC.Collect();
        _allocated = allocated;
    }
}
