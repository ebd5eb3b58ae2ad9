using System.Buffers;
using System.Text;

namespace Annals.Rendering.Html.Typography;

/// <summary>
/// Refines one line of prose (a paragraph, a cell, a title) as a printer would, across the bounds of its emphasis and links: the line is
/// heard whole first, refined in place, then written run by run. What the author typed stays in the file; only quotes, dashes, dots and
/// spaces change.
/// </summary>
/// <remarks>
/// Refining in place keeps every offset, so that a quote opened in plain text and closed in italics needs no bookkeeping; what needs more
/// or fewer characters (hair spaces, ellipses) is made up for while writing.
/// </remarks>
internal sealed class Typesetter
{
    // Sets of ASCII are searched several times as fast as others; most lines need no more.
    private static readonly SearchValues<char> s_ascii = SearchValues.Create("\"'.-0123456789IVX");
    private static readonly SearchValues<char> s_all = SearchValues.Create("\"'.-–—“”‘’„‚«»‹›0123456789IVX;:!?");
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"\0");
    private static readonly SearchValues<char> s_specialAndMarks = SearchValues.Create("&<>\"\0“”‘’„‚«»‹›");

    private char[] _line = new char[2048];
    private int _length;
    private int _written;
    private bool _marksMeet;
    private QuotationMarks _marks = QuotationMarks.Of("en");

    /// <summary>In order, none within another: a phrase that holds others stands here in pieces.</summary>
    private readonly List<(int Start, int End, QuotationMarks Marks)> _foreign = [];

    /// <summary>From number to number, in order.</summary>
    private readonly List<(int Start, int End)> _ranges = [];
    private int _nextRange;
    private bool _keepsRanges;

    /// <param name="keepsRanges">
    /// Ranges of numbers are written as elements that no line's end parts. A joiner behind the dash would do it too, and be copied and hide
    /// the number from who looks for it.
    /// </param>
    public void Begin(string language, bool keepsRanges = false)
    {
        _length = _written = _nextRange = 0;
        _keepsRanges = keepsRanges;
        _ranges.Clear();
        _marksMeet = false;
        _foreign.Clear();
        _marks = QuotationMarks.Of(language);
    }

    /// <summary>The next words of the line.</summary>
    public void Hear(ReadOnlySpan<char> words)
    {
        if (_length + words.Length > _line.Length)
            Array.Resize(ref _line, Math.Max(_line.Length * 2, _length + words.Length));
        words.CopyTo(_line.AsSpan(_length));
        Unprintable.Show(_line.AsSpan(_length, words.Length));
        _length += words.Length;
    }

    /// <summary>One character that stands for something not refined.</summary>
    public void Hear(char sign) => Hear([sign]);

    /// <summary>Where a phrase in another language begins; to be given back at its end.</summary>
    public int BeginForeign() => _length;

    public void EndForeign(int begin, string language)
    {
        var marks = QuotationMarks.Of(language);
        var first = _foreign.Count;
        while (first > 0 && _foreign[first - 1].Start >= begin)
            first--;
        var within = _foreign.GetRange(first, _foreign.Count - first);
        _foreign.RemoveRange(first, within.Count);
        foreach (var phrase in within)
        {
            if (phrase.Start > begin)
                _foreign.Add((begin, phrase.Start, marks));
            _foreign.Add(phrase);
            begin = phrase.End;
        }
        if (_length > begin)
            _foreign.Add((begin, _length, marks));
    }

    /// <summary>Refines the line once it is heard whole.</summary>
    public void Refine()
    {
        var line = _line.AsSpan(0, _length);
        var quotes = default(Quotes);
        var spaced = _marks.Spaced || _foreign.Exists(f => f.Marks.Spaced);
        var notable = spaced || !Ascii.IsValid(line) ? s_all : s_ascii;
        // Marks of which one is spaced, or two may meet, are looked at again when they are written.
        _marksMeet = spaced;
        for (var i = 0; i < line.Length; i++)
        {
            var next = line[i..].IndexOfAny(notable);
            if (next < 0)
                return;
            i += next;
            switch (line[i])
            {
                case '"':
                    line[i] = quotes.Double(line, i, MarksAt(i));
                    Meets(line, i);
                    break;
                case '\'':
                    line[i] = quotes.Single(line, i, MarksAt(i));
                    Meets(line, i);
                    break;
                case '.':
                    if (Signs.At(line, i + 1) == '.' && Signs.At(line, i + 2) == '.')
                        Ellipsis(line, i);
                    else
                        Spaces.AfterInitial(line, i);
                    break;
                case '-' or '–' or '—':
                    Dashes.Refine(line, i);
                    if (_keepsRanges && line[i] == '–' && Dashes.RangeAround(line, i) is (var start, var stop) && stop > 0)
                        _ranges.Add((start, stop));
                    break;
                case 'I' or 'V' or 'X':
                    i = Spaces.BeforeNumeral(line, i) - 1;
                    break;
                case ';' or ':' or '!' or '?':
                    NarrowBefore(line, i);
                    break;
                case '»':
                    NarrowBefore(line, i);
                    Meets(line, i);
                    break;
                case '«':
                    if (Signs.At(line, i + 1) == ' ' && i + 1 < line.Length && MarksAt(i).Spaced)
                        line[i + 1] = Signs.NarrowNoBreak;
                    Meets(line, i);
                    break;
                case >= '0' and <= '9':
                    i = Spaces.AroundNumber(line, i) - 1;
                    break;
                default:
                    Meets(line, i);
                    break;
            }
        }
    }

    /// <summary>Writes the next characters of the line, escaped.</summary>
    public void Set(StringBuilder to, int count)
    {
        var end = _written + count;
        for (; _nextRange < _ranges.Count && _ranges[_nextRange].Start < end; _nextRange++)
        {
            var range = _ranges[_nextRange];
            // One that is partly a link or emphasised is left as it is.
            if (range.Start < _written || range.End > end)
                continue;
            Write(to, range.Start);
            to.Append("<span class=\"range\">");
            Write(to, range.End);
            to.Append("</span>");
        }
        Write(to, end);
    }

    private void Write(StringBuilder to, int end)
    {
        var line = _line.AsSpan(0, _length);
        var from = _written;
        var special = _marksMeet ? s_specialAndMarks : s_special;
        for (int next; (next = line[from..end].IndexOfAny(special)) >= 0;)
        {
            to.Append(line.Slice(from, next));
            from += next;
            SetMark(to, line, from++);
        }
        to.Append(line[from..end]);
        _written = end;
    }

    /// <summary>Passes over a character that stood for something else.</summary>
    public void Pass() => _written++;

    private void SetMark(StringBuilder to, ReadOnlySpan<char> line, int i)
    {
        var sign = line[i];
        if (sign is Signs.Gone)
            return;
        if (sign is '&' or '<' or '>' or '"')
        {
            to.Append(Markup.Entity(sign));
            return;
        }
        if (i > 0 && Meet(line[i - 1], sign))
            to.Append(Signs.Hair);
        var spaced = sign is '«' or '»' && MarksAt(i).Spaced;
        if (spaced && sign == '»' && !char.IsWhiteSpace(Signs.At(line, i - 1)))
            to.Append(Signs.NarrowNoBreak);
        to.Append(sign);
        if (spaced && sign == '«' && !char.IsWhiteSpace(Signs.At(line, i + 1)))
            to.Append(Signs.NarrowNoBreak);
    }

    private void Meets(ReadOnlySpan<char> line, int i) => _marksMeet |= i > 0 && Meet(line[i - 1], line[i]);

    private void NarrowBefore(Span<char> line, int i)
    {
        if (i > 0 && line[i - 1] == ' ' && MarksAt(i).Spaced)
            line[i - 1] = Signs.NarrowNoBreak;
    }

    /// <summary>A single and a double mark side by side.</summary>
    private static bool Meet(char left, char right) =>
        (Signs.IsSingleMark(left) && Signs.IsDoubleMark(right)) || (Signs.IsDoubleMark(left) && Signs.IsSingleMark(right));

    private static void Ellipsis(Span<char> line, int i)
    {
        if (i > 0 && line[i - 1] == '.')
            return;
        line[i] = '…';
        line.Slice(i + 1, 2).Clear();
    }

    private QuotationMarks MarksAt(int i)
    {
        var (low, high) = (0, _foreign.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_foreign[middle].End > i)
                high = middle;
            else
                low = middle + 1;
        }
        return low < _foreign.Count && _foreign[low].Start <= i ? _foreign[low].Marks : _marks;
    }
}
