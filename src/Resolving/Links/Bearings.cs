namespace Annals.Resolving.Links;

/// <summary>
/// Where records are read: on the site's pages of them; in a published version on the version's own page, which keeps those that it used.
/// </summary>
/// <param name="version">The version's page; null for the site as it is.</param>
internal sealed class Bearings(UrlPath? version = null)
{
    public UrlPath Entry(EntryKey entry) => version?.At(Addresses.EntryAnchor(entry)) ?? Addresses.Entry(entry);

    public UrlPath Event(string id) => version?.At(Addresses.EventAnchor(id)) ?? Addresses.Event(id);

    public UrlPath Work(string key) => version?.At(Addresses.WorkAnchor(key)) ?? Addresses.BibliographyItem(key);

    public UrlPath Chapter(Chapter chapter) => version ?? Addresses.Chapter(chapter);

    /// <summary>
    /// A figure where it stands, or its record's page where no chapter shows it: null in a version, whose page has only the figures that it
    /// shows.
    /// </summary>
    public UrlPath? Figure(string id, FigureStanding? standing) =>
        standing is { } s ? (version ?? Addresses.Chapter(s.Work, s.Chapter)).At(Addresses.FigureAnchor(id))
        : version is null ? Addresses.Figure(id)
        : null;
}
