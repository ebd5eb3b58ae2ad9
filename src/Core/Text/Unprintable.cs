using System.Buffers;

namespace Annals.Core.Text;

/// <summary>
/// Characters that no page may hold: control characters but for white space, and what Unicode keeps for no character at all. They come from
/// texts whose encoding somebody took for another, so that a page shows in their place what the Windows encoding has at their number, as
/// browsers read such a number, and else the sign for what cannot be shown.
/// </summary>
/// <remarks>
/// Source: HTML Standard, “Numeric character reference end state” and “Text”. One character gives way to one, so that places stay where
/// they are.
/// </remarks>
public static class Unprintable
{
    /// <summary>What stands for a character that cannot be shown.</summary>
    public const char Replacement = '\uFFFD';

    private const string Windows = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private static readonly SearchValues<char> s_ascii = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c),
        '\u007F',
    ]);

    /// <summary>The first such character's index in the text, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        // Each range alone is found many characters at a time, which a set of them all is not.
        var first = Nearer(text.IndexOfAny(s_ascii), text.IndexOfAnyInRange('\u0080', '\u009F'));
        return Nearer(Nearer(first, text.IndexOfAnyInRange('\uFDD0', '\uFDEF')), text.IndexOfAny('\uFFFE', '\uFFFF'));
    }

    /// <summary>What a page shows for such a character.</summary>
    public static char Shown(char unprintable) => unprintable is >= '\u0080' and <= '\u009F' ? Windows[unprintable - 0x80] : Replacement;

    /// <summary>The text as a page shows it; most are what they were.</summary>
    public static string Shown(string text)
    {
        if (IndexIn(text) < 0)
            return text;
        var shown = text.ToCharArray();
        Show(shown);
        return new string(shown);
    }

    /// <summary>Puts what a page shows in the place of each such character.</summary>
    public static void Show(Span<char> text)
    {
        for (int at; (at = IndexIn(text)) >= 0; text = text[(at + 1)..])
            text[at] = Shown(text[at]);
    }

    private static int Nearer(int one, int other) => one < 0 || (other >= 0 && other < one) ? other : one;
}
