using Annals.Core.Pages;

namespace Annals.Publishing;

/// <summary>What a host asks for, beside the input: all that the making stages may know of the world.</summary>
public sealed record PressOrder
{
    /// <summary>Makes the pages' HTML.</summary>
    public required PageTemplate Template { get; init; }

    /// <summary>The theme's style sheets and scripts as they lie in the theme.</summary>
    public required ImmutableArray<ThemeFile> Theme { get; init; }

    public required IWorkshop Workshop { get; init; }

    /// <summary>Where the site will be; null takes publication.yml's.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>False leaves the search index out: for previews and measurements.</summary>
    public bool Search { get; init; } = true;

    public PressTerms Terms { get; init; } = new();

    /// <summary>Of the runs before this one; null for a host that runs the press once.</summary>
    public PressMemory? Memory { get; init; }
}
