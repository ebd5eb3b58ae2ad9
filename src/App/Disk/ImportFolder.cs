using Annals.Importing.Text;

namespace Annals.App.Disk;

/// <summary>Writes an import into the input folder: each file beside its place first, and into it only when all of them are written.</summary>
internal static class ImportFolder
{
    private const string Unfinished = ".annals-import";

    public static void Write(string folder, ImmutableArray<ImportedFile> files, ImmutableArray<string> removed)
    {
        var targets = files.Select(f => (File: f, Path: Target(folder, f.Path))).ToList();
        try
        {
            foreach (var (file, path) in targets)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 0);
                stream.Write(file.Content.Span);
            }
        }
        catch
        {
            foreach (var (_, path) in targets) File.Delete(path + Unfinished);
            throw;
        }
        foreach (var (_, path) in targets) File.Move(path + Unfinished, path, overwrite: true);
        foreach (var path in removed) File.Delete(Target(folder, path));
    }

    private static string Target(string folder, string path)
    {
        var root = Path.GetFullPath(folder);
        var target = Path.GetFullPath(Path.Combine(root, path));
        return target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? target
            : throw new IOException($"{path} would lie outside {folder}");
    }
}
