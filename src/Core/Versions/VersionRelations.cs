using Annals.Core.Pages;

namespace Annals.Core.Versions;

/// <summary>
/// How a page of a chapter stands to the chapter's versions, in the words of RFC 5829: for the heads of pages and for hosts' headers.
/// </summary>
public static class VersionRelations
{
    /// <summary>Of the page of a version.</summary>
    public static ImmutableArray<VersionRelation> Of(ChapterHistory history, PublishedVersion version)
    {
        var place = history.Versions.IndexOf(version);
        return Of(
            history,
            place > 0 ? history.Versions[place - 1] : null,
            place + 1 < history.Versions.Length ? history.Versions[place + 1] : null
        );
    }

    /// <summary>Of the chapter's own page: what it shows is the newest version, or a draft of the one after it.</summary>
    public static ImmutableArray<VersionRelation> OfCurrent(ChapterHistory history) =>
        Of(
            history,
            history.Draft is not null ? history.Newest
                : history.Versions is [.., var before, _] ? before
                : null,
            after: null
        );

    private static ImmutableArray<VersionRelation> Of(ChapterHistory history, PublishedVersion? before, PublishedVersion? after)
    {
        var relations = ImmutableArray.CreateBuilder<VersionRelation>(4);
        relations.Add(new("latest-version", AddressOf(history.Newest)));
        if (before is not null)
            relations.Add(new("predecessor-version", AddressOf(before)));
        if (after is not null)
            relations.Add(new("successor-version", AddressOf(after)));
        relations.Add(new("version-history", Addresses.Versions(history.Work, history.Slug)));
        return relations.ToImmutable();

        UrlPath AddressOf(PublishedVersion version) => Addresses.Version(history.Work, history.Slug, version.Version);
    }
}

/// <param name="Name">The link relation: <c>predecessor-version</c>.</param>
public readonly record struct VersionRelation(string Name, UrlPath Address);
