using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>Where everything is: the only place that knows the shape of the publication's addresses. A published address never dies.</summary>
public static class Addresses
{
    public static readonly UrlPath Home = new("/");
    public static readonly UrlPath Glossary = new("/glossary/");
    public static readonly UrlPath People = new("/people/");
    public static readonly UrlPath Places = new("/places/");
    public static readonly UrlPath Organisations = new("/organisations/");
    public static readonly UrlPath Figures = new("/figures/");
    public static readonly UrlPath Timeline = new("/timeline/");
    public static readonly UrlPath Bibliography = new("/bibliography/");
    public static readonly UrlPath Search = new("/search/");
    public static readonly UrlPath Feed = new("/feed.xml");
    public static readonly UrlPath Sitemap = new("/sitemap.xml");
    public static readonly UrlPath Robots = new("/robots.txt");
    public static readonly UrlPath NotFound = new("/404.html");

    /// <summary>First parts of addresses that no work or page may take.</summary>
    public static readonly ImmutableArray<string> Reserved =
    [
        "404.html", "assets", "bibliography", "corrections.xml", "errata", "feed.xml", "figures", "glossary", "images", "index", "map", "organisations",
        "pagefind", "people", "places", "robots.txt", "search", "sitemap.xml", "timeline", "versions",
    ];

    public static UrlPath Work(WorkSlug work) => new($"/{work}/");

    public static UrlPath Chapter(WorkSlug work, ChapterSlug chapter) => new($"/{work}/{chapter}/");

    public static UrlPath Chapter(Chapter chapter) => Chapter(chapter.Work, chapter.Slug.Value);

    public static UrlPath WholeText(WorkSlug work) => new($"/{work}/text/");

    public static UrlPath Notes(WorkSlug work) => new($"/{work}/notes/");

    public static UrlPath Entry(EntryKey entry) => new(entry.Kind switch
    {
        EntryKind.Term => $"/glossary/{entry.Id}/",
        EntryKind.Person => $"/people/{entry.Id}/",
        EntryKind.Place => $"/places/{entry.Id}/",
        EntryKind.Organisation => $"/organisations/{entry.Id}/",
        _ => throw new System.Diagnostics.UnreachableException(entry.ToString()),
    });

    public static UrlPath Entries(EntryKind kind) => kind switch
    {
        EntryKind.Term => Glossary,
        EntryKind.Person => People,
        EntryKind.Place => Places,
        EntryKind.Organisation => Organisations,
        _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
    };

    public static UrlPath Figure(string id) => new($"/figures/{id}/");

    public static UrlPath Event(string id) => Timeline.At("event-" + id);

    public static UrlPath BibliographyItem(string key) => Bibliography.At("work-" + key);

    public static UrlPath StandingPage(string slug) => new($"/{slug}/");

    /// <summary>The anchor of a numbered paragraph.</summary>
    public static string ParagraphAnchor(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{number}");

    /// <summary>The anchor of a figure where it stands in a chapter.</summary>
    public static string FigureAnchor(string id) => "figure-" + id;

    /// <summary>The anchor of a reference to a note, to which the note links back.</summary>
    public static string NoteReferenceAnchor(NoteKey note, int occurrence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ref-{note.Written}-{occurrence}");

    /// <summary>An anchor on a page that joins chapters: the chapter's slug before the anchor it has at home.</summary>
    public static string Joined(ChapterSlug chapter, string anchor) => $"{chapter}-{anchor}";
}
