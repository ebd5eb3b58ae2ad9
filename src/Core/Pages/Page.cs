using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Reports;
using Annals.Core.Sources;
using Annals.Core.Versions;

namespace Annals.Core.Pages;

/// <summary>A page of the site with all that its template shows: a closed family. Each has one template, which a test checks.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">What the window's title and outside links say, without the publication's name.</param>
/// <param name="Description">One or two sentences for search engines and link cards; empty where there is nothing to say.</param>
public abstract record Page(UrlPath Address, string Title, string Description);

/// <summary>The publication's title page.</summary>
public sealed record TitlePage(string Title, string Description, Publication Publication) : Page(Addresses.Home, Title, Description);

/// <summary>A work's contents.</summary>
public sealed record WorkPage(Publication Publication, Work Work) : Page(Addresses.Work(Work.Slug), Work.Title, Work.Summary ?? "");

/// <summary>A chapter.</summary>
public sealed record ChapterPage(Publication Publication, Work Work, Chapter Chapter, Chapter? Previous, Chapter? Next)
    : Page(Addresses.Chapter(Chapter), Chapter.Title, Chapter.Summary ?? "");

/// <summary>A published version of a chapter with its apparatus as it was.</summary>
public sealed record VersionPage(Publication Publication, Work Work, ChapterHistory History, PublishedVersion Version)
    : Page(Addresses.Version(Work.Slug, History.Slug, Version.Version), Version.Title, Version.Note);

/// <summary>The versions of a chapter, newest first, with the ways to compare them.</summary>
public sealed record VersionListPage(Publication Publication, Work Work, ChapterHistory History)
    : Page(Addresses.Versions(Work.Slug, History.Slug), History.Title, "");

/// <summary>What changed between two texts of a chapter.</summary>
/// <param name="To">A version, or <c>draft</c>.</param>
/// <param name="Comparison">Made when asked for; the same each time.</param>
public sealed record ChangesPage(
    Publication Publication,
    Work Work,
    ChapterHistory History,
    string From,
    string To,
    Func<Comparison> Comparison
) : Page(Addresses.Changes(Work.Slug, History.Slug, From, To), History.Title, "");

/// <summary>What stands where a chapter stood that was withdrawn: its versions stay.</summary>
public sealed record WithdrawnPage(Publication Publication, Work Work, ChapterHistory History)
    : Page(Addresses.Chapter(Work.Slug, History.Slug), History.Title, "");

/// <summary>Everything that was released, newest first.</summary>
public sealed record ReleasesPage(Publication Publication, string Title) : Page(Addresses.Releases, Title, "");

/// <summary>The mistakes that were found in published versions, newest first.</summary>
public sealed record ErrataPage(Publication Publication, string Title) : Page(Addresses.Errata, Title, "")
{
    /// <summary>Those whose passage was found; the others were reported as errors.</summary>
    public ImmutableArray<Erratum> Errata => [.. Publication.Errata.Where(e => e.Standing is not null)];

    /// <summary>Whether there is a feed of corrections: not where nothing was ever released or found.</summary>
    public bool HasFeed => Publication.Histories.Count > 0 || !Publication.Errata.IsEmpty;

    /// <summary>Whether the version in which a mistake was found has a page of its own.</summary>
    public bool HasVersion(Erratum erratum) =>
        erratum.Standing is { } s
        && Publication.Histories.TryGetValue(new(s.Work, s.Chapter), out var history)
        && history.Versions.Any(v => v.Version == erratum.Version.Value);
}

/// <summary>A work's whole text, for printing.</summary>
public sealed record WholeTextPage(Publication Publication, Work Work)
    : Page(Addresses.WholeText(Work.Slug), Work.Title, Work.Summary ?? "");

/// <summary>How a work's text was made: its source, the proof, every intervention, and how anyone can check it.</summary>
public sealed record ProofPage(Publication Publication, Work Work, SourceProof Proof, string Title, string Description)
    : Page(Addresses.Proof(Work.Slug), Title, Description);

/// <summary>All notes of a work, chapter by chapter.</summary>
public sealed record NotesPage(Work Work, string Title) : Page(Addresses.Notes(Work.Slug), Title, "");

/// <summary>All entries of a kind, in the alphabet of the publication's language.</summary>
public sealed record EntryListPage(Publication Publication, EntryKind Kind, string Title, ImmutableArray<RegisterLetter> Letters)
    : Page(Addresses.Entries(Kind), Title, "");

/// <summary>A glossary term, person, place or organisation with every mention.</summary>
/// <param name="SeeAlso">The entries it refers its reader to.</param>
/// <param name="Figures">What it made, for a maker.</param>
public sealed record EntryPage(
    Entry Entry,
    string Description,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<Entry> SeeAlso,
    ImmutableArray<Figure> Figures
) : Page(Addresses.Entry(Entry.Key), Entry.Name, Description)
{
    /// <summary>
    /// The works in which it is mentioned have their titles, numbers and notes from here; null where only the passages themselves are
    /// shown.
    /// </summary>
    public Publication? Publication { get; init; }
}

public sealed record FigureListPage(Publication Publication, string Title) : Page(Addresses.Figures, Title, "");

/// <summary>A figure's record.</summary>
/// <param name="Chapter">The chapter that shows it, if one does.</param>
public sealed record FigurePage(Publication Publication, Figure Figure, Chapter? Chapter, string Description)
    : Page(Addresses.Figure(Figure.Id), Figure.Title, Description);

public sealed record TimelinePage(Publication Publication, string Title) : Page(Addresses.Timeline, Title, "");

/// <summary>The places on a map, with the list of them.</summary>
/// <param name="Places">Those that have coordinates, in the order of the register.</param>
public sealed record MapPage(Publication Publication, string Title, ImmutableArray<MappedPlace> Places) : Page(Addresses.Map, Title, "");

/// <summary>A place that has coordinates.</summary>
/// <param name="Line">What it is, in a sentence; empty where nothing is said of it.</param>
/// <param name="Mentions">How often it is named.</param>
public sealed record MappedPlace(Place Place, string Line, int Mentions);

public sealed record BibliographyPage(Publication Publication, string Title) : Page(Addresses.Bibliography, Title, "");

/// <summary>The back-of-book index: every entry of every kind in one alphabet, with the passages that name it.</summary>
/// <param name="Locators">The passages that name an entry, work by work; made when asked for.</param>
/// <param name="Layers">Whose notes are among them.</param>
public sealed record IndexPage(
    Publication Publication,
    string Title,
    ImmutableArray<RegisterLetter> Letters,
    Func<Entry, ImmutableArray<WorkLocators>> Locators,
    ImmutableArray<NoteLayer> Layers
) : Page(Addresses.Index, Title, "");

/// <summary>A page that the editors wrote.</summary>
public sealed record EditorsPage(StandingPage Text) : Page(Addresses.StandingPage(Text.Slug), Text.Title, Text.Summary ?? "");

public sealed record SearchPage(Publication Publication, string Title)
    : Page(Addresses.Search, Title, $"Search the text, the notes and the records of {Publication.Settings.Title}.");

/// <summary>The editor's report. In no plan of pages: only the preview shows it, beside the site and not in it.</summary>
public sealed record ReportPage(Publication Publication, EditorsReport Report, string Title) : Page(Addresses.Report, Title, "");

/// <summary>What a host answers where there is nothing.</summary>
public sealed record NotFoundPage(Publication Publication, string Title) : Page(Addresses.NotFound, Title, "");

/// <summary>What a reader without network sees in the place of a page that was not kept.</summary>
public sealed record OfflinePage(Publication Publication, string Title) : Page(Addresses.Offline, Title, "");

/// <summary>A chapter in the words of its source, without what editors did to them.</summary>
public sealed record ChapterSourcePage(Publication Publication, Work Work, Chapter Chapter, Chapter? Previous, Chapter? Next)
    : Page(Addresses.ChapterSource(Chapter), Chapter.TitleInSource ?? Chapter.Title, "");

/// <summary>A work's whole text in the words of its source.</summary>
public sealed record WholeTextSourcePage(Publication Publication, Work Work) : Page(Addresses.WholeTextSource(Work.Slug), Work.Title, "");
