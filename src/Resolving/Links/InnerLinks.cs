using Annals.Core.Versions;
using Annals.Resolving.Pages;

namespace Annals.Resolving.Links;

/// <summary>
/// Whether the addresses of the site that authors wrote are there: the pages, and on them the places that fragments name.
/// </summary>
internal static class InnerLinks
{
    /// <summary>Among more, such as a whole text's, a place is not looked for: each link would be held against every paragraph.</summary>
    private const int MostPlaces = 2000;

    private const string DraftEnding = ".." + ChapterHistory.DraftName + "/";

    /// <param name="links">Each with the page on which it stands.</param>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<(InnerLink Link, UrlPath Page)> links, Publication publication)
    {
        if (links.Count == 0)
            yield break;
        var plan = PagePlan.Of(publication).DistinctBy(p => p.Address).ToDictionary(p => p.Address);
        var pages = plan
            .Keys.Select(address => address.Value)
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
        var known = new Dictionary<UrlPath, IReadOnlySet<string>?>();
        foreach (var (link, from) in links)
        {
            var target = new UrlPath(link.Target.StartsWith('#') ? from.Page.Value + link.Target : link.Target);
            if (OfDraft(target.Page, publication) is { } history)
            {
                yield return ReferenceRules.UnknownAddress.At(
                    link.File,
                    link.Span,
                    $"'{target.Page}' is there only while the chapter is a draft",
                    $"refer to its versions: {Addresses.Versions(history.Work, history.Slug)}"
                );
                continue;
            }
            if (!pages.Contains(target.Page.Value))
            {
                var near = Nearest.To(target.Page.Value, pages);
                yield return ReferenceRules.UnknownAddress.At(
                    link.File,
                    link.Span,
                    $"the site has no page '{target.Page}'",
                    near is null ? null : $"did you mean {near}?"
                );
                continue;
            }
            var hash = target.Value.IndexOf('#');
            if (hash < 0 || !plan.TryGetValue(target.Page, out var page))
                continue;
            if (!known.TryGetValue(target.Page, out var places))
                known[target.Page] = places = PagePlaces.Of(page);
            if (PlaceNamed(target.Value[(hash + 1)..]) is { } place && places?.Contains(place) == false)
            {
                yield return ReferenceRules.UnknownAddress.At(
                    link.File,
                    link.Span,
                    $"'{target.Page}' has no place '{target.Value[hash..]}'",
                    Hint(page, place, places)
                );
            }
        }
    }

    /// <summary>The chapter whose draft a page compares with a version: a page that goes with the next release.</summary>
    private static ChapterHistory? OfDraft(UrlPath page, Publication publication) =>
        page.Value.EndsWith(DraftEnding, StringComparison.Ordinal)
            ? publication.Histories.Values.FirstOrDefault(h =>
                h.Versions.Any(v => page == Addresses.Changes(h.Work, h.Slug, v.Version.ToString(), ChapterHistory.DraftName))
            )
            : null;

    /// <summary>
    /// The place that a fragment names, its signs as they are and not as their numbers; null where it means the page's head or words to be
    /// found.
    /// </summary>
    private static string? PlaceNamed(string fragment)
    {
        var words = fragment.IndexOf(":~:", StringComparison.Ordinal);
        var place = Uri.UnescapeDataString(words < 0 ? fragment : fragment[..words]);
        return place.Length == 0 || place.Equals("top", StringComparison.OrdinalIgnoreCase) ? null : place;
    }

    private static string? Hint(Page page, string place, IReadOnlySet<string> places) =>
        page is ChapterPage { Chapter: var chapter } ? $"refer to the chapter itself: chapter:{chapter.Slug}"
        : places.Count <= MostPlaces && Nearest.To(place, places) is { } near ? $"did you mean #{near}?"
        : null;
}
