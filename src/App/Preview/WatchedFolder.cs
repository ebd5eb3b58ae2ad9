namespace Annals.App.Preview;

/// <summary>
/// Tells of every change below one folder, and goes on when the folder itself went and came back, as with a checkout of another branch.
/// </summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly Lock _turn = new();
    private readonly string _folder;
    private readonly Action<string?> _changed;
    private readonly FileSystemWatcher? _place;
    private FileSystemWatcher? _within;
    private bool _isOver;

    /// <param name="folder">In full; it is there.</param>
    /// <param name="changed">Is given what changed, in full; null where more changed than can be named.</param>
    public WatchedFolder(string folder, Action<string?> changed)
    {
        (_folder, _changed) = (Path.TrimEndingDirectorySeparator(folder), changed);
        _within = Within();
        if (Path.GetDirectoryName(_folder) is not { } above)
            return;
        // The system's watch of a folder ends with the folder.
        _place = new FileSystemWatcher(above, Path.GetFileName(_folder)) { NotifyFilter = NotifyFilters.DirectoryName };
        _place.Created += (_, _) => Begin();
        _place.Deleted += (_, _) => _changed(null);
        _place.Renamed += (_, _) => Begin();
        _place.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _place?.Dispose();
        lock (_turn)
        {
            _isOver = true;
            _within?.Dispose();
        }
    }

    private void Begin()
    {
        lock (_turn)
        {
            _within?.Dispose();
            _within = !_isOver && Directory.Exists(_folder) ? Within() : null;
        }
        _changed(null);
    }

    private FileSystemWatcher Within()
    {
        var watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        watcher.Changed += (_, e) => _changed(e.FullPath);
        watcher.Created += (_, e) => _changed(e.FullPath);
        watcher.Deleted += (_, e) => _changed(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            _changed(e.OldFullPath);
            _changed(e.FullPath);
        };
        watcher.Error += (_, _) => _changed(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
