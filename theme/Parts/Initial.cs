using System.Collections.Immutable;
using System.Text;
using Annals.Core.Prose;

namespace Annals.Theme.Parts;

/// <summary>
/// Whether a text begins with an initial: its first paragraph with a letter, behind an opening quotation mark at the most. A figure or a
/// sign three lines high (<c>§ 1.</c>, <c>1944</c>) would look like a chapter's number.
/// </summary>
internal static class Initial
{
    public static bool Begins(ImmutableArray<Block> body)
    {
        if (body is not [Paragraph first, ..])
            return false;
        foreach (var rune in PlainText.Of(first.Content).EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return true;
            if (!IsOpening(rune))
                return false;
        }
        return false;
    }

    /// <summary>How the text's element is called.</summary>
    public static string ClassOf(ImmutableArray<Block> body) => Begins(body) ? "prose" : "prose uninitialled";

    private static bool IsOpening(Rune rune) =>
        rune.Value is '"' or '\''
        || Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.OpenPunctuation
                or System.Globalization.UnicodeCategory.InitialQuotePunctuation
                or System.Globalization.UnicodeCategory.FinalQuotePunctuation;
}
