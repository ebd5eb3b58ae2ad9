using System.Globalization;

namespace Annals.Editing.Renaming;

/// <summary>
/// What chapters' files are called: mostly the order and the slug, <c>01-rubicon.md</c>, as import and <c>new</c> have it. A file that is
/// named otherwise keeps its name.
/// </summary>
internal static class ChapterFile
{
    /// <summary>The path with another slug, where the name ends with the old one.</summary>
    public static string Renamed(string path, string old, string slug)
    {
        var (folder, name) = Parts(path);
        var prefix = name.EndsWith(old, StringComparison.Ordinal) ? name[..^old.Length] : null;
        return prefix is "" || (prefix is [.., '-'] && prefix.AsSpan(..^1).IndexOfAnyExceptInRange('0', '9') < 0)
            ? $"{folder}{prefix}{slug}.md"
            : path;
    }

    /// <summary>The path with another order, where the name begins with the old one.</summary>
    public static string Reordered(string path, int old, int order)
    {
        var (folder, name) = Parts(path);
        var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : name.Length;
        return
            digits > 0
            && int.TryParse(name.AsSpan(..digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number == old
            ? folder + order.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0') + name[digits..] + ".md"
            : path;
    }

    private static (string Folder, string Name) Parts(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        return (path[..slash], path[slash..^".md".Length]);
    }
}
