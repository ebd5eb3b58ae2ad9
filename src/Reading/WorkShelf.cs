using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Reading;

/// <summary>Puts works and chapters together and in order. Whether their slugs agree with one another is Resolving's to see.</summary>
internal static class WorkShelf
{
    public static ImmutableArray<Work> Of(
        PublicationSettings settings,
        IEnumerable<Work> works,
        IEnumerable<Chapter> chapters,
        IEnumerable<Release> releases,
        List<Diagnostic> diagnostics
    )
    {
        var bySlug = works.ToDictionary(w => w.Slug);
        var chaptersOf = chapters.ToLookup(c => c.Work);
        // Published versions have pages for as long as their work has: also when its last chapter is gone.
        foreach (var homeless in chaptersOf.Select(g => g.Key).Union(releases.Select(r => r.Work)).Where(slug => !bySlug.ContainsKey(slug)))
        {
            diagnostics.Add(
                WorkRules.NoWorkFile.About(
                    $"works/{homeless}/work.yml",
                    $"the work '{homeless}' has no work.yml",
                    "write one with at least a title"
                )
            );
        }
        var named = settings.Works.Select(w => w.Value).Where(bySlug.ContainsKey);
        var others = bySlug.Keys.OrderBy(slug => slug.Value, StringComparer.Ordinal);
        return [.. named.Concat(others).Distinct().Select(slug => bySlug[slug] with { Chapters = InOrder(chaptersOf[slug], diagnostics) })];
    }

    private static ImmutableArray<Chapter> InOrder(IEnumerable<Chapter> chapters, List<Diagnostic> diagnostics)
    {
        // OrderBy is stable: among equals the order of files stays.
        var inOrder = chapters.OrderBy(c => c.Order.Value).ToArray();
        for (var i = 1; i < inOrder.Length; i++)
        {
            var (before, order) = (inOrder[i - 1].Order.Value, inOrder[i].Order);
            if (order.Value == FrontMatter.ChapterRecord.Unplaced)
            {
                // It has been told of; a number of its own keeps it from being told of again.
                inOrder[i] = inOrder[i] with
                {
                    Order = order with { Value = before + 1 },
                };
            }
            else if (order.Value > before + 1)
            {
                diagnostics.Add(
                    WorkRules.OrderGap.At(
                        inOrder[i].File,
                        order.Span,
                        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no chapter has the order {before + 1}"),
                        "number the chapters through"
                    )
                );
            }
        }
        return [.. inOrder];
    }
}
