using Annals.Core.Files;

namespace Annals.App.Disk;

/// <summary>
/// The files of a folder as they were read before, for who reads it again and again: a file that has not changed is given as the same object. It has changed if its length or time has, or if
/// somebody saw it change; so a save within one tick of the disk's clock is not lost.
/// </summary>
internal sealed class FolderMemory
{
    private Dictionary<string, (long Length, DateTime Written, InputFile File)> _known = new(StringComparer.Ordinal);

    /// <param name="path">In full.</param>
    public void Forget(string path) => _known.Remove(path);

    public IEnumerable<InputFile> Of(IEnumerable<(FileInfo Info, string Below)> files)
    {
        var now = new Dictionary<string, (long, DateTime, InputFile)>(_known.Count, StringComparer.Ordinal);
        foreach (var (info, below) in files)
        {
            var path = info.FullName;
            // Editors write files beside the one that is saved, and take them away at once.
            if (!info.Exists) continue;
            var same = _known.TryGetValue(path, out var known) && known.Length == info.Length && known.Written == info.LastWriteTimeUtc;
            now.Add(path, same ? known : (info.Length, info.LastWriteTimeUtc, new InputFile(below, () => File.ReadAllBytes(path))));
        }
        _known = now;
        return now.Values.Select(f => f.Item3);
    }
}
