using Annals.Resolving.Names;

namespace Annals.Resolving.Citations;

/// <summary>The bibliography's order: author or editor, then year, then title. A work without either stands by its title.</summary>
internal static class BibliographyOrder
{
    public static ImmutableArray<BibliographyItem> Of(ImmutableArray<BibliographyItem> items, Collation collation) =>
    [
        .. items
            .OrderBy(i => collation.KeyOf(Heading(i)), StringComparer.Ordinal)
            .ThenBy(i => i.Year ?? int.MaxValue)
            .ThenBy(i => collation.KeyOf(i.Title), StringComparer.Ordinal)
            .ThenBy(i => i.Key, StringComparer.Ordinal),
    ];

    private static string Heading(BibliographyItem item)
    {
        var names = item.Authors.IsEmpty ? item.Editors : item.Authors;
        return names.IsEmpty ? item.Title : string.Join(", ", names.Select(n => n.Inverted));
    }
}
