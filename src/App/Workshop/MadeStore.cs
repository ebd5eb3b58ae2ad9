using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>What a trade's script has made, a folder for each request under <c>theme/obj/made/</c>; what was not asked for lately is forgotten.</summary>
internal sealed class MadeStore(ThemeFolder theme, string trade)
{
    public string Path { get; } = System.IO.Path.Combine(theme.Path, "obj", "made", trade);

    public string FolderOf(string key) => System.IO.Path.Combine(Path, key);

    /// <summary>Whether it is there; if so it counts as asked for now.</summary>
    public bool Has(string key)
    {
        if (!Directory.Exists(FolderOf(key))) return false;
        Directory.SetLastAccessTimeUtc(FolderOf(key), DateTime.UtcNow);
        return true;
    }

    /// <param name="kept">How many stay, those asked for last.</param>
    public void Forget(int kept)
    {
        if (!Directory.Exists(Path)) return;
        foreach (var old in new DirectoryInfo(Path).GetDirectories().OrderByDescending(d => d.LastAccessTimeUtc).Skip(kept)) old.Delete(recursive: true);
    }

    /// <exception cref="WorkshopException">The theme's npm parts, which every script takes something from, are not there.</exception>
    public static void RequireParts(ThemeFolder theme)
    {
        if (Directory.Exists(System.IO.Path.Combine(theme.Path, "node_modules"))) return;
        throw new WorkshopException("the theme's npm parts are not installed", $"run npm ci in {theme.Path}, or build the project, which does it");
    }
}
