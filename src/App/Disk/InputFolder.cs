using Annals.Core.Files;

namespace Annals.App.Disk;

/// <summary>
/// The input folder as a value. Hidden files are left out, and links are named but not followed: one could lead outside, or in a circle.
/// </summary>
internal static class InputFolder
{
    /// <summary>
    /// Every command reads it with this: what an interrupted command left half changed is completed or undone first, and told of.
    /// </summary>
    /// <param name="tell">Takes a sentence for the person who asked.</param>
    /// <param name="memory">Of earlier readings; null for none.</param>
    /// <exception cref="MissingInputException">There is no such folder.</exception>
    public static InputTree Open(string folder, Action<string> tell, FolderMemory? memory = null)
    {
        using var change = new InputChange(folder, new SystemDisk());
        return Open(folder, tell, change.Complete, memory);
    }

    /// <summary>The same for a command that will change what it reads: no other command changes it meanwhile.</summary>
    /// <param name="change">Of this folder; claimed here, and to be disposed of when the change is made or given up.</param>
    /// <exception cref="MissingInputException">There is no such folder.</exception>
    public static InputTree Claim(string folder, Action<string> tell, InputChange change) => Open(folder, tell, change.Claim, memory: null);

    /// <exception cref="MissingInputException">There is no such folder.</exception>
    public static void Require(string folder)
    {
        if (!Directory.Exists(folder))
            throw new MissingInputException(File.Exists(folder) ? $"{folder} is a file, not a folder" : $"there is no folder {folder}");
    }

    /// <summary>
    /// Whether a new file would meet anything at its place, read or passed over, or would lie behind a link or below a file.
    /// </summary>
    /// <param name="path">Below the folder.</param>
    public static bool Holds(string folder, string path)
    {
        var place = new FileInfo(Path.Combine(folder, path));
        if (place.Exists || place.LinkTarget is not null || Directory.Exists(place.FullName))
            return true;
        for (var above = Path.GetDirectoryName(path); above is { Length: > 0 }; above = Path.GetDirectoryName(above))
        {
            var file = new FileInfo(Path.Combine(folder, above));
            if (file.Exists || file.LinkTarget is not null)
                return true;
        }
        return false;
    }

    private static InputTree Open(string folder, Action<string> tell, Func<Completion> settle, FolderMemory? memory)
    {
        Require(folder);
        switch (settle())
        {
            case Completion.Completed:
                tell($"An earlier command was interrupted while it changed {folder}; its change has been completed.");
                break;
            case Completion.Undone:
                tell($"An earlier command was interrupted before it changed {folder}; nothing of its change remains.");
                break;
        }
        return Read(folder, memory ?? new());
    }

    private static InputTree Read(string folder, FolderMemory memory)
    {
        var root = Path.GetFullPath(folder);
        var files = memory.Of(() =>
        {
            var entries = FolderEntries
                .In(root)
                .Select(entry => (entry.Info, Below: Below(root, entry.Info.FullName), entry.IsLink))
                .Where(entry => !entry.Below.Split('/').Any(part => part.StartsWith('.')))
                .ToList();
            memory.Links =
            [
                .. entries
                    .Where(e => e.IsLink)
                    .Select(e => e.Info is DirectoryInfo ? e.Below + "/" : e.Below)
                    .Order(StringComparer.Ordinal),
            ];
            return entries.Where(e => !e.IsLink).Select(e => ((FileInfo)e.Info, e.Below));
        });
        return new InputTree(files) { Links = memory.Links };
    }

    private static string Below(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}

/// <summary>The input folder is not there.</summary>
internal sealed class MissingInputException(string message) : Exception(message);
