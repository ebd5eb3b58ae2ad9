using System.Globalization;

namespace Annals.Core.Time;

/// <summary>What prepares a reader for a year.</summary>
internal enum Introduction
{
    None,

    /// <summary><c>in</c>, <c>since</c>, <c>early</c>: hardly ever before an amount without a thing that is counted.</summary>
    Strong,

    /// <summary><c>from</c>, <c>by</c>, <c>of</c>: as often before an amount.</summary>
    Weak,

    /// <summary><c>the</c>.</summary>
    Article,

    /// <summary>An opening bracket or a dash.</summary>
    Bracket,

    /// <summary>The beginning of a sentence.</summary>
    Opening,
}

/// <summary>What stands around a number in a text. Looks a few words far, never further.</summary>
internal readonly ref struct YearSurroundings
{
    /// <summary>In characters: longer than any word that says something of a number.</summary>
    private const int Far = 24;

    private readonly string _text;
    private readonly YearFigure _figure;
    private readonly ReadOnlySpan<char> _before;
    private readonly ReadOnlySpan<char> _behind;

    public YearSurroundings(string text, YearFigure figure)
    {
        (_text, _figure) = (text, figure);
        _before = WordBefore(figure.Start);
        _behind = WordBehind();
    }

    private char Previous => _figure.Start > 0 ? _text[_figure.Start - 1] : '\n';

    private char Next => At(_figure.End);

    private char At(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\n';

    /// <summary>Whether what follows is no word that the number could count.</summary>
    public bool IsFreeBehind => _behind.IsEmpty || !char.IsLower(_behind[0]) || YearWords.Small.Contains(_behind);

    /// <summary>Whether a word in the plural follows.</summary>
    public bool CountsPlural => !IsFreeBehind && _behind[^1] == 's';

    /// <summary>Whether it is followed by a page: <c>1961, p. 3</c>.</summary>
    public bool IsLocated =>
        Next is ',' or ':' && (char.IsAsciiDigit(At(_figure.End + 2)) || (At(_figure.End + 2) == 'p' && At(_figure.End + 3) is '.' or 'p'));

    public Introduction Introduced
    {
        get
        {
            if (Previous is '(' or '[')
                return Introduction.Bracket;
            var at = _figure.Start;
            while (at > 0 && at > _figure.Start - 3 && char.IsWhiteSpace(_text[at - 1]))
                at--;
            if (
                at == 0
                || (at < _figure.Start && _text[at - 1] is '.' or '!' or '?' or '…' && !YearWords.Abbreviated.Contains(WordBefore(at - 1)))
            )
                return Introduction.Opening;
            if (at < _figure.Start && _text[at - 1] is '–' or '—')
                return Introduction.Bracket;
            if (Previous == '-')
                return YearWords.Prefixes.Contains(WordBefore(at - 1)) ? Introduction.Strong : Introduction.None;
            if (_before.IsEmpty)
                return Introduction.None;
            return YearWords.Strong.Contains(_before) ? Introduction.Strong
                : YearWords.Weak.Contains(_before) ? Introduction.Weak
                : YearWords.Articles.Contains(_before) ? Introduction.Article
                : Introduction.None;
        }
    }

    /// <summary>Whether it is clearly an amount, a page, a code or part of something longer.</summary>
    public bool IsNumber(bool english)
    {
        if (Previous is '$' or '£' or '€' or '¥' or '#' or '§' or '№' or '×' or '=' or '+' or '−' or '/' or '\\' or '_' or '@')
            return true;
        if (Previous is '.' or ',' or ':' or '\'' or '’' && _figure.Start > 1 && char.IsAsciiDigit(_text[_figure.Start - 2]))
            return true;
        if (Previous == '-' && !(english && YearWords.Prefixes.Contains(WordBefore(_figure.Start - 1))))
            return true;
        if (Next is '%' or '‰' or '°' or '€' or '$' or '£' or '+' or '=' or '×' or '_' or '@')
            return true;
        if (char.IsWhiteSpace(Next) && At(_figure.End + 1) is '%' or '‰' or '€' or '$' or '£')
            return true;
        if (Next is '.' or ',' or '/' or '-' or ':' && char.IsAsciiDigit(At(_figure.End + 1)))
            return true;
        if (Next is '-' && char.IsLetter(At(_figure.End + 1)))
            return true;
        // 12 500 is one number.
        if (
            _figure.First.Written.Length == 3
            && _figure.First.Era == Era.Unsaid
            && char.IsWhiteSpace(Previous)
            && _figure.Start > 1
            && char.IsAsciiDigit(_text[_figure.Start - 2])
        )
            return true;
        if (
            _figure.Last.Written.Length <= 3
            && _figure.Last.Era == Era.Unsaid
            && char.IsWhiteSpace(Next)
            && char.IsAsciiDigit(At(_figure.End + 1))
        )
            return true;
        return english
            && (
                YearWords.Counted.Contains(_behind)
                || YearWords.Numbered.Contains(_before)
                || (Previous == ' ' && At(_figure.Start - 2) == '.' && YearWords.Numbered.Contains(WordBefore(_figure.Start - 2)))
            );
    }

    /// <summary>Whether nothing but a comma or a small word stands between a year and this number.</summary>
    public bool FollowsInList(int end) =>
        end <= _figure.Start
        && _figure.Start - end < 8
        && _text.AsSpan(end, _figure.Start - end).Trim() is "," or ", and" or ", or" or "and" or "or" or "to" or "&" or "/" or ";" or "–";

    /// <summary>
    /// A date in figures: <c>1990-07-17</c>, of which the number is the first part, or <c>17.7.1990</c>, of which it is the last.
    /// </summary>
    public NamedDay? Date()
    {
        var (start, end) = (_figure.Start, _figure.End);
        if (_figure.IsSpan || _figure.First is not { Written.Length: 4, IsDecade: false, Era: Era.Unsaid })
            return null;
        if (
            Previous is not ('-' or '.' or '/')
            && end + 6 <= _text.Length
            && _text[end] == '-'
            && _text[end + 3] == '-'
            && !char.IsAsciiDigit(At(end + 6))
            && At(end + 6) != '-'
        )
        {
            return Number(end + 1, end + 3) is >= 1 and <= 12 and var month && Number(end + 4, end + 6) is >= 1 and <= 31 and var day
                ? new NamedDay(month, day, day)
                : null;
        }
        if (Previous != '.' || char.IsAsciiDigit(Next))
            return null;
        var m = DigitsBefore(start - 1);
        if (m == start - 1 || m == 0 || _text[m - 1] != '.')
            return null;
        var d = DigitsBefore(m - 1);
        if (d == m - 1 || (d > 0 && (char.IsLetterOrDigit(_text[d - 1]) || _text[d - 1] is '.' or ',')))
            return null;
        return Number(m, start - 1) is >= 1 and <= 12 and var in_ && Number(d, m - 1) is >= 1 and <= 31 and var on
            ? new NamedDay(in_, on, on)
            : null;
    }

    /// <summary>
    /// The month that stands before the number, with the day if one does: <c>17 July 1990</c>, <c>July 17, 1990</c>, <c>8 to 22 November
    /// 1948</c>.
    /// </summary>
    public NamedDay? Month()
    {
        var at = Back(_figure.Start, comma: true);
        if (at == _figure.Start)
            return null;
        if (YearWords.Month(WordEndingAt(at, out var month)) is { } named)
        {
            return (DayEndingAt(Back(month, comma: false), out _) ?? default) with { Month = named };
        }
        if (DayEndingAt(at, out var start) is { } on && YearWords.Month(WordEndingAt(Back(start, comma: false), out _)) is { } before)
            return on with { Month = before };
        return null;
    }

    private NamedDay? DayEndingAt(int end, out int start)
    {
        start = end;
        if (end > 3 && WordEndingAt(end, out var of) is "of")
            end = Back(of, comma: false);
        if (end > 2 && _text.AsSpan(end - 2, 2) is "st" or "nd" or "rd" or "th")
            end -= 2;
        if (Number(start = DigitsBefore(end), end) is not (>= 1 and <= 31 and var last))
            return null;
        var joint = Back(start, comma: false);
        if (joint > 0 && _text[joint - 1] is '-' or '–')
            joint = Back(joint - 1, comma: false);
        else if (WordEndingAt(joint, out var word) is "to" or "and")
            joint = Back(word, comma: false);
        else
            return new(0, last, last);
        var from = DigitsBefore(joint);
        if (Number(from, joint) is not (>= 1 and <= 31 and var first) || first >= last)
            return new(0, last, last);
        start = from;
        return new(0, first, last);
    }

    private int Back(int at, bool comma)
    {
        var most = Math.Max(0, at - 3);
        while (at > most && char.IsWhiteSpace(_text[at - 1]))
            at--;
        if (comma && at > 0 && _text[at - 1] == ',')
            at--;
        if (at > 1 && _text[at - 1] == '.' && char.IsLetter(_text[at - 2]))
            at--;
        return at;
    }

    private int DigitsBefore(int end)
    {
        var start = end;
        while (start > 0 && end - start < 3 && char.IsAsciiDigit(_text[start - 1]))
            start--;
        return start;
    }

    private int? Number(int start, int end) =>
        end - start is 1 or 2 && int.TryParse(_text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    private ReadOnlySpan<char> WordBefore(int at) =>
        WordEndingAt(at > 0 && (char.IsWhiteSpace(_text[at - 1]) || _text[at - 1] == '-') ? at - 1 : at, out _);

    private ReadOnlySpan<char> WordEndingAt(int end, out int start)
    {
        start = end;
        while (start > 0 && end - start < Far && char.IsLetter(_text[start - 1]))
            start--;
        return _text.AsSpan(start, end - start);
    }

    private ReadOnlySpan<char> WordBehind()
    {
        var start = _figure.End;
        if (start >= _text.Length || !char.IsWhiteSpace(_text[start]))
            return default;
        var end = ++start;
        while (end < _text.Length && end - start < Far && char.IsLetter(_text[end]))
            end++;
        return _text.AsSpan(start, end - start);
    }
}
