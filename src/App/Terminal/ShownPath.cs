namespace Annals.App.Terminal;

/// <summary>A file's path as a terminal is shown it: whatever signs a name has, they move no cursor and part no line.</summary>
internal static class ShownPath
{
    /// <param name="path">Below the input folder.</param>
    public static string Of(string input, string path) =>
        Unprintable.Shown(Path.Combine(input, path).Replace(Path.DirectorySeparatorChar, '/').ReplaceLineEndings("\uFFFD"));
}
