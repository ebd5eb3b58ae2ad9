using System.Collections.Frozen;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>What the signs of fonts are that have signs in the places of letters: Symbol, whose order is that of the PostScript font, and the commonest of Wingdings.</summary>
internal static class DocxSigns
{
    /// <summary>Where fonts of signs lie in Unicode's private area.</summary>
    private const int Private = 0xF000;

    /// <summary>From 0x20 on.</summary>
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./" +
        "0123456789:;<=>?" +
        "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ" +
        "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_" +
        "‾αβχδεφγηιϕκλμνο" +
        "πθρστυϖωξψζ{|}∼\uFFFD" +
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓" +
        "°±″≥×∝∂•÷≠≡≈…⏐⎯↵" +
        "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉" +
        "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓" +
        "◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪" +
        "\uFFFD⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭\uFFFD";

    private static readonly FrozenDictionary<int, char> s_wingdings = new Dictionary<int, char>
    {
        [0x22] = '✂', [0x28] = '☎', [0x2A] = '✉', [0x36] = '⌛', [0x41] = '✌', [0x45] = '☜', [0x46] = '☞', [0x4A] = '☺', [0x4C] = '☹', [0x58] = '✠', [0x59] = '✡', [0x5A] = '☪', [0x6C] = '●', [0x6E] = '■', [0x6F] = '□',
        [0x71] = '❑', [0x74] = '⧫', [0x75] = '◆', [0x76] = '❖', [0x9F] = '•', [0xA7] = '▪', [0xA8] = '◻', [0xAB] = '★', [0xD8] = '➢', [0xDF] = '←', [0xE0] = '→', [0xE1] = '↑', [0xE2] = '↓', [0xE8] = '➔', [0xEF] = '⇦', [0xF0] = '⇨',
        [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
    }.ToFrozenDictionary();

    /// <summary>The font of signs that words are set in; null where they are set in letters.</summary>
    public static string? FontOf(RunProperties? properties) => properties?.RunFonts is { Ascii.Value: "Symbol" or "Wingdings" } fonts && (fonts.HighAnsi?.Value ?? fonts.Ascii.Value) == fonts.Ascii.Value ? fonts.Ascii.Value : null;

    /// <summary>The character that is a font's sign; null where nobody knows one.</summary>
    public static char? Of(string? font, int code)
    {
        if (code is >= Private and <= Private + 0xFF) code -= Private;
        if (code is < 0x20 or > 0xFF) return null;
        return font switch
        {
            "Symbol" => Symbol[code - 0x20] is var sign and not '\uFFFD' ? sign : null,
            "Wingdings" => code == 0x20 ? ' ' : s_wingdings.TryGetValue(code, out var sign) ? sign : null,
            _ => null,
        };
    }

    /// <summary>Words in a font of signs with each sign that is known as its character.</summary>
    public static string Of(string font, string words)
    {
        var to = new StringBuilder(words.Length);
        foreach (var c in words) to.Append(Of(font, c) ?? c);
        return to.ToString();
    }
}
