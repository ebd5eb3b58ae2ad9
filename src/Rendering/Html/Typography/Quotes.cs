namespace Annals.Rendering.Html.Typography;

/// <summary>Turns typed quotes and apostrophes into the language's marks, keeping in mind what is open.</summary>
internal struct Quotes
{
    private QuotationMarks? _outer;
    private QuotationMarks? _inner;
    private int _open;

    /// <summary>The mark for the <c>"</c> at a place.</summary>
    public char Double(ReadOnlySpan<char> line, int i, QuotationMarks marks)
    {
        if (IsMinute(line, i))
            return '″';
        if (Opens(line, i) || (_open == 0 && LeadsIn(line, i)))
        {
            if (_open++ == 0)
                _outer = marks;
            return (_outer ?? marks).Open;
        }
        if (_open > 0)
            _open--;
        return (_outer ?? marks).Close;
    }

    /// <summary>The mark for the <c>'</c> at a place: an apostrophe as often as a quotation mark.</summary>
    public char Single(ReadOnlySpan<char> line, int i, QuotationMarks marks)
    {
        if (IsDegree(line, i))
            return '′';
        if (Opens(line, i))
        {
            if (IsElision(line[(i + 1)..]))
                return '’';
            _inner = marks;
            return marks.InnerOpen;
        }
        // Inside a word it is an apostrophe whatever is open; at a word's end it closes what is.
        if (_inner is null || char.IsLetterOrDigit(Signs.At(line, i + 1)))
            return '’';
        var close = _inner.InnerClose;
        _inner = null;
        return close;
    }

    private static bool Opens(ReadOnlySpan<char> line, int i)
    {
        var (before, after) = (Signs.At(line, i - 1), Signs.At(line, i + 1));
        if (char.IsWhiteSpace(after))
            return false;
        if (before == '-')
            return char.IsLetterOrDigit(after);
        return char.IsWhiteSpace(before) || Signs.IsOpener(before) || (before == '”' && i > 1 && char.IsWhiteSpace(line[i - 2]));
    }

    /// <summary>A quote between two spaces, when none is open.</summary>
    private static bool LeadsIn(ReadOnlySpan<char> line, int i) =>
        i + 1 < line.Length && char.IsWhiteSpace(Signs.At(line, i - 1)) && char.IsWhiteSpace(line[i + 1]);

    /// <summary>Letters left out at the beginning: <c>'90s</c>, <c>'tis</c>.</summary>
    private static bool IsElision(ReadOnlySpan<char> rest)
    {
        if (rest.Length >= 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]))
        {
            var after = Signs.At(rest, 2);
            return after == 's' ? !char.IsLetterOrDigit(Signs.At(rest, 3)) : !char.IsLetterOrDigit(after);
        }
        var word = 0;
        while (word < rest.Length && char.IsLetter(rest[word]))
            word++;
        return rest[..word] is "tis" or "twas" or "twere" or "em" or "til" or "Tis" or "Twas"
            || (rest[..word] is "n" && Signs.At(rest, 1) == '\'');
    }

    private static bool IsDegree(ReadOnlySpan<char> line, int i) => FollowsDigitsAfter(line, i, '°');

    private static bool IsMinute(ReadOnlySpan<char> line, int i) => FollowsDigitsAfter(line, i, '′');

    private static bool FollowsDigitsAfter(ReadOnlySpan<char> line, int i, char sign)
    {
        var start = i;
        while (start > 0 && (char.IsAsciiDigit(line[start - 1]) || line[start - 1] == '.'))
            start--;
        return start < i && start > 0 && line[start - 1] == sign;
    }
}
