namespace Annals.App.Findings;

/// <summary>Paths as git has them: what services that show findings beside the files want.</summary>
internal sealed class Checkout
{
    private readonly string _prefix;

    private Checkout(string prefix) => _prefix = prefix;

    /// <summary>The checkout that an input folder lies in; where it lies in none, the folder that the command runs in.</summary>
    public static Checkout Of(string input)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        var root = Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(full); folder is not null; folder = folder.Parent)
        {
            // in a worktree .git is a file
            if (!Path.Exists(Path.Combine(folder.FullName, ".git")))
                continue;
            root = folder.FullName;
            break;
        }
        var below = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
        return new Checkout(below == "." ? "" : below + "/");
    }

    /// <param name="path">Below the input folder.</param>
    public string PathOf(string path) => _prefix + path;

    /// <summary>The same as a relative reference of RFC 3986.</summary>
    public string UriOf(string path) => string.Join('/', PathOf(path).Split('/').Select(Uri.EscapeDataString));
}
