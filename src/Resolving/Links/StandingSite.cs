using Annals.Resolving.Pages;

namespace Annals.Resolving.Links;

/// <summary>The site as it is now, for the links and references of published versions: what these lead to may be gone since.</summary>
internal sealed class StandingSite(Targets targets, Publication publication)
{
    // A page's former address is there still: it leads on.
    private readonly Lazy<HashSet<string>> _pages = new(() =>
        PagePlan
            .Of(publication)
            .Select(p => p.Address.Value)
            .Concat(FormerAddresses.Of(publication).Select(f => f.From.Value))
            .ToHashSet(StringComparer.Ordinal)
    );

    public Targets Targets => targets;

    /// <summary>Whether a link's address was a page of the site and is none now. Pages of versions and of what changed never go.</summary>
    public bool Lacks(Link link)
    {
        if (!link.Target.StartsWith('/') || !InnerLink.Is(link))
            return false;
        var page = new UrlPath(link.Target).Page.Value;
        return page.EndsWith('/')
            && !page.Contains("/versions/", StringComparison.Ordinal)
            && !page.Contains("/changes/", StringComparison.Ordinal)
            && !_pages.Value.Contains(page);
    }
}
