using System.Text.Encodings.Web;
using System.Text.Unicode;
using Annals.Core.Text;

namespace Annals.Theme;

/// <summary>
/// Escapes what components write into pages. The default encoder writes é, — and ’ as entities, which pages in UTF-8 do not need, and
/// numbers for characters that no page may hold even so; these are shown as <see cref="Unprintable"/> has it.
/// </summary>
internal sealed class PageEncoder : HtmlEncoder
{
    private static readonly HtmlEncoder s_all = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => s_all.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => s_all.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => s_all.FindFirstCharacterToEncode(text, textLength);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var sign = (char)unicodeScalar;
        if (unicodeScalar > char.MaxValue || Unprintable.IndexIn([sign]) < 0)
            return s_all.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        numberOfCharactersWritten = bufferLength > 0 ? 1 : 0;
        if (bufferLength == 0)
            return false;
        buffer[0] = Unprintable.Shown(sign);
        return true;
    }
}
