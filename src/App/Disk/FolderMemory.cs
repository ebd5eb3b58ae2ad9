using Annals.Core.Files;

namespace Annals.App.Disk;

/// <summary>
/// The files of a folder as they were read before, for a host that watches it and reads it again and again: a file that has not changed is
/// given as the same object. It has changed if its length or time has, or if somebody saw it change; so a save within one tick of the
/// disk's clock is not lost.
/// </summary>
internal sealed class FolderMemory
{
    // A save is a file or two; of more than this the folder as a whole is the plainer question.
    private const int MostSaved = 20;

    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private Dictionary<string, (long Length, DateTime Written, InputFile File)> _known = new(StringComparer.Ordinal);
    private bool _isWhole;

    /// <summary>
    /// The links that were met and not followed as the folder was last listed, as <see cref="InputTree.Links"/> has them.
    /// </summary>
    public ImmutableArray<string> Links { get; set; } = [];

    /// <summary>
    /// Tells what changed since the last reading. Whoever tells this has to tell everything: where only files that were there have been
    /// saved, nothing else is looked at.
    /// </summary>
    /// <param name="paths">In full.</param>
    /// <param name="lost">Whether there was more that nobody can name.</param>
    public void Changed(IEnumerable<string> paths, bool lost)
    {
        _changed.UnionWith(paths);
        if (lost)
            _isWhole = false;
    }

    /// <param name="list">
    /// The files as they are now, each with its path below the folder; asked for only where something may have come or gone.
    /// </param>
    public ImmutableArray<InputFile> Of(Func<IEnumerable<(FileInfo Info, string Below)>> list)
    {
        if (!_isWhole || !OnlySaved())
            Know(list());
        _changed.Clear();
        _isWhole = true;
        return [.. _known.Values.Select(f => f.File)];
    }

    private void Know(IEnumerable<(FileInfo Info, string Below)> files)
    {
        var now = new Dictionary<string, (long, DateTime, InputFile)>(_known.Count, StringComparer.Ordinal);
        foreach (var (info, below) in files)
        {
            var path = info.FullName;
            // Editors write files beside the one that is saved, and take them away at once.
            if (!info.Exists)
                continue;
            var same =
                !_changed.Contains(path)
                && _known.TryGetValue(path, out var known)
                && known.Length == info.Length
                && known.Written == info.LastWriteTimeUtc;
            now.Add(path, same ? _known[path] : Read(info, below));
        }
        _known = now;
    }

    /// <summary>
    /// Whether every change is a save of a file that is still there, and these are known anew; or of one that came and went meanwhile.
    /// </summary>
    private bool OnlySaved()
    {
        if (_changed.Count > MostSaved)
            return false;
        var saved = new List<FileInfo>();
        foreach (var path in _changed)
        {
            var info = new FileInfo(path);
            if (!_known.ContainsKey(path))
            {
                if (Path.Exists(path) || _known.Keys.Any(k => k.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
                    return false;
            }
            else if (info.Exists && info.LinkTarget is null)
                saved.Add(info);
            else
                return false;
        }
        foreach (var info in saved)
            _known[info.FullName] = Read(info, _known[info.FullName].File.Path);
        return true;
    }

    private static (long, DateTime, InputFile) Read(FileInfo info, string below)
    {
        var path = info.FullName;
        return (info.Length, info.LastWriteTimeUtc, new InputFile(below, () => PlainFile.Bytes(path)));
    }
}
