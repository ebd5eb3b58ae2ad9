namespace Annals.Core.Text;

/// <summary>
/// A file that an author wrote, known by its path below <c>input/</c> (forward slashes) and where its lines begin. It does not keep the
/// text: ten thousand chapters need not stay in memory for the sake of a diagnostic.
/// </summary>
public sealed class SourceFile
{
    private readonly int[] _lineStarts;

    public SourceFile(string path, ReadOnlySpan<char> text)
        : this(path, text, []) { }

    /// <param name="text">The text's beginning, up to a line's beginning.</param>
    /// <param name="rest">The text's rest, where the two are apart.</param>
    public SourceFile(string path, ReadOnlySpan<char> text, ReadOnlySpan<char> rest)
    {
        Path = path;
        var starts = new List<int> { 0 };
        Add(starts, text, 0);
        Add(starts, rest, text.Length);
        _lineStarts = [.. starts];

        static void Add(List<int> starts, ReadOnlySpan<char> text, int offset)
        {
            for (var i = 0; text[i..].IndexOfAny('\n', '\r') is >= 0 and var length; starts.Add(offset + i))
            {
                i += length;
                i += text[i..].StartsWith("\r\n") ? 2 : 1;
            }
        }
    }

    /// <summary>The path below the input folder, such as <c>works/rome/chapters/01-rubicon.md</c>.</summary>
    public string Path { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>The line and column (both from 1; columns count UTF-16 units) of an offset into the text.</summary>
    public Position PositionOf(int offset)
    {
        var line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        line = Math.Max(line, 0);
        return new Position(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a line and column, both from 1; lines past the end give the last line.</summary>
    public int OffsetOf(int line, int column) => _lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Length - 1)] + Math.Max(column - 1, 0);

    public override string ToString() => Path;
}

/// <summary>A place in a file as people count: line and column from 1.</summary>
public readonly record struct Position(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
