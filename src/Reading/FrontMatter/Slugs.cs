namespace Annals.Reading.FrontMatter;

/// <summary>The names that addresses are made of: lower-case ASCII letters, digits and single hyphens between them.</summary>
public static class Slugs
{
    /// <summary>Whether a text is such a name: 1 to 100 characters.</summary>
    public static bool IsSlug(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 100 || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && (text[i] != '-' || text[i - 1] == '-'))
                return false;
        }
        return true;
    }

    /// <summary>
    /// What a slug might have been meant to be: for hints, and for names of new files. Null where nothing of the text can stand in one, or
    /// too much.
    /// </summary>
    public static string? Suggestion(string text)
    {
        var letters = new System.Text.StringBuilder();
        foreach (var c in Latin.Of(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(c);
            else if (c != '\'' && letters.Length > 0 && letters[^1] != '-')
                letters.Append('-');
        }
        var slug = letters.ToString().Trim('-');
        return IsSlug(slug) ? slug : null;
    }
}
