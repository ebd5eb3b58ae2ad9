using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Editing.Renaming;

/// <summary>That something has another name now.</summary>
/// <param name="Chapter">Of a note, its chapter; of a chapter, itself; null for all else.</param>
internal sealed record Renamed(RenamedKind Kind, string Old, string New, NamedChapter? Chapter = null)
{
    /// <summary>The page that it had, and its new one; null where it has none of its own.</summary>
    public (UrlPath Old, UrlPath New)? Page =>
        Kind switch
        {
            RenamedKind.Work => Both(name => Addresses.Work(new WorkSlug(name))),
            RenamedKind.Chapter => Both(name => Addresses.Chapter(Chapter!.Work, new ChapterSlug(name))),
            RenamedKind.Term or RenamedKind.Person or RenamedKind.Place or RenamedKind.Organisation => Both(name =>
                Addresses.Entry(new EntryKey(EntryKindOf(Kind), name))
            ),
            RenamedKind.Figure => Both(Addresses.Figure),
            RenamedKind.Page => Both(Addresses.StandingPage),
            _ => null,
        };

    /// <summary>The places on pages that it shares with others, each with its new one.</summary>
    public ImmutableArray<(UrlPath Old, UrlPath New)> Places =>
        Kind switch
        {
            RenamedKind.Term or RenamedKind.Person or RenamedKind.Place or RenamedKind.Organisation =>
            [
                Both(name => Addresses.Entries(EntryKindOf(Kind)).At(name)),
                Both(name => Addresses.Index.At(Addresses.EntryAnchor(new EntryKey(EntryKindOf(Kind), name)))),
            ],
            RenamedKind.Event => [Both(Addresses.Event)],
            RenamedKind.Source => [Both(Addresses.BibliographyItem)],
            _ => [],
        };

    /// <summary>The scheme of links to it; null where links to it have none, or one that says more than its name.</summary>
    public string? Scheme => SchemeOf(Kind);

    public static string? SchemeOf(RenamedKind kind) =>
        kind switch
        {
            RenamedKind.Term => "term",
            RenamedKind.Person => "person",
            RenamedKind.Place => "place",
            RenamedKind.Organisation => "organisation",
            RenamedKind.Event => "event",
            RenamedKind.Figure => "figure",
            _ => null,
        };

    public static RenamedKind KindOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Term => RenamedKind.Term,
            EntryKind.Person => RenamedKind.Person,
            EntryKind.Place => RenamedKind.Place,
            EntryKind.Organisation => RenamedKind.Organisation,
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    private static EntryKind EntryKindOf(RenamedKind kind) => Enum.GetValues<EntryKind>().Single(k => KindOf(k) == kind);

    private (UrlPath, UrlPath) Both(Func<string, UrlPath> address) => (address(Old), address(New));
}
