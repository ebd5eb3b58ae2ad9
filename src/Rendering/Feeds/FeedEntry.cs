using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Feeds;

/// <summary>A piece of news.</summary>
/// <param name="Id">An address that never changes, whether or not anything is there any more.</param>
/// <param name="Address">Where it is read.</param>
internal sealed record FeedEntry(string Id, string Title, DateOnly Updated, UrlPath Address, Work Work)
{
    public DateOnly? Published { get; init; }

    public string? Summary { get; init; }

    /// <summary>Who did it; null where that is the feed's own authors.</summary>
    public string? By { get; init; }
}
