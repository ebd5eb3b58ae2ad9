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

    /// <summary>Whether files and folders can be called so on every machine too, as ids of records and slugs of chapters must.</summary>
    public static bool IsFileName(ReadOnlySpan<char> text) => IsSlug(text) && !DeviceNames.Has(text);

    /// <summary>Why something that is no such name is none, to be said behind the name.</summary>
    /// <param name="otherwise">What is said where its signs are the reason.</param>
    public static string Reason(string text, string otherwise) => DeviceNames.Begins(text) ? DeviceNames.Reason : otherwise;

    /// <summary>What to do about such a name.</summary>
    /// <param name="better">Says it of the name that was probably meant.</param>
    /// <param name="isFile">A file or a folder would be called so.</param>
    public static string Remedy(string text, Func<string, string> better, bool isFile = true) =>
        Made(text) is not { } slug ? "use lower-case letters a to z, digits and single hyphens, at most 100"
        : isFile && DeviceNames.Has(slug) ? "give it another name"
        : better(slug);

    /// <summary>
    /// What the name of a file might have been meant to be: for names of new ones. Null where nothing of the text can stand in one, or too
    /// much.
    /// </summary>
    public static string? Suggestion(string text) => Made(text) is { } slug && !DeviceNames.Has(slug) ? slug : null;

    private static string? Made(string text)
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
