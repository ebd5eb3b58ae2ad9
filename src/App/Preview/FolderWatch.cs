namespace Annals.App.Preview;

/// <summary>Waits for changes below some folders, and for the storm of them that one save or checkout makes to pass.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan s_calm = TimeSpan.FromMilliseconds(60);

    private readonly SemaphoreSlim _changed = new(0);
    private readonly List<FileSystemWatcher> _watchers = [];

    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += (_, _) => _changed.Release();
            watcher.Created += (_, _) => _changed.Release();
            watcher.Deleted += (_, _) => _changed.Release();
            watcher.Renamed += (_, _) => _changed.Release();
            watcher.Error += (_, _) => _changed.Release(); // events were lost: something changed
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>True once something has changed and then nothing more for a moment; false when the wait was ended.</summary>
    public bool WaitForChange(CancellationToken cancel)
    {
        try
        {
            _changed.Wait(cancel);
            while (_changed.Wait(s_calm, cancel))
            {
            }
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _changed.Dispose();
    }
}
