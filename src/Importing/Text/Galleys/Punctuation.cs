using System.Globalization;

namespace Annals.Importing.Text.Galleys;

/// <summary>What the ends and beginnings of lines say about them.</summary>
internal static class Punctuation
{
    private const string Closers = "\"'”’»)]›“";
    private const string Openers = "\"'“‘«„‚([‹¿¡";

    /// <summary>Whether words end as a sentence or clause does, quotation marks, brackets and note marks after the stop included.</summary>
    public static bool EndsWithStop(ReadOnlySpan<char> words)
    {
        var end = WithoutNoteMark(words).TrimEnd(Closers);
        return !end.IsEmpty && ".!?…:;,。！？".Contains(end[^1]);
    }

    /// <summary>Whether words end as a sentence does: a comma, colon or semicolon does not end one.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> words)
    {
        var end = WithoutNoteMark(words).TrimEnd(Closers);
        return !end.IsEmpty && ".!?…。！？".Contains(end[^1]);
    }

    /// <summary>A line that is shorter than this is no paragraph that something has cut in two.</summary>
    private const int ShortestHalf = 40;

    /// <summary>Whether words are long enough for a paragraph's and end in the midst of a sentence: something has cut it in two.</summary>
    public static bool EndsMidSentence(string words) => words.Length >= ShortestHalf && !EndsWithStop(words);

    /// <summary>The first letter or digit, past quotation marks and brackets; NUL where the words begin with anything else.</summary>
    public static char Opening(ReadOnlySpan<char> words)
    {
        var rest = words.TrimStart(Openers);
        return !rest.IsEmpty && char.IsLetterOrDigit(rest[0]) ? rest[0] : '\0';
    }

    public static bool BeginsLower(ReadOnlySpan<char> words) => char.IsLower(Opening(words));

    /// <summary>Scripts without cases begin lines with letters that are neither.</summary>
    public static bool BeginsLikeTitle(ReadOnlySpan<char> words) => Opening(words) is var c && c != '\0' && !char.IsLower(c);

    public static int Letters(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var c in words)
        {
            if (char.IsLetter(c))
                count++;
        }
        return count;
    }

    /// <summary>All letters are capitals, and there are enough of them to mean it.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> words)
    {
        var capitals = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsUpper(c))
                capitals++;
        }
        return capitals >= 3;
    }

    /// <summary>A number and nothing else, in Roman or Arabic figures.</summary>
    public static bool IsNumber(ReadOnlySpan<char> words)
    {
        foreach (var c in words.TrimEnd('.'))
        {
            if (!char.IsAsciiDigit(c) && !"IVXLCDM".Contains(c))
                return false;
        }
        return true;
    }

    public static int Words(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            if (range.End.Value > range.Start.Value)
                count++;
        }
        return count;
    }

    /// <summary>Words for comparing headings with lists of contents: letters and digits only, without case.</summary>
    public static string Bare(ReadOnlySpan<char> words)
    {
        var to = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                to.Append(char.ToLowerInvariant(c));
        }
        return to.ToString();
    }

    /// <summary>
    /// Words without the marks of notes that they end in: signs, raised figures, and figures, letters or signs in brackets.
    /// </summary>
    private static ReadOnlySpan<char> WithoutNoteMark(ReadOnlySpan<char> words)
    {
        while (true)
        {
            var end = words.Length;
            while (
                end > 0
                && (
                    words[end - 1] is '*' or '†' or '‡' || CharUnicodeInfo.GetUnicodeCategory(words[end - 1]) == UnicodeCategory.OtherNumber
                )
            )
                end--;
            if (end < words.Length)
                return words[..end];
            if (end <= 2 || words[end - 1] is not (']' or ')'))
                return words;
            var open = words[..(end - 1)].LastIndexOfAny('[', '(');
            if (open <= 0 || end - open > 6 || !IsNoteMark(words[(open + 1)..(end - 1)], words[end - 1]))
                return words;
            words = words[..open].TrimEnd();
        }
    }

    private static bool IsNoteMark(ReadOnlySpan<char> mark, char close)
    {
        if (close == ']' && mark is ['^', .. var rest])
            mark = rest;
        return !mark.IsEmpty
            && (
                !mark.ContainsAnyExceptInRange('0', '9')
                || (close == ']' && (Lead.LettersAt(mark, 0) == mark.Length || Lead.SignsAt(mark, 0) == mark.Length))
            );
    }
}
