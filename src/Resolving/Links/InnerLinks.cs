using Annals.Resolving.Pages;

namespace Annals.Resolving.Links;

/// <summary>
/// Whether the addresses of the site that authors wrote are there. Fragments are looked up in chapters; elsewhere the page alone counts.
/// </summary>
internal static class InnerLinks
{
    /// <param name="links">Each with the page on which it stands.</param>
    public static IEnumerable<Diagnostic> Of(
        IReadOnlyList<(InnerLink Link, UrlPath Page)> links,
        Publication publication,
        IEnumerable<ChapterOutline> outlines
    )
    {
        if (links.Count == 0)
            yield break;
        var pages = PagePlan
            .Of(publication)
            .Select(p => p.Address.Value)
            .Concat([
                Addresses.Feed.Value,
                Addresses.Corrections.Value,
                Addresses.Sitemap.Value,
                Addresses.Robots.Value,
                Addresses.Checksums.Value,
            ])
            // proofs are made of what is resolved here, so a source counts as there where its work names one
            .Concat(
                publication
                    .Works.Where(w => w.Source is not null)
                    .SelectMany(w => new[] { Addresses.Proof(w.Slug).Value, Addresses.SourceFile(w.Slug, w.Source!.File).Value })
            )
            .Concat(FormerAddresses.Of(publication).Select(f => f.From.Value))
            .ToHashSet(StringComparer.Ordinal);
        var chapters = outlines.DistinctBy(o => Addresses.Chapter(o.Chapter)).ToDictionary(o => Addresses.Chapter(o.Chapter));
        foreach (var (link, from) in links)
        {
            var target = new UrlPath(link.Target.StartsWith('#') ? from.Page.Value + link.Target : link.Target);
            if (!pages.Contains(target.Page.Value))
            {
                var near = Nearest.To(target.Page.Value, pages);
                yield return ReferenceRules.UnknownAddress.At(
                    link.File,
                    link.Span,
                    $"the site has no page '{target.Page}'",
                    near is null ? null : $"did you mean {near}?"
                );
            }
            else if (
                target.Value.IndexOf('#') is >= 0 and var hash
                && chapters.TryGetValue(target.Page, out var chapter)
                && !chapter.Has(target.Value[(hash + 1)..])
            )
            {
                yield return ReferenceRules.UnknownAddress.At(
                    link.File,
                    link.Span,
                    $"'{target.Page}' has no place '{target.Value[hash..]}'",
                    $"refer to the chapter itself: chapter:{chapter.Chapter.Slug}"
                );
            }
        }
    }
}
