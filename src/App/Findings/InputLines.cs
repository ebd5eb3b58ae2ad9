using System.Text;
using Annals.App.Disk;

namespace Annals.App.Findings;

/// <summary>
/// Lines of the input folder's files, to be shown beside what was found there. The last file stays open, as findings come file by file.
/// </summary>
internal sealed class InputLines(string input)
{
    private string? _path;
    private string[] _lines = [];

    /// <summary>A line, from 1; null where there is none to be shown.</summary>
    public string? Find(string path, int line)
    {
        if (path != _path)
            (_path, _lines) = (path, Read(Path.Combine(input, path)));
        return line <= _lines.Length ? _lines[line - 1] : null;
    }

    private static string[] Read(string path)
    {
        try
        {
            // what a link leads to is not the input's
            if (new FileInfo(path) is not { Exists: true, LinkTarget: null })
                return [];
            using var reader = new StreamReader(PlainFile.Open(path), Encoding.UTF8);
            return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
