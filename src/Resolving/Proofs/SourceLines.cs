using System.Text;

namespace Annals.Resolving.Proofs;

/// <summary>
/// Where the lines of a source begin, in bytes. LF, CRLF and CR end a line; an end at the end of the text begins no further one.
/// </summary>
internal sealed class SourceLines
{
    private readonly List<int> _starts = [];
    private readonly int _length;

    public SourceLines(ReadOnlySpan<byte> source, int markLength, Encoding encoding)
    {
        _length = source.Length;
        ReadOnlySpan<byte> lf = encoding.GetBytes("\n"),
            cr = encoding.GetBytes("\r");
        var width = lf.Length;
        if (markLength < source.Length)
            _starts.Add(0);
        for (var at = markLength; at + width <= source.Length; at += width)
        {
            if (width == 1)
            {
                var next = source[at..].IndexOfAny(lf[0], cr[0]);
                if (next < 0)
                    break;
                at += next;
            }
            var unit = source.Slice(at, width);
            var ends = unit.SequenceEqual(lf);
            if (!ends && unit.SequenceEqual(cr))
            {
                ends = true;
                if (source[(at + width)..].StartsWith(lf))
                    at += width;
            }
            if (ends && at + width < source.Length)
                _starts.Add(at + width);
        }
    }

    public int Count => _starts.Count;

    /// <summary>Where a line begins, from 1; the end for lines that there are not.</summary>
    public int StartOf(int line) =>
        line < 1 ? 0
        : line <= _starts.Count ? _starts[line - 1]
        : _length;

    /// <summary>The line of a byte, from 1.</summary>
    public int LineAt(int at)
    {
        var line = _starts.BinarySearch(at);
        return Math.Max(line < 0 ? ~line : line + 1, 1);
    }
}
