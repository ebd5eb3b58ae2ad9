using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>
/// Where everything is: the only place that knows the shape of the publication's addresses. A published address never dies.
/// </summary>
public static class Addresses
{
    public static readonly UrlPath Home = new("/");
    public static readonly UrlPath Glossary = new("/glossary/");
    public static readonly UrlPath People = new("/people/");
    public static readonly UrlPath Places = new("/places/");
    public static readonly UrlPath Organisations = new("/organisations/");
    public static readonly UrlPath Figures = new("/figures/");
    public static readonly UrlPath Timeline = new("/timeline/");
    public static readonly UrlPath Map = new("/map/");
    public static readonly UrlPath Bibliography = new("/bibliography/");
    public static readonly UrlPath Index = new("/index/");

    /// <summary>Of the preview alone, in a folder whose name no file of a site has.</summary>
    public static readonly UrlPath Report = new("/.annals/report/");

    public static readonly UrlPath Search = new("/search/");
    public static readonly UrlPath Releases = new("/versions/");
    public static readonly UrlPath Errata = new("/errata/");
    public static readonly UrlPath Corrections = new("/corrections.xml");
    public static readonly UrlPath Feed = new("/feed.xml");
    public static readonly UrlPath Sitemap = new("/sitemap.xml");
    public static readonly UrlPath Robots = new("/robots.txt");
    public static readonly UrlPath NotFound = new("/404.html");

    /// <summary>What a reader without network sees of a page that was not kept; the lists of what can be kept lie beside it.</summary>
    public static readonly UrlPath Offline = new("/offline/");

    /// <summary>The works that can be kept, each with the size and the id of its list.</summary>
    public static readonly UrlPath OfflineLists = new("/offline/lists.json");

    /// <summary>The files that every kept work needs.</summary>
    public static readonly UrlPath OfflineSite = new("/offline/site.json");

    /// <summary>
    /// What reads a kept work without network. It lies in the site's own folder, for it can answer only what lies beside or below it.
    /// </summary>
    public static readonly UrlPath OfflineWorker = new("/sw.js");

    /// <summary>The sha256 of every file that is published.</summary>
    public static readonly UrlPath Checksums = new("/" + Files.Checksums.Path);

    /// <summary>The folder of the cards, which scripts read; no page is in it.</summary>
    public static readonly UrlPath Cards = new("/cards/");

    /// <summary>First parts of addresses that no work or page may take.</summary>
    public static readonly ImmutableArray<string> Reserved =
    [
        "404.html",
        "SHA256SUMS",
        "assets",
        "bibliography",
        "cards",
        "corrections.xml",
        "errata",
        "feed.xml",
        "figures",
        "glossary",
        "images",
        "index",
        "map",
        "offline",
        "organisations",
        "pagefind",
        "people",
        "places",
        "robots.txt",
        "search",
        "sitemap.xml",
        "sw.js",
        "timeline",
        "versions",
    ];

    public static UrlPath Work(WorkSlug work) => new($"/{work}/");

    public static UrlPath Chapter(WorkSlug work, ChapterSlug chapter) => new($"/{work}/{chapter}/");

    public static UrlPath Chapter(Chapter chapter) => Chapter(chapter.Work, chapter.Slug.Value);

    /// <summary>A chapter's list of versions.</summary>
    public static UrlPath Versions(WorkSlug work, ChapterSlug chapter) => new($"/{work}/{chapter}/versions/");

    public static UrlPath Version(WorkSlug work, ChapterSlug chapter, ChapterVersion version) =>
        new($"/{work}/{chapter}/versions/{version}/");

    /// <summary>Which versions of a chapter there are and where, for machines (RFC 7089).</summary>
    public static UrlPath TimeMap(WorkSlug work, ChapterSlug chapter) => new($"/{work}/{chapter}/versions/timemap.link");

    /// <summary>What changed from one text of a chapter to another.</summary>
    /// <param name="to">A version, or <c>draft</c>.</param>
    public static UrlPath Changes(WorkSlug work, ChapterSlug chapter, string from, string to) =>
        new($"/{work}/{chapter}/changes/{from}..{to}/");

    /// <summary>Where each paragraph of each version is now, for machines.</summary>
    public static UrlPath Passages(WorkSlug work, ChapterSlug chapter) => new($"/{work}/{chapter}/passages.json");

    public static UrlPath WholeText(WorkSlug work) => new($"/{work}/text/");

    /// <summary>A chapter in the words of its source.</summary>
    public static UrlPath ChapterSource(Chapter chapter) => new(Chapter(chapter).Value + "source/");

    /// <summary>What stands above the pages of a whole text on paper.</summary>
    public static UrlPath RunningHeads(WorkSlug work) => new($"/{work}/text/running-heads.css");

    public static UrlPath WholeTextSource(WorkSlug work) => new($"/{work}/text/source/");

    /// <summary>The files that are kept with one work alone.</summary>
    public static UrlPath OfflineWork(WorkSlug work) => new($"/offline/works/{work}.json");

    public static UrlPath Notes(WorkSlug work) => new($"/{work}/notes/");

    public static UrlPath Entry(EntryKey entry) =>
        new(
            entry.Kind switch
            {
                EntryKind.Term => $"/glossary/{entry.Id}/",
                EntryKind.Person => $"/people/{entry.Id}/",
                EntryKind.Place => $"/places/{entry.Id}/",
                EntryKind.Organisation => $"/organisations/{entry.Id}/",
                _ => throw new System.Diagnostics.UnreachableException(entry.ToString()),
            }
        );

    public static UrlPath Entries(EntryKind kind) =>
        kind switch
        {
            EntryKind.Term => Glossary,
            EntryKind.Person => People,
            EntryKind.Place => Places,
            EntryKind.Organisation => Organisations,
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    public static UrlPath Figure(string id) => new($"/figures/{id}/");

    public static UrlPath Event(string id) => Timeline.At(EventAnchor(id));

    public static UrlPath BibliographyItem(string key) => Bibliography.At(WorkAnchor(key));

    public static UrlPath StandingPage(string slug) => new($"/{slug}/");

    public static UrlPath Erratum(string id) => Errata.At(ErratumAnchor(id));

    /// <summary>How the work's text was made: the proof that it is its source's, and every intervention.</summary>
    public static UrlPath Proof(WorkSlug work) => new($"/{work}/source/");

    /// <summary>The work's source as received.</summary>
    /// <param name="file">
    /// Its name as it is; the address has it encoded. One that would stand in the place of the page above gets another.
    /// </param>
    public static UrlPath SourceFile(WorkSlug work, string file) =>
        new(
            $"/{work}/source/{(file.Equals("index.html", StringComparison.OrdinalIgnoreCase) ? "as-received-" : "")}{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}"
        );

    /// <summary>
    /// The card of what is at an address of the site: of <c>/people/zhou-enlai/</c> it is <c>/cards/people/zhou-enlai.json</c>.
    /// js/sheets.js finds it by the same rule.
    /// </summary>
    /// <param name="to">
    /// A page; or, for a work cited or an event, an anchor on one. Keys of works may hold any sign and differ in case alone: what no file's
    /// name takes everywhere is written as its number.
    /// </param>
    public static UrlPath Card(UrlPath to)
    {
        var card = new System.Text.StringBuilder(Cards.Value).Append(to.Page.Value.AsSpan().Trim('/'));
        var hash = to.Value.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
            card.Append('/');
        foreach (var sign in hash < 0 ? [] : to.Value.AsSpan(hash + 1))
        {
            if (char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '-' or '.' or '_')
                card.Append(sign);
            else
                card.Append(System.Globalization.CultureInfo.InvariantCulture, $"~{(int)sign:x}");
        }
        return new(card.Append(".json").ToString());
    }

    /// <summary>The anchor of a numbered paragraph.</summary>
    public static string ParagraphAnchor(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{number}");

    /// <summary>The anchor of a figure where it stands in a chapter.</summary>
    public static string FigureAnchor(string id) => "figure-" + id;

    /// <summary>The anchor of a reference to a note, to which the note links back.</summary>
    public static string NoteReferenceAnchor(NoteKey note, int occurrence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ref-{note.Written}-{occurrence}");

    /// <summary>The anchor of an emendation where it stands in a chapter.</summary>
    public static string EmendationAnchor(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"emended-{number}");

    /// <summary>The anchor of what is said of an emendation, in the list at the chapter's end.</summary>
    public static string EmendationNoteAnchor(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"emendation-{number}");

    /// <summary>
    /// The anchor of an entry's record on the page of a published version, which keeps the records that it used: <c>term-juche</c>.
    /// </summary>
    public static string EntryAnchor(EntryKey entry) =>
        (
            entry.Kind switch
            {
                EntryKind.Term => "term-",
                EntryKind.Person => "person-",
                EntryKind.Place => "place-",
                EntryKind.Organisation => "organisation-",
                _ => throw new System.Diagnostics.UnreachableException(entry.ToString()),
            }
        ) + entry.Id;

    /// <summary>The anchor of the notes of one hand, where a chapter has notes of several.</summary>
    public static string NotesOfHandAnchor(NoteLayer hand) =>
        hand switch
        {
            NoteLayer.Author => "notes-author",
            NoteLayer.Editor => "notes-editor",
            NoteLayer.Translator => "notes-translator",
            _ => throw new System.Diagnostics.UnreachableException(hand.ToString()),
        };

    /// <summary>The anchor of an erratum in the list of them.</summary>
    public static string ErratumAnchor(string id) => "erratum-" + id;

    /// <summary>The anchor of a work cited, in the bibliography and on the page of a published version.</summary>
    public static string WorkAnchor(string key) => "work-" + key;

    /// <summary>A change on the page of what changed between versions, from 1, those of the text before those of the apparatus.</summary>
    public static string ChangeAnchor(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"change-{number}");

    /// <summary>The anchor of an event, in the timeline and on the page of a published version.</summary>
    public static string EventAnchor(string id) => "event-" + id;

    /// <summary>The anchor of a section of the timeline: <c>1960s</c>, <c>1400-1499</c>, <c>49-40-bc</c>.</summary>
    public static string SectionAnchor(TimelineSection section) =>
        (section.Years, section.IsOutside) switch
        {
            ({ First: > 0, Length: 10 } years, false) => FormattableString.Invariant($"{years.First}s"),
            ({ First: > 0 } years, _) => FormattableString.Invariant($"{years.First}-{years.Last}"),
            ({ Last: > 0 } years, _) => FormattableString.Invariant($"{1 - years.First}-bc-{years.Last}"),
            var (years, _) => FormattableString.Invariant($"{1 - years.First}-{1 - years.Last}-bc"),
        };

    /// <summary>An anchor on a page that joins chapters: the chapter's slug before the anchor it has at home.</summary>
    public static string Joined(ChapterSlug chapter, string anchor) => $"{chapter}-{anchor}";
}
