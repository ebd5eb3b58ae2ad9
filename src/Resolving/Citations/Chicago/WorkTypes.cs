namespace Annals.Resolving.Citations.Chicago;

/// <summary>What CSL's types have in common for who cites them.</summary>
internal static class WorkTypes
{
    /// <summary>How the work's own title is set, in all its forms.</summary>
    public static TitleStyle StyleOf(BibliographyItem item) =>
        item.Type switch
        {
            "document" or "collection" when item.Publisher is null => TitleStyle.Plain,
            "chapter" when IsOpening(item) => TitleStyle.Plain,
            "letter" or "personal_communication" or "bill" or "legislation" or "regulation" or "legal_case" or "hearing" =>
                TitleStyle.Plain,
            "chapter"
            or "paper-conference"
            or "post"
            or "post-weblog"
            or "webpage"
            or "thesis"
            or "manuscript"
            or "interview"
            or "speech"
            or "treaty"
            or "article"
            or "song" => TitleStyle.Quoted,
            _ when item.Type.StartsWith("article-", StringComparison.Ordinal)
                    || item.Type.StartsWith("entry", StringComparison.Ordinal)
                    || item.Type.StartsWith("review", StringComparison.Ordinal) => IsReviewByName(item)
                ? TitleStyle.Plain
                : TitleStyle.Quoted,
            "broadcast" => item.ContainerTitle is null ? TitleStyle.Italic : TitleStyle.Quoted,
            _ => item.ContainerTitle is null ? TitleStyle.Italic : TitleStyle.Quoted,
        };

    public static bool IsReview(BibliographyItem item) =>
        item.Type.StartsWith("review", StringComparison.Ordinal)
        || (item.Type.StartsWith("article", StringComparison.Ordinal) && (item.ReviewedTitle is not null || IsReviewByName(item)));

    /// <summary>A review without a title of its own: its record says <c>Review of …</c> in the title's place.</summary>
    public static bool IsReviewByName(BibliographyItem item) => item.Title.StartsWith("Review of ", StringComparison.OrdinalIgnoreCase);

    /// <summary>An introduction or the like to a book, which has no title of its own.</summary>
    public static bool IsOpening(BibliographyItem item) =>
        item is { Type: "chapter", ContainerTitle: not null }
        && item.Title.ToLowerInvariant() is "introduction" or "foreword" or "preface" or "afterword" or "epilogue";

    public static bool IsLetter(BibliographyItem item) => item.Type is "letter" or "personal_communication";

    public static bool IsEntry(BibliographyItem item) => item.Type.StartsWith("entry", StringComparison.Ordinal);

    /// <summary>The title in the style that the language around it asks for.</summary>
    public static TitleText Titled(string title, TitleStyle style, BibliographyItem item, string around) =>
        new(title, style, LanguageOf(item, around));

    /// <summary>
    /// The work's language where it is another than that of the text around, as a tag; null also where the record says no tag.
    /// </summary>
    private static string? LanguageOf(BibliographyItem item, string around)
    {
        if (item.Language is not { Length: > 0 } said)
            return null;
        var tag = said.Replace('_', '-');
        var primary = tag.Split('-')[0];
        if (primary.Length is not (2 or 3) || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || !primary.All(char.IsAsciiLetter))
            return null;
        return primary.Equals(around.Split('-')[0], StringComparison.OrdinalIgnoreCase) ? null : tag;
    }
}
