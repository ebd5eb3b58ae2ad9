using System.Text;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Composing;

/// <summary>
/// Takes a block of the source apart into its words and their setting. Each character of the source goes into one of the two as it is
/// walked over, so joining them again cannot but give the source.
/// </summary>
internal sealed class Compositor(SourceText source, LineJoins joins)
{
    private readonly string _text = source.Text;
    private readonly StringBuilder _words = new();
    private readonly ImmutableArray<int>.Builder _wraps = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<Swap>.Builder _swaps = ImmutableArray.CreateBuilder<Swap>();
    private readonly ImmutableArray<(int, int)>.Builder _notes = ImmutableArray.CreateBuilder<(int, int)>();
    private readonly ImmutableArray<(int, int)>.Builder _emphases = ImmutableArray.CreateBuilder<(int, int)>();

    /// <summary>A block without words.</summary>
    public Composed Bare(int from, int to) => new("", new Setting(_text[from..to], [], [], ""), []);

    /// <param name="from">Where the block begins in the source.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="end">Past its words.</param>
    /// <param name="to">Past the block.</param>
    /// <param name="line">The number of the line that its words begin in.</param>
    /// <param name="keepLines">Line ends are kept (verse).</param>
    /// <param name="quoted">Each line begins with a > sign.</param>
    public Composed Of(
        int from,
        int start,
        int end,
        int to,
        int line,
        ImmutableArray<Cut> cuts,
        bool keepLines = false,
        bool quoted = false
    )
    {
        _words.Clear();
        _wraps.Clear();
        _swaps.Clear();
        _notes.Clear();
        _emphases.Clear();
        var (firstCut, partCut) = (-1, -1);
        var emphasis = -1;
        var cut = 0;
        while (cut < cuts.Length && cuts[cut].Start < start)
            cut++;
        for (var at = start; at < end;)
        {
            if (cut < cuts.Length && cuts[cut].Start == at && cuts[cut].End <= end)
            {
                if (cuts[cut].Note >= 0)
                    _notes.Add((_words.Length, cuts[cut].Note));
                else if (ReferenceEquals(cuts[cut].Words, Cut.BehindLabel))
                    firstCut = _words.Length;
                else if (ReferenceEquals(cuts[cut].Words, Cut.BehindTitle))
                    partCut = _words.Length;
                else if (cuts[cut].Note == Cut.OpensEmphasis)
                    emphasis = _words.Length;
                else if (cuts[cut].Note == Cut.ClosesEmphasis && emphasis >= 0 && _words.Length > emphasis)
                    _emphases.Add((emphasis, _words.Length));
                line += LineEndsIn(at, cuts[cut].End);
                Put(at, cuts[cut].End, cuts[cut].Words);
                at = cuts[cut++].End;
            }
            else if (_text[at] is ' ' or '\t' or '\r' or '\n' or '\f' or '\v')
            {
                var gap = GapFrom(at, end, quoted);
                var lineEnds = LineEndsIn(at, gap);
                if (lineEnds == 0)
                    Put(at, gap, " ");
                else if (keepLines)
                    Put(at, gap, lineEnds > 1 ? "\n\n" : "\n");
                else
                    PutJoin(at, gap, line);
                line += lineEnds;
                at = gap;
            }
            else
            {
                _words.Append(_text[at++]);
            }
        }
        var setting = new Setting(_text[from..start], _wraps.ToImmutable(), _swaps.ToImmutable(), _text[end..to]);
        return new Composed(_words.ToString(), setting, _notes.ToImmutable())
        {
            FirstCut = firstCut,
            PartCut = partCut,
            Emphases = _emphases.ToImmutable(),
        };
    }

    private void PutJoin(int at, int gap, int line)
    {
        var (words, dropHyphen) = joins.Of(_text, at, gap, line);
        if (dropHyphen)
            _words.Length--;
        Put(dropHyphen ? at - 1 : at, gap, words);
    }

    /// <summary>Sets words in the stead of a stretch of the source.</summary>
    private void Put(int from, int to, string words)
    {
        var stands = _text.AsSpan(from, to - from);
        if (words == " " && stands.SequenceEqual(source.LineEnd))
            _wraps.Add(_words.Length);
        else if (!IsSetAs(words, stands))
            _swaps.Add(new Swap(_words.Length, words.Length, stands.ToString()));
        _words.Append(words);
    }

    /// <summary>Whether the setting makes exactly this of these words without being told: line ends are the source's usual ones.</summary>
    private bool IsSetAs(string words, ReadOnlySpan<char> stands) =>
        words switch
        {
            "\n" => stands.SequenceEqual(source.LineEnd),
            "\n\n" => stands.SequenceEqual(source.LineEnd + source.LineEnd),
            _ => stands.SequenceEqual(words),
        };

    /// <summary>
    /// Past the white space at an offset; around line ends every kind of white space counts, and the > signs of quoted lines.
    /// </summary>
    private int GapFrom(int at, int end, bool quoted)
    {
        var to = at;
        while (to < end && _text[to] is ' ' or '\t' or '\f' or '\v')
            to++;
        if (to == end || _text[to] is not ('\r' or '\n'))
            return to;
        while (to < end && (char.IsWhiteSpace(_text[to]) || (quoted && _text[to] == '>' && _text[to - 1] is '\n' or '\r' or ' ' or '>')))
            to++;
        return to;
    }

    private int LineEndsIn(int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
                count++;
        }
        return count;
    }
}
