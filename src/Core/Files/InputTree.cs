namespace Annals.Core.Files;

/// <summary>
/// A file as it lies in the input folder. The bytes are fetched when asked for, so that a tree of ten thousand chapters costs only its
/// paths.
/// </summary>
/// <param name="Path">Below the input folder, with forward slashes.</param>
/// <param name="Open">Gives the bytes; asked for once by whoever reads the file.</param>
public sealed record InputFile(string Path, Func<ReadOnlyMemory<byte>> Open);

/// <summary>The input folder as a value: its files by path, in ordinal order.</summary>
public sealed class InputTree
{
    private readonly SortedDictionary<string, InputFile> _files = new(StringComparer.Ordinal);

    public InputTree(IEnumerable<InputFile> files)
    {
        foreach (var file in files)
            _files.Add(file.Path, file);
    }

    public IEnumerable<InputFile> Files => _files.Values;

    /// <summary>
    /// The links that lie in the folder and were not followed, by path; with a slash at the end where one leads to a folder.
    /// </summary>
    public ImmutableArray<string> Links { get; init; } = [];

    public InputFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The files directly or anywhere below a folder, such as <c>works/rome/chapters/</c>.</summary>
    public IEnumerable<InputFile> Below(string folder) => _files.Values.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The folder as it would be with these files in the place of what lies at their paths.</summary>
    public InputTree With(IEnumerable<InputFile> files)
    {
        var tree = new InputTree(_files.Values) { Links = Links };
        foreach (var file in files)
            tree._files[file.Path] = file;
        return tree;
    }

    /// <summary>A tree from texts, as tests write it.</summary>
    public static InputTree Of(params (string Path, string Text)[] files) =>
        new(files.Select(f => new InputFile(f.Path, () => System.Text.Encoding.UTF8.GetBytes(f.Text))));
}
