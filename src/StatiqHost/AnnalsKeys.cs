using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.StatiqHost;

/// <summary>
/// The keys under which documents bear Annals's objects, for the pipelines of a site: <c>document.Get&lt;Chapter&gt;("Chapter")</c>. Titles
/// are not repeated as strings, since Statiq takes a string that begins with <c>=&gt;</c> for code.
/// </summary>
public static class AnnalsKeys
{
    /// <summary>
    /// In <c>Manuscript</c> as read, in <c>Publication</c> numbered and linked: a <see cref="Core.Publications.Chapter"/>; its document has
    /// <see cref="Work"/> too.
    /// </summary>
    public const string Chapter = nameof(Core.Publications.Chapter);

    /// <summary>A <see cref="Core.Publications.Work"/>, with its chapters.</summary>
    public const string Work = nameof(Core.Publications.Work);

    /// <summary>
    /// A <see cref="ChapterHistory"/>: the chapter's published versions; only in <c>Publication</c>, on chapters that have some.
    /// </summary>
    public const string History = "History";

    /// <summary>A <see cref="Core.Publications.Term"/> of the glossary.</summary>
    public const string Term = nameof(Core.Publications.Term);

    /// <summary>A <see cref="Core.Publications.Person"/>.</summary>
    public const string Person = nameof(Core.Publications.Person);

    /// <summary>A <see cref="Core.Publications.Place"/>.</summary>
    public const string Place = nameof(Core.Publications.Place);

    /// <summary>An <see cref="Core.Publications.Organisation"/>.</summary>
    public const string Organisation = nameof(Core.Publications.Organisation);

    /// <summary>A <see cref="HistoricalEvent"/>.</summary>
    public const string Event = "Event";

    /// <summary>A <see cref="Core.Publications.Figure"/>.</summary>
    public const string Figure = nameof(Core.Publications.Figure);

    /// <summary>An <see cref="Core.Publications.Erratum"/>.</summary>
    public const string Erratum = nameof(Core.Publications.Erratum);

    /// <summary>A <see cref="Core.Publications.BibliographyItem"/>.</summary>
    public const string BibliographyItem = nameof(Core.Publications.BibliographyItem);

    /// <summary>A <see cref="Core.Publications.StandingPage"/> of the editors'.</summary>
    public const string StandingPage = nameof(Core.Publications.StandingPage);

    /// <summary>The whole <see cref="Core.Publications.Manuscript"/>, on the first document of <c>Manuscript</c>.</summary>
    public const string Manuscript = nameof(Core.Publications.Manuscript);

    /// <summary>The whole <see cref="Core.Publications.Publication"/>, on the first document of <c>Publication</c>.</summary>
    public const string Publication = nameof(Core.Publications.Publication);

    /// <summary>In <c>Site</c>: the <see cref="Core.Pages.Page"/> that a file is, where it is one.</summary>
    public const string Page = nameof(Core.Pages.Page);

    /// <summary>How far the press has come, on the first document of each of its pipelines: what the next one takes up.</summary>
    internal const string Press = "AnnalsPress";
}
