namespace Annals.Reading.FrontMatter;

/// <summary>The names that addresses are made of: lower-case ASCII letters, digits and single hyphens between them.</summary>
internal static class Slugs
{
    public static bool IsSlug(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 100 || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && (text[i] != '-' || text[i - 1] == '-')) return false;
        }
        return true;
    }

    /// <summary>What a slug might have been meant to be: for hints.</summary>
    public static string? Suggestion(string text)
    {
        var letters = new System.Text.StringBuilder();
        foreach (var c in text.Normalize(System.Text.NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
            else if (System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && letters.Length > 0 && letters[^1] != '-') letters.Append('-');
        }
        var slug = letters.ToString().Trim('-');
        return IsSlug(slug) ? slug : null;
    }
}
