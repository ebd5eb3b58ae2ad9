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
            .Select(path => new InputFile(Below(root, path), () => Bytes(root, path)))
            .Where(file => !file.Path.Split('/').Any(part => part.StartsWith('.'))));
    }

    private static string Below(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static ReadOnlyMemory<byte> Bytes(string root, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(Below(root, path), e.Message);
        }
    }
}

/// <summary>A file of the input could not be read: permissions, a broken disk, or it went away meanwhile.</summary>
internal sealed class UnreadableFileException(string path, string reason) : IOException($"{path} cannot be read: {reason}")
{
    public string Path { get; } = path;

    public string Reason { get; } = reason;
}
