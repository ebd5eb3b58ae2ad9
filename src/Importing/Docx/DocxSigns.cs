using System.Collections.Frozen;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>
/// What the signs of fonts are that have signs in the places of letters: Symbol, whose order is that of the PostScript font, and the
/// commonest of Wingdings.
/// </summary>
internal static class DocxSigns
{
    /// <summary>Where fonts of signs lie in Unicode's private area.</summary>
    private const int Private = 0xF000;

    /// <summary>From 0x20 on.</summary>
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./"
        + "0123456789:;<=>?"
        + "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ"
        + "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
        + "‾αβχδεφγηιϕκλμνο"
        + "πθρστυϖωξψζ{|}∼\uFFFD"
        + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
        + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
        + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"
        + "°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
        + "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"
        + "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
        + "◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
        + "\uFFFD⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭\uFFFD";

    /// <summary>Each sign behind its place.</summary>
    private const string Wingdings =
        "22✂28☎2A✉36⌛41✌45☜46☞4A☺4C☹58✠59✡5A☪6C●6E■6F□71❑74⧫75◆76❖9F•A7▪A8◻AB★D8➢DF←E0→E1↑E2↓E8➔EF⇦F0⇨FB✗FC✓FD☒FE☑";

    private static readonly FrozenDictionary<int, char> s_wingdings = Wingdings
        .Chunk(3)
        .ToFrozenDictionary(c => Convert.ToInt32(new string(c, 0, 2), 16), c => c[2]);

    /// <summary>The font of signs that words are set in; null where they are set in letters.</summary>
    public static string? FontOf(RunProperties? properties) =>
        properties?.RunFonts is { Ascii.Value: "Symbol" or "Wingdings" } fonts
        && (fonts.HighAnsi?.Value ?? fonts.Ascii.Value) == fonts.Ascii.Value
            ? fonts.Ascii.Value
            : null;

    /// <summary>The character that is a font's sign; null where nobody knows one.</summary>
    public static char? Of(string? font, int code)
    {
        if (code is >= Private and <= Private + 0xFF)
            code -= Private;
        if (code is < 0x20 or > 0xFF)
            return null;
        return font switch
        {
            "Symbol" => Symbol[code - 0x20] is var sign and not '\uFFFD' ? sign : null,
            "Wingdings" => code == 0x20 ? ' '
            : s_wingdings.TryGetValue(code, out var sign) ? sign
            : null,
            _ => null,
        };
    }

    /// <summary>Words in a font of signs with each sign that is known as its character.</summary>
    public static string Of(string font, string words)
    {
        var to = new StringBuilder(words.Length);
        foreach (var c in words)
            to.Append(Of(font, c) ?? c);
        return to.ToString();
    }
}
