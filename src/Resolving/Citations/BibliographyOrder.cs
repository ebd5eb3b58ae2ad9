using Annals.Resolving.Names;

namespace Annals.Resolving.Citations;

/// <summary>
/// The bibliography's order: the name that an entry begins with, then the title, then the year; a work without names stands by its title.
/// An article that a title begins with does not count. Nobody's name is replaced by a dash: each entry can be linked to and read alone.
/// </summary>
internal static class BibliographyOrder
{
    public static ImmutableArray<BibliographyItem> Of(ImmutableArray<BibliographyItem> items, Collation collation) =>
        [
            .. items
                .OrderBy(i => collation.KeyOf(Heading(i)), StringComparer.Ordinal)
                .ThenBy(i => collation.KeyOf(WithoutArticle(TitleTags.Removed(i.Title), i)), StringComparer.Ordinal)
                .ThenBy(i => i.Year ?? int.MaxValue)
                .ThenBy(i => i.Key, StringComparer.Ordinal),
        ];

    /// <summary>What the entry begins with.</summary>
    private static string Heading(BibliographyItem item)
    {
        var names =
            !item.Authors.IsEmpty ? item.Authors
            : item.Type is "motion_picture" or "broadcast" ? item.Directors
            : item.ContainerTitle is not null ? []
            : !item.Editors.IsEmpty ? item.Editors
            : !item.Compilers.IsEmpty ? item.Compilers
            : item.Translators;
        if (!names.IsEmpty)
            return string.Join(", ", names.Select((n, i) => i == 0 ? n.Inverted : n.Direct));
        var first = item.Type switch
        {
            "article-newspaper" => item.ContainerTitle,
            "webpage" or "post" or "post-weblog" => item.Publisher,
            _ when item.Type.StartsWith("entry", StringComparison.Ordinal) => item.ContainerTitle,
            _ => null,
        };
        return WithoutArticle(TitleTags.Removed(first ?? item.Title), item);
    }

    private static string WithoutArticle(string title, BibliographyItem item)
    {
        if (item.Language is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return title;
        var article = s_articles.FirstOrDefault(a => title.StartsWith(a, StringComparison.OrdinalIgnoreCase) && title.Length > a.Length);
        return article is null ? title : title[article.Length..];
    }

    private static readonly ImmutableArray<string> s_articles = ["The ", "A ", "An "];
}
