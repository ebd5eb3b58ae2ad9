using System.IO.Enumeration;

namespace Annals.App.Disk;

/// <summary>What lies in a folder and below: files, and the links to files and folders, which are not followed.</summary>
internal static class FolderEntries
{
    /// <param name="root">In full.</param>
    public static IEnumerable<(FileSystemInfo Info, bool IsLink)> In(string root) =>
        new FileSystemEnumerable<(FileSystemInfo, bool)>(
            root,
            (ref FileSystemEntry entry) => (entry.ToFileSystemInfo(), IsLink(ref entry)),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                // A history without the chapters of a folder that cannot be opened would pass for whole.
                IgnoreInaccessible = false,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
