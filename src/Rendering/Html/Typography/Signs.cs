using System.Buffers;

namespace Annals.Rendering.Html.Typography;

/// <summary>The characters that typesetting looks at and writes.</summary>
internal static class Signs
{
    /// <summary>Stands where an ellipsis or a dash took the place of several characters: nothing is written for it.</summary>
    public const char Gone = '\0';

    /// <summary>Stands in a line for what is not to be refined: code, a picture. Counts as a word.</summary>
    public const char Object = '\uFFFC';

    public const char NoBreak = '\u00A0';
    public const char NarrowNoBreak = '\u202F';
    public const char Hair = '\u200A';

    private static readonly SearchValues<char> s_openers = SearchValues.Create("([{<«‹“‘„‚—–/¿¡");
    private static readonly SearchValues<char> s_singles = SearchValues.Create("'‘’‚‹›");
    private static readonly SearchValues<char> s_doubles = SearchValues.Create("\"“”„«»");
    private static readonly SearchValues<char> s_roman = SearchValues.Create("IVXLCDM");
    private static readonly SearchValues<char> s_lowerRoman = SearchValues.Create("ivxlc");

    public static bool IsOpener(char c) => s_openers.Contains(c);

    public static bool IsSingleMark(char c) => s_singles.Contains(c);

    public static bool IsDoubleMark(char c) => s_doubles.Contains(c);

    public static bool IsRoman(char c) => s_roman.Contains(c);

    public static bool IsLowerRoman(char c) => s_lowerRoman.Contains(c);

    /// <summary>The character at a place of the line; a space outside of it, as a line begins and ends like a word.</summary>
    public static char At(ReadOnlySpan<char> line, int i) => (uint)i < (uint)line.Length ? line[i] : ' ';
}
