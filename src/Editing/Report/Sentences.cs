using System.Globalization;

namespace Annals.Editing.Report;

/// <summary>How many sentences there are in a paragraph.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> s_abbreviations = new(
        [
            "art",
            "bd",
            "ca",
            "cf",
            "ch",
            "col",
            "dr",
            "ed",
            "eds",
            "etc",
            "fig",
            "fl",
            "gen",
            "ibid",
            "jr",
            "lt",
            "maj",
            "mr",
            "mrs",
            "ms",
            "no",
            "nos",
            "nr",
            "op",
            "pp",
            "prof",
            "rev",
            "sgt",
            "sr",
            "st",
            "vol",
            "vols",
            "vs",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// A full stop, question or exclamation mark ends one where what follows does not go on in small letters. After an initial or a usual
    /// abbreviation a full stop ends none; words without a mark behind them are one.
    /// </summary>
    public static int In(string paragraph)
    {
        var count = 0;
        var open = false;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var c = paragraph[i];
            if (char.IsLetterOrDigit(c))
                open = true;
            if (!open || !Ends(paragraph, i))
                continue;
            count++;
            open = false;
        }
        return open ? count + 1 : count;
    }

    private static bool Ends(string text, int at)
    {
        if (text[at] is '。' or '！' or '？')
            return true;
        if (text[at] is not ('.' or '!' or '?' or '…') && !(text[at] == ';' && IsGreek(text, at)))
            return false;
        if (text[at] == '.' && IsAbbreviated(text, at))
            return false;
        var next = at + 1;
        while (next < text.Length && (text[next] is '.' or '!' or '?' or '…' || IsClosing(text[next])))
            next++;
        if (next == text.Length)
            return true;
        if (!char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
            next++;
        return next == text.Length || !char.IsLower(text[next]);
    }

    private static bool IsClosing(char c) =>
        c is '"' or '\'' or ')' or ']'
        || char.GetUnicodeCategory(c) is UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.ClosePunctuation;

    /// <summary>Greek asks with a semicolon.</summary>
    private static bool IsGreek(string text, int at) => at > 0 && text[at - 1] is >= '\u0370' and <= '\u03FF';

    private static bool IsAbbreviated(string text, int stop)
    {
        var from = stop;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        return stop - from == 1 || (stop > from && s_abbreviations.Contains(text[from..stop]));
    }
}
