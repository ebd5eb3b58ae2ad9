using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>
/// What a trade's script has made, a folder for each request under <c>theme/obj/made/</c>; what was not asked for lately is forgotten.
/// Builds may run side by side: each makes in a folder of its own, what one has made stands for all, and what was asked for within the last
/// minutes, which another may still be reading, stays.
/// </summary>
internal sealed class MadeStore(ThemeFolder theme, string trade)
{
    private static readonly TimeSpan s_inUse = TimeSpan.FromMinutes(10);

    // What a process that was killed has left.
    private static readonly TimeSpan s_given = TimeSpan.FromDays(1);

    private readonly string _path = Path.Combine(theme.Path, "obj", "made", trade);

    // Beside what is made, so that it can be moved there in one step.
    private string Bench => Path.Combine(theme.Path, "obj", "made", "bench");

    public string FolderOf(string key) => Path.Combine(_path, key);

    /// <summary>Whether it is there; if so it counts as asked for now.</summary>
    public bool Has(string key)
    {
        if (!Directory.Exists(FolderOf(key)))
            return false;
        try
        {
            Directory.SetLastAccessTimeUtc(FolderOf(key), DateTime.UtcNow);
            return true;
        }
        catch (IOException) when (!Directory.Exists(FolderOf(key)))
        {
            return false;
        }
    }

    /// <summary>A new, empty folder for a script to make in. Whoever took it removes it.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(Bench, Path.GetRandomFileName())).FullName;

    /// <summary>Keeps a folder that is whole, unless the same was made meanwhile.</summary>
    public void Keep(string folder, string key)
    {
        Directory.CreateDirectory(_path);
        try
        {
            Directory.Move(folder, FolderOf(key));
        }
        catch (IOException) when (Directory.Exists(FolderOf(key)))
        {
            // The same request gives the same bytes.
        }
    }

    /// <param name="kept">How many stay, those asked for last; more if they were asked for lately.</param>
    public void Forget(int kept)
    {
        if (!Directory.Exists(_path))
            return;
        var now = DateTime.UtcNow;
        foreach (
            var old in new DirectoryInfo(_path)
                .GetDirectories()
                .OrderByDescending(d => d.LastAccessTimeUtc)
                .Skip(kept)
                .Where(d => now - d.LastAccessTimeUtc > s_inUse)
        )
            Remove(old);
        if (!Directory.Exists(Bench))
            return;
        foreach (var left in new DirectoryInfo(Bench).GetDirectories().Where(d => now - d.LastWriteTimeUtc > s_given))
            Remove(left);
    }

    // Another build may be at the same.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException) { }
    }

    /// <exception cref="WorkshopException">The theme's npm parts, which every script takes something from, are not there.</exception>
    public static void RequireParts(ThemeFolder theme)
    {
        if (Directory.Exists(Path.Combine(theme.Path, "node_modules")))
            return;
        throw new WorkshopException(
            "the theme's npm parts are not installed",
            $"run npm ci in {theme.Path}, or build the project, which does it"
        );
    }
}
