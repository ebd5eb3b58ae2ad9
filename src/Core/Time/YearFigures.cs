using System.Globalization;

namespace Annals.Core.Time;

/// <summary>
/// Finds the numbers in a text that could be years, in one pass. Digits that belong to a word or to a longer number are none.
/// </summary>
public static class YearFigures
{
    /// <summary>Years are written with no more.</summary>
    private const int MostDigits = 4;

    // The longer first: "B.C.E." begins with "B.C.".
    private static readonly (string Sign, Era Era)[] s_eras =
    [
        ("B.C.E.", Era.BeforeChrist),
        ("B.C.", Era.BeforeChrist),
        ("BCE", Era.BeforeChrist),
        ("BC", Era.BeforeChrist),
        ("C.E.", Era.AfterChrist),
        ("A.D.", Era.AfterChrist),
        ("CE", Era.AfterChrist),
        ("AD", Era.AfterChrist),
    ];

    public static IEnumerable<YearFigure> In(string text)
    {
        // The end of the last: its era is not the next one's.
        var from = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            if (FigureAt(text, i, from) is { } figure)
            {
                yield return figure;
                i = from = figure.End;
            }
            else
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
            }
        }
    }

    private static YearFigure? FigureAt(string text, int at, int from)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return null;
        if (NumberAt(text, at, out var end) is not { } first)
            return null;
        var start = at;
        if (first.Era == Era.Unsaid && EraBefore(text, at) is { } before && before >= from)
            (start, first) = (before, first with { Era = Era.AfterChrist });
        return SpanFrom(text, start, first, end) ?? new YearFigure(start, end, first, first, YearJoint.None);
    }

    private static YearFigure? SpanFrom(string text, int start, YearNumber first, int at)
    {
        var (joint, next) = JointAt(text, start, at);
        if (joint == YearJoint.None || next >= text.Length)
            return null;
        if (
            text.AsSpan(next) is var rest
            && (rest.StartsWith("AD ") || rest.StartsWith("A.D. "))
            && NumberAt(text, next + (rest[1] == 'D' ? 3 : 5), out var ad) is { Era: Era.Unsaid } after
        )
        {
            return text[at] != '/' && after.Value > first.Year ? new(start, ad, first, after with { Era = Era.AfterChrist }, joint) : null;
        }
        if (NumberAt(text, next, out var end) is not { } last)
            return null;
        // 1961-07-17 is a day, and 1961-1-2-3 is nothing.
        if (end + 1 < text.Length && text[end] is '-' or '/' && char.IsAsciiDigit(text[end + 1]))
            return null;
        if (last.Era == Era.Unsaid && first.Era == Era.Unsaid && last.Written.Length == 2 && first.Written.Length == MostDigits)
        {
            // 1983–85 ends in 1985. With spaces around the dash another number follows.
            if (joint == YearJoint.Word || char.IsWhiteSpace(text[at]))
                return null;
            last = last with { Value = int.Parse(first.Written[..2] + last.Written, CultureInfo.InvariantCulture) };
        }
        if (last.Era == Era.BeforeChrist && first.Era == Era.Unsaid)
            first = first with { Era = Era.BeforeChrist };
        if (text[at] == '/' && last.Year != first.Year + 1)
            return null;
        // From year to year, or in a time that counts backwards without saying so: 264–241.
        return
            last.Year > first.Year
            || (first.Era == Era.Unsaid && last.Era == Era.Unsaid && first.Written.Length <= 3 && last.Value < first.Value)
            ? new(start, end, first, last, joint)
            : null;
    }

    private static YearNumber? NumberAt(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == at || end - at > MostDigits)
            return null;
        var written = text[at..end];
        var decade = end < text.Length && text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
        if (decade)
            end++;
        else if (end < text.Length && char.IsLetterOrDigit(text[end]))
            return null;
        var era = EraBehind(text, ref end);
        return new(int.Parse(written, CultureInfo.InvariantCulture), written, decade, era);
    }

    private static Era EraBehind(string text, ref int end)
    {
        if (end + 2 >= text.Length || !char.IsWhiteSpace(text[end]))
            return Era.Unsaid;
        var rest = text.AsSpan(end + 1);
        foreach (var (sign, era) in s_eras)
        {
            if (!rest.StartsWith(sign) || (rest.Length > sign.Length && char.IsLetterOrDigit(rest[sign.Length])))
                continue;
            end += 1 + sign.Length;
            return era;
        }
        return Era.Unsaid;
    }

    private static int? EraBefore(string text, int at)
    {
        if (at == 0 || !char.IsWhiteSpace(text[at - 1]))
            return null;
        foreach (var sign in (ReadOnlySpan<string>)["AD", "A.D."])
        {
            var start = at - 1 - sign.Length;
            if (start >= 0 && text.AsSpan(start, sign.Length).SequenceEqual(sign) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
                return start;
        }
        return null;
    }

    /// <returns>What joins two numbers behind the first, and where the second begins.</returns>
    private static (YearJoint Joint, int Next) JointAt(string text, int start, int at)
    {
        var next = Past(text, at);
        if (next >= text.Length)
            return default;
        if (text[next] is '-' or '–' or '—' or '‑' || (next == at && text[next] == '/'))
        {
            var behind = Past(text, next + 1);
            return (YearJoint.Dash, behind);
        }
        if (next == at)
            return default;
        var rest = text.AsSpan(next);
        // "to" and "and" are English; in other languages a dash says the same.
        foreach (var word in (ReadOnlySpan<string>)["to ", "until ", "till "])
        {
            if (rest.StartsWith(word))
                return (YearJoint.Word, Past(text, next + word.Length));
        }
        return rest.StartsWith("and ") && IsBetween(text, start) ? (YearJoint.Word, Past(text, next + 4)) : default;
    }

    private static bool IsBetween(string text, int start)
    {
        const string between = "between";
        var word = start - 1 - between.Length;
        return word >= 0
            && char.IsWhiteSpace(text[start - 1])
            && text.AsSpan(word, between.Length).Equals(between, StringComparison.OrdinalIgnoreCase)
            && (word == 0 || !char.IsLetterOrDigit(text[word - 1]));
    }

    // Never far: a text of spaces between two digits must not be gone over again and again.
    private static int Past(string text, int at)
    {
        for (var most = at + 2; at < text.Length && at < most && char.IsWhiteSpace(text[at]); at++) { }
        return at;
    }
}
