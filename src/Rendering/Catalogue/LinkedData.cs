using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Wording;

namespace Annals.Rendering.Catalogue;

/// <summary>
/// A page in the words of schema.org, as JSON-LD: what it is, and the trail that leads to it. Says only what the records say.
/// </summary>
internal static class LinkedData
{
    // This encoder still escapes < > & and ', so that nothing in the text can end the script element.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Core.Pages.Html Of(Publication publication, Page page, SiteFrame frame, ImmutableArray<MenuItem> trail)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            json.WriteStartObject();
            About(new Description(json, frame), publication, page);
            json.WriteEndObject();
            if (!trail.IsEmpty)
                Trail(json, page, frame, trail);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return new Core.Pages.Html(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Trail(Utf8JsonWriter json, Page page, SiteFrame frame, ImmutableArray<MenuItem> trail)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        foreach (var (i, item) in trail.Append(new MenuItem(page.Title, page.Address)).Index())
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", item.Label);
            json.WriteString("item", frame.Absolute(item.Address));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void About(Description to, Publication publication, Page page)
    {
        var settings = publication.Settings;
        switch (page)
        {
            case TitlePage:
                to.Kind("WebSite")
                    .Named(page.Title)
                    .At(page.Address)
                    .Text("description", page.Description)
                    .Text("inLanguage", settings.Language)
                    .Publishers(settings);
                to.SearchAction();
                break;
            case WorkPage { Work: var work }:
                to.Kind("Book")
                    .Named(work.Title)
                    .Text("alternativeHeadline", work.Subtitle)
                    .At(page.Address)
                    .Text("description", page.Description)
                    .Text("inLanguage", work.Language ?? settings.Language)
                    .Text("temporalCoverage", work.Dates?.Text)
                    .Publishers(settings);
                break;
            case ChapterPage { Work: var work, Chapter: var chapter }:
                to.Kind("Article", "Chapter")
                    .Text("headline", chapter.Title)
                    .Named(chapter.Title)
                    .At(page.Address)
                    .Text("description", page.Description)
                    .Text("inLanguage", chapter.Language ?? work.Language ?? settings.Language)
                    .Text("temporalCoverage", chapter.Dates?.Text)
                    .Text("version", chapter.Version.ToString())
                    .Date("dateModified", chapter.Date)
                    .Date("datePublished", chapter.Revisions is [.., var oldest] ? oldest.Date : chapter.Date)
                    .Number("position", chapter.Order.Value)
                    .Number("wordCount", chapter.Words)
                    .Publishers(settings)
                    .Part("isPartOf", "Book", work.Title, Addresses.Work(work.Slug));
                break;
            case VersionPage { Work: var work, History: var history, Version: var version }:
                to.Kind("Article", "Chapter")
                    .Text("headline", version.Title)
                    .Named(version.Title)
                    .At(page.Address)
                    .Text("description", version.Note)
                    .Text("version", version.Version.ToString())
                    .Date("datePublished", version.Date)
                    .Publishers(settings)
                    .Part("isPartOf", "Book", work.Title, Addresses.Work(work.Slug));
                if (history.Current is not null)
                    to.Part("exampleOfWork", "Article", history.Title, history.Address);
                break;
            case EntryPage { Entry: var entry }:
                Entry(to, entry, page);
                break;
            case FigurePage { Figure: var figure }:
                to.Kind("VisualArtwork")
                    .Named(figure.Title)
                    .At(page.Address)
                    .Text("artform", figure.Kind)
                    .Text("artMedium", figure.Medium)
                    .Text("dateCreated", figure.Date?.Text)
                    .Text("creditText", figure.Credit);
                if (figure.MakerName is { } maker)
                    to.Part("creator", "Person", maker, figure.MakerKey is { } key ? Addresses.Entry(key) : null);
                break;
            case EntryListPage { Kind: EntryKind.Term }:
                to.Kind("DefinedTermSet").Named(page.Title).At(page.Address);
                break;
            case EntryListPage
            or FigureListPage
            or BibliographyPage
            or IndexPage
            or TimelinePage
            or MapPage
            or ReleasesPage
            or VersionListPage:
                to.Kind("CollectionPage").Named(page.Title).At(page.Address);
                break;
            case SearchPage:
                to.Kind("SearchResultsPage").Named(page.Title).At(page.Address);
                break;
            default:
                to.Kind("WebPage").Named(page.Title).At(page.Address).Text("description", page.Description);
                break;
        }
    }

    private static void Entry(Description to, Entry entry, Page page)
    {
        to.Kind(
                entry switch
                {
                    Term => "DefinedTerm",
                    Person => "Person",
                    Place => "Place",
                    Organisation => "Organization",
                    _ => throw new System.Diagnostics.UnreachableException(),
                }
            )
            .Named(entry.Name)
            .At(page.Address)
            .Text("description", page.Description)
            .Texts("alternateName", entry.Variants.Select(v => v.Source));
        switch (entry)
        {
            case Term:
                to.Part("inDefinedTermSet", "DefinedTermSet", English.Words.Register(EntryKind.Term), Addresses.Glossary);
                break;
            case Person { Dates: { IsInterval: true } lived }:
                to.Text("birthDate", Known(lived.Start)).Text("deathDate", Known(lived.End));
                break;
            case Place { Coordinates: { } place }:
                to.Coordinates(place);
                break;
        }
        if (entry is NamedEntry named)
            to.Texts("sameAs", named.Links.Select(l => l.Address));
    }

    /// <summary>A date that is certain as far as it goes; schema.org has no word for "about".</summary>
    private static string? Known(Core.Time.EdtfDate? date) =>
        date switch
        {
            null or { Approximate: true } or { Uncertain: true } or { UnknownDigits: > 0 } or { Year: < 1 } => null,
            { Month: null } => date.Year.ToString("0000", CultureInfo.InvariantCulture),
            { Day: null } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
        };
}
