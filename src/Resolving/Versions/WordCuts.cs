using System.Buffers;
using System.Text;
using Annals.Resolving.Names;

namespace Annals.Resolving.Versions;

/// <summary>
/// A text cut into words, signs and the white space between them: joined again, the pieces are the text. Each ideograph is a word, as no
/// space parts them.
/// </summary>
internal static class WordCuts
{
    /// <summary>The end of the piece that begins here; beyond <paramref name="at"/>, and never within a letter of two units.</summary>
    public static int EndOfPiece(ReadOnlySpan<char> text, int at)
    {
        var end = Letters.EndOfWord(text, at);
        if (end > at)
            return end;
        if (char.IsWhiteSpace(text[at]))
        {
            do end++;
            while (end < text.Length && char.IsWhiteSpace(text[end]));
            return end;
        }
        return Rune.DecodeFromUtf16(text[at..], out _, out var units) == OperationStatus.Done ? at + units : at + 1;
    }

    public static string[] Pieces(string text)
    {
        var pieces = new List<string>(text.Length / 3);
        for (int at = 0, end; at < text.Length; at = end)
        {
            end = EndOfPiece(text, at);
            pieces.Add(end - at == 1 && text[at] == ' ' ? " " : text[at..end]);
        }
        return [.. pieces];
    }

    public static bool IsWord(ReadOnlySpan<char> piece) => piece.Length > 0 && Letters.Length(piece, 0) > 0;

    /// <summary>How many words readers count: <c>Khoja's</c> and <c>Marxist-Leninist</c> are one each.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (count, lastEnd) = (0, -1);
        for (int at = 0, end; at < text.Length; at = end)
        {
            end = EndOfPiece(text, at);
            if (Letters.Length(text, at) == 0)
                continue;
            if (lastEnd < 0 || at - lastEnd != 1 || !Letters.Joins(text[lastEnd]))
                count++;
            lastEnd = end;
        }
        return count;
    }

    /// <summary>
    /// The text with one space for all white space that follows one another, and none at its ends: what decides whether words are the same.
    /// </summary>
    public static string Spaced(string text)
    {
        if (IsSpaced(text))
            return text;
        var to = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                to.Append(c);
            else if (to.Length > 0 && to[^1] != ' ')
                to.Append(' ');
        }
        return to.ToString().TrimEnd(' ');
    }

    private static readonly SearchValues<char> s_spacesButOne = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => c != ' ' && char.IsWhiteSpace(c)),
    ]);

    private static bool IsSpaced(string text) =>
        text.Length == 0
        || (
            text[0] != ' '
            && text[^1] != ' '
            && !text.AsSpan().ContainsAny(s_spacesButOne)
            && !text.Contains("  ", StringComparison.Ordinal)
        );
}
