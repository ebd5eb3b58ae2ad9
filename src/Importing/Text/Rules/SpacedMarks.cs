using System.Globalization;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>A number in the text that could be the mark of a framed note.</summary>
/// <param name="Start">Where it begins, the space before it included: words and mark stand close together in a chapter.</param>
/// <param name="At">Where its signs begin.</param>
/// <param name="End">Past it.</param>
/// <param name="Letter">Behind its digits; NUL where there is none.</param>
/// <param name="BehindStop">It stands behind a stop or is raised by a sign, as marks do and numbers of the text do not.</param>
internal readonly record struct SpacedMark(int Passage, int Start, int At, int DigitsEnd, int End, int Number, char Letter, bool BehindStop)
{
    /// <summary>The worth of a number that stands within a sentence, as a mark.</summary>
    public const int Doubtful = 4;

    /// <summary>How much it looks like the mark of a note; 0 where it cannot be.</summary>
    public int Worth(Lead note) =>
        Number != note.Number || (note.Letter != '\0' && Letter != '\0' && Letter != note.Letter)
            ? 0
            : Doubtful + (BehindStop ? 2 : 0) + (Letter == note.Letter ? 1 : 0);
}

/// <summary>The numbers of a passage that could be marks: not decimals, not thousands, not the first word.</summary>
internal static class SpacedMarks
{
    private const int MostDigits = 5;

    public static void In(string text, Passage passage, int index, List<SpacedMark> found)
    {
        for (var from = passage.Start + 1; from < passage.End;)
        {
            var at = text.AsSpan(from, passage.End - from).IndexOfAnyInRange('0', '9');
            if (at < 0)
                return;
            at += from;
            var end = at;
            while (end < passage.End && char.IsAsciiDigit(text[end]))
                end++;
            if (
                end - at <= MostDigits
                && Of(text, passage, index, at, end) is { } mark
                && !passage.Cuts.Any(c => c.Start < mark.End && c.End > mark.At)
            )
                found.Add(mark);
            from = end;
        }
    }

    private static SpacedMark? Of(string text, Passage passage, int index, int at, int digitsEnd)
    {
        var end = digitsEnd;
        var letter = end < passage.End && text[end] is >= 'a' and <= 'z' ? text[end++] : '\0';
        var sign = at > passage.Start + 1 && text[at - 1] is '^' or '[';
        if (sign && text[at - 1] == '[' && (end == passage.End || text[end++] != ']'))
            return null;
        if (
            end < passage.End
            && (
                char.IsLetterOrDigit(text[end])
                || (text[end] is '.' or ',' or ':' or '-' or '/' && end + 1 < passage.End && char.IsAsciiDigit(text[end + 1]))
            )
        )
            return null;
        var begin = sign ? at - 1 : at;
        var before = text[begin - 1];
        // a figure within figures: decimals, thousands, verses
        if (
            !char.IsWhiteSpace(before)
            && (
                before is '-' or '/' or '(' or '$' or '£' or '#'
                || (begin > passage.Start + 1 && char.IsAsciiDigit(text[begin - 2]) && before is '.' or ',' or ':')
            )
        )
            return null;
        var start = begin;
        while (start > passage.Start && char.IsWhiteSpace(text[start - 1]))
            start--;
        if (start == passage.Start)
            return null;
        var number = int.Parse(text.AsSpan(at, digitsEnd - at), CultureInfo.InvariantCulture);
        return new SpacedMark(index, start, begin, digitsEnd, end, number, letter, sign || ".,;:?!)]”’\"'»—".Contains(text[start - 1]));
    }
}
