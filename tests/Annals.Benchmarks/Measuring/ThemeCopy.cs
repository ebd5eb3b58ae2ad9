namespace Annals.Benchmarks.Measuring;

/// <summary>
/// The theme in a folder of its own, so that nothing is measured that an earlier build has left: the fonts it cut, the index it made.
/// </summary>
public sealed class ThemeCopy
{
    private ThemeCopy(string folder) => Folder = folder;

    public string Folder { get; }

    public static ThemeCopy Of(string theme, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var entry in Directory.EnumerateFileSystemEntries(theme))
            if (Path.GetFileName(entry) is not ("bin" or "obj" or "node_modules"))
                Copy(entry, Path.Combine(folder, Path.GetFileName(entry)));
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(theme, "node_modules"));
        return new(folder);
    }

    public void Forget()
    {
        var made = Path.Combine(Folder, "obj");
        if (Directory.Exists(made))
            Directory.Delete(made, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}
