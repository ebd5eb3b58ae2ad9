namespace Annals.Reading.FrontMatter;

/// <summary>
/// Language tags by shape (BCP 47): a language of two or three letters, then script, region and variants. Whether the tag is registered is
/// not looked up.
/// </summary>
internal static class LanguageTags
{
    public static bool IsTag(ReadOnlySpan<char> text)
    {
        if (text.Length > 35)
            return false;
        var first = true;
        foreach (var range in text.Split('-'))
        {
            var part = text[range];
            if (part.Length is 0 or > 8)
                return false;
            foreach (var c in part)
            {
                if (first ? !char.IsAsciiLetter(c) : !char.IsAsciiLetterOrDigit(c))
                    return false;
            }
            if (first && part.Length is not (2 or 3))
                return false;
            first = false;
        }
        return true;
    }
}
