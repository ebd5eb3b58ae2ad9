namespace Annals.Resolving.Citations.Chicago;

/// <summary>What a work is called once its title is known.</summary>
internal static class ShortTitle
{
    private static readonly ImmutableArray<string> s_articles = ["The ", "A ", "An "];

    /// <summary>
    /// The short title that the record gives, or the title without its subtitle and, if it is English, without the article it begins with.
    /// </summary>
    public static string Of(BibliographyItem item)
    {
        if (item.TitleShort is { Length: > 0 } given)
            return given;
        var main = Main(item.Title);
        if (item.Language is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return main;
        var article = s_articles.FirstOrDefault(a => main.StartsWith(a, StringComparison.Ordinal) && main.Length > a.Length);
        return article is null ? main : char.ToUpperInvariant(main[article.Length]) + main[(article.Length + 1)..];
    }

    private static string Main(string title)
    {
        // A question asked in a title ends it too: “What Is History? Six Lectures”.
        foreach (var (sign, kept) in ((string, int)[])[(": ", 0), ("? ", 1), ("! ", 1), (" — ", 0), (" – ", 0)])
        {
            var at = title.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && !IsTagged(title, at))
                return title[..(at + kept)];
        }
        return title;
    }

    /// <summary>Within a title in the title: there the tag would be left open.</summary>
    private static bool IsTagged(string title, int at) =>
        title.LastIndexOf("<i>", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var open
        && title.IndexOf("</i>", open, StringComparison.OrdinalIgnoreCase) > at;
}
