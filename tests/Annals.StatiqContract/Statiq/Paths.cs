#nullable disable
using System.Collections;

namespace Statiq.Common;

public readonly struct NormalizedPath : IEquatable<NormalizedPath>
{
    public static readonly NormalizedPath Null;

    public NormalizedPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = path.Replace('\\', '/').Trim();
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        if (path.Split('/').Contains(".."))
            throw new NotImplementedException("paths that go up");
        FullPath = path.Length > 1 ? path.TrimEnd('/') : path;
    }

    public string FullPath { get; }

    public bool IsNull => FullPath is null;

    internal bool IsAbsolute => Path.IsPathRooted(FullPath);

    public bool Equals(NormalizedPath other) => FullPath == other.FullPath;

    public override bool Equals(object obj) => obj is NormalizedPath path && Equals(path);

    public override int GetHashCode() => FullPath?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => FullPath;

    public static bool operator ==(NormalizedPath a, NormalizedPath b) => a.Equals(b);

    public static bool operator !=(NormalizedPath a, NormalizedPath b) => !a.Equals(b);
}

public sealed class PathCollection : IReadOnlyList<NormalizedPath>
{
    private readonly List<(NormalizedPath Path, bool Removable)> _paths = [];

    public int Count => _paths.Count;

    public NormalizedPath this[int index] => _paths[index].Path;

    public bool Add(NormalizedPath path)
    {
        if (_paths.Any(p => p.Path == path))
            return false;
        _paths.Add((path, true));
        return true;
    }

    public bool Remove(NormalizedPath path) => _paths.RemoveAll(p => p.Path == path && p.Removable) > 0;

    public void Clear() => _paths.RemoveAll(p => p.Removable);

    internal void InsertFixed(int index, NormalizedPath path) => _paths.Insert(index, (path, false));

    public IEnumerator<NormalizedPath> GetEnumerator() => _paths.Select(p => p.Path).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
