using Annals.Core.Pages;

namespace Annals.App.Workshop;

/// <summary>
/// The theme's plain files: style sheets, scripts, pictures, and the npm parts that the build or <see cref="PackedTheme"/> installed beside
/// them.
/// </summary>
internal sealed class ThemeFolder
{
    private static readonly ImmutableArray<(string Folder, string Pattern)> s_kinds = [("css", "*.css"), ("js", "*.js"), ("img", "*.svg")];

    private ThemeFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>The folder named on the command line, else the nearest <c>theme/</c> above the executable or the current folder.</summary>
    public static ThemeFolder? Find(string? named)
    {
        if (named is not null)
            return IsTheme(named) ? new ThemeFolder(System.IO.Path.GetFullPath(named)) : null;
        foreach (var start in (string[])[AppContext.BaseDirectory, Environment.CurrentDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = System.IO.Path.Combine(folder.FullName, "theme");
                if (IsTheme(candidate))
                    return new ThemeFolder(candidate);
            }
        }
        return null;
    }

    public ImmutableArray<ThemeFile> Files() => [.. s_kinds.SelectMany(kind => Of(kind.Folder, kind.Pattern))];

    /// <summary>The folders of these files.</summary>
    public ImmutableArray<string> Folders => [.. s_kinds.Select(kind => System.IO.Path.Combine(Path, kind.Folder)).Where(Directory.Exists)];

    public static bool IsTheme(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "package.json")) && Directory.Exists(System.IO.Path.Combine(folder, "css"));

    private IEnumerable<ThemeFile> Of(string folder, string pattern)
    {
        var path = System.IO.Path.Combine(Path, folder);
        return Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, pattern)
                .Order(StringComparer.Ordinal)
                .Select(file => new ThemeFile(System.IO.Path.GetFileName(file), File.ReadAllBytes(file)))
            : [];
    }
}
