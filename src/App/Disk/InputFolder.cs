using Annals.Core.Files;

namespace Annals.App.Disk;

/// <summary>The input folder as a value. Hidden files and links are left out: a link could lead outside, or in a circle.</summary>
internal static class InputFolder
{
    public static InputTree Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return new InputTree(Directory.EnumerateFiles(root, "*", options)
            .Select(path => new InputFile(Below(root, path), () => File.ReadAllBytes(path)))
            .Where(file => !file.Path.Split('/').Any(part => part.StartsWith('.'))));
    }

    private static string Below(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
