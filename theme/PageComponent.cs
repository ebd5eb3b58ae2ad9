using Annals.Core.Pages;
using Annals.Core.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme;

/// <summary>
/// What every page's component is given: the page record and the site around it. Nothing is injected; a page shows what its record holds.
/// </summary>
public abstract class PageComponent<TPage> : ComponentBase
    where TPage : Page
{
    [Parameter]
    [EditorRequired]
    public TPage Page { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public SiteFrame Site { get; set; } = null!;

    /// <summary>The theme's own words.</summary>
    private protected static English Say => English.Words;

    /// <summary>Prose markup as the renderer takes it.</summary>
    protected static MarkupString Markup(Html html) => new(html.Value);

    /// <summary>A title or other plain string, escaped and refined.</summary>
    protected MarkupString Words(string text) => Markup(Site.Prose.Words(text));

    /// <summary>A link to an address of the site.</summary>
    protected string Href(UrlPath address) => Site.Href(address);
}
