using System.Threading.Channels;

namespace Annals.App.Preview;

/// <summary>
/// Waits for changes below some folders, and for the storm of them that one save or checkout makes to pass. What editors write beside a
/// file for themselves is no change.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    // One save of one file is two or three events within a millisecond; a checkout comes in waves.
    private static readonly TimeSpan s_calm = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_calmAfterStorm = TimeSpan.FromMilliseconds(60);
    private const int Storm = 4;

    private readonly Channel<string?> _changed = Channel.CreateUnbounded<string?>();
    private readonly List<WatchedFolder> _watchers = [];

    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Select(Path.GetFullPath))
            _watchers.Add(new(folder, path => Saw(folder, path)));
    }

    /// <summary>What changed, once nothing more has for a moment; null when the wait was ended.</summary>
    public async Task<FolderChange?> WaitForChangeAsync(CancellationToken cancel)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var lost = false;
        try
        {
            Add(await _changed.Reader.ReadAsync(cancel));
            while (await MoreWithin(paths.Count < Storm ? s_calm : s_calmAfterStorm, cancel))
            {
                while (_changed.Reader.TryRead(out var next))
                    Add(next);
            }
            return new(paths, lost);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }

        void Add(string? path)
        {
            if (path is null)
                lost = true;
            else
                paths.Add(path);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
    }

    private async Task<bool> MoreWithin(TimeSpan calm, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(calm);
        try
        {
            return await _changed.Reader.WaitToReadAsync(enough.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Saw(string folder, string? path)
    {
        if (path is null)
        {
            _changed.Writer.TryWrite(null);
            return;
        }
        var below = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
        if (below.Any(part => part.StartsWith('.')) || path.EndsWith('~'))
            return;
        _changed.Writer.TryWrite(path);
    }
}
