#nullable disable
namespace Statiq.Common;

public interface IReadOnlyFileSystem
{
    NormalizedPath RootPath { get; }

    IReadOnlyList<NormalizedPath> InputPaths { get; }

    NormalizedPath OutputPath { get; }
}

public interface IFileSystem : IReadOnlyFileSystem
{
    new PathCollection InputPaths { get; }

    PathCollection ExcludedPaths { get; }
}

public interface IFile
{
    Stream OpenWrite(bool createDirectory = true);
}

public static class IReadOnlyFileSystemExtensions
{
    public static IFile GetOutputFile(this IReadOnlyFileSystem files, in NormalizedPath path) => ((StubFileSystem)files).OutputFile(path);
}

internal sealed class StubFileSystem : IFileSystem
{
    public NormalizedPath RootPath { get; set; } = new(Environment.CurrentDirectory);

    public PathCollection InputPaths { get; } = [new NormalizedPath("input")];

    IReadOnlyList<NormalizedPath> IReadOnlyFileSystem.InputPaths => InputPaths;

    public PathCollection ExcludedPaths { get; } = [];

    public NormalizedPath OutputPath { get; set; } = new("output");

    public string OutputFolder => Below(OutputPath);

    public string Below(NormalizedPath path) => Path.GetFullPath(path.FullPath, RootPath.FullPath);

    public IFile OutputFile(NormalizedPath path) => new StubFile(Path.Combine(OutputFolder, path.FullPath));

    /// <summary>What Statiq sees in its input folders, by paths below them: nothing that is excluded, by a path below them.</summary>
    public IEnumerable<(string Path, string Below)> VisibleInput() =>
        from folder in InputPaths.Select(Below).Where(Directory.Exists)
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let below = Path.GetRelativePath(folder, file)
        where !ExcludedPaths.Any(x => below.StartsWith(x.FullPath + "/", StringComparison.Ordinal))
        select (file, below);

    /// <summary>As Statiq before a first execution: whoever filled the folder.</summary>
    public void CleanOutput()
    {
        if (Directory.Exists(OutputFolder))
            Directory.Delete(OutputFolder, recursive: true);
    }

    private sealed class StubFile(string path) : IFile
    {
        public Stream OpenWrite(bool createDirectory)
        {
            if (!createDirectory)
                throw new NotImplementedException();
            Directory.CreateDirectory(Path.GetDirectoryName(path));
            // Not truncated: whoever writes less than was there sets the length.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
    }
}
