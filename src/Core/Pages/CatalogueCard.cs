namespace Annals.Core.Pages;

/// <summary>What a page's head tells machines: search engines, link previews, reference managers.</summary>
/// <param name="Canonical">The page's one address in full.</param>
/// <param name="Kind">Open Graph's type: <c>website</c>, <c>book</c>, <c>article</c> or <c>profile</c>.</param>
/// <param name="Image">A picture that stands for the page, in full; null where there is none.</param>
/// <param name="Trail">The pages above it, from the title page down, without the page itself; empty on the title page.</param>
/// <param name="LinkedData">JSON-LD, safe inside <c>&lt;script type="application/ld+json"&gt;</c>.</param>
public sealed record CatalogueCard(string Canonical, string Kind, string? Image, ImmutableArray<MenuItem> Trail, Html LinkedData);

/// <summary>Writes a page's card. Rendering has the one cataloguer.</summary>
public interface ICatalogue
{
    CatalogueCard CardOf(Page page, SiteFrame frame);
}
