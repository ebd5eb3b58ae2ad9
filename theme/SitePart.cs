using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Annals.Core.Pages;
using Annals.Core.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme;

/// <summary>
/// A part that is the same on every page, for it knows the site alone. It is rendered once and stands on the pages as it came out: their
/// frame is most of what small pages cost.
/// </summary>
public abstract class SitePart : ComponentBase
{
    private static readonly ConditionalWeakTable<SiteFrame, ConcurrentDictionary<Type, MarkupString>> s_rendered = [];

    [Parameter]
    [EditorRequired]
    public SiteFrame Site { get; set; } = null!;

    /// <summary>The theme's own words.</summary>
    private protected static English Say => English.Words;

    internal static MarkupString Of<TPart>(SiteFrame site)
        where TPart : SitePart =>
        s_rendered.GetOrCreateValue(site).GetOrAdd(typeof(TPart), static (part, site) => new(Templates.Rendered(part, site)), site);

    /// <summary>A title or other plain string, escaped and refined.</summary>
    protected MarkupString Words(string text) => new(Site.Prose.Words(text).Value);
}
