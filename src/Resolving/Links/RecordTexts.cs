namespace Annals.Resolving.Links;

/// <summary>
/// The texts outside chapters, resolved: captions, definitions, events, pages, in the order in which their mentions are listed.
/// </summary>
internal sealed class RecordTexts
{
    private readonly List<(int, Mention)> _mentions = [];
    private readonly List<string> _figures = [];
    private readonly List<(InnerLink, UrlPath)> _links = [];
    private readonly List<(string, CitedPlace)> _cited = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ProseResolver _resolver;
    private readonly Func<Figure, bool> _regularises;

    /// <param name="regularises">Whether the names in a figure's title are to be regularised, where that is a source's.</param>
    public RecordTexts(ProseResolver resolver, Manuscript manuscript, ImmutableArray<Entry> entries, Func<Figure, bool> regularises)
    {
        (_resolver, _regularises) = (resolver, regularises);
        Figures = [.. manuscript.Figures.Select(Figure)];
        Entries = [.. entries.Select(Entry)];
        Events = [.. manuscript.Events.Select(Event)];
        Errata = [.. manuscript.Errata.Select(Erratum)];
        Pages = [.. manuscript.Pages.OrderBy(p => p.Order).ThenBy(p => p.Slug, StringComparer.Ordinal).Select(Page)];
    }

    public ImmutableArray<Figure> Figures { get; }

    public ImmutableArray<Entry> Entries { get; }

    public ImmutableArray<HistoricalEvent> Events { get; }

    public ImmutableArray<Erratum> Errata { get; }

    public ImmutableArray<StandingPage> Pages { get; }

    public IReadOnlyList<(int Entry, Mention Mention)> Mentions => _mentions;

    /// <summary>The ids of the figures that these texts refer to.</summary>
    public IReadOnlyList<string> FiguresReferredTo => _figures;

    /// <summary>Links to addresses of the site, each with the page on which it stands.</summary>
    public IReadOnlyList<(InnerLink Link, UrlPath Page)> Links => _links;

    public IReadOnlyList<(string Key, CitedPlace Place)> Cited => _cited;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    private Figure Figure(Figure figure)
    {
        var setting = new Setting(
            figure.File,
            MentionPlace.Caption,
            figure.Title,
            Addresses.Figure(figure.Id),
            TitleFromSource: figure.Source is not null && _regularises(figure)
        );
        var (title, caption) = Titled(setting, figure.Caption, figure.Title);
        return figure with { Title = title, Caption = caption };
    }

    private Entry Entry(Entry entry, int place) =>
        entry with
        {
            Body = Resolved(new Setting(entry.File, MentionPlace.Definition, entry.Name, Addresses.Entry(entry.Key), place), entry.Body),
        };

    private HistoricalEvent Event(HistoricalEvent happened) =>
        happened with
        {
            Body = Resolved(
                new Setting(happened.File, MentionPlace.Event, happened.Title, Addresses.Event(happened.Id)),
                happened.Body,
                happened.Title
            ),
        };

    private Erratum Erratum(Erratum erratum) =>
        erratum with
        {
            Body = Resolved(
                new Setting(erratum.File, MentionPlace.Erratum, erratum.Wrong.Value, Addresses.Erratum(erratum.Id)),
                erratum.Body
            ),
        };

    private StandingPage Page(StandingPage page) =>
        page with
        {
            Body = Resolved(
                new Setting(page.File, MentionPlace.Page, page.Title, Addresses.StandingPage(page.Slug)),
                page.Body,
                page.Title
            ),
        };

    private ImmutableArray<Block> Resolved(Setting setting, ImmutableArray<Block> body, string? title = null) =>
        Titled(setting, body, title ?? "").Body;

    private (string Title, ImmutableArray<Block> Body) Titled(Setting setting, ImmutableArray<Block> body, string title)
    {
        var (read, resolved, findings) = _resolver.Text(setting, body, title.Length == 0 ? null : title);
        _mentions.AddRange(findings.Mentions);
        _figures.AddRange(findings.Figures);
        _links.AddRange(findings.Links);
        _cited.AddRange(findings.Cited);
        _diagnostics.AddRange(findings.Diagnostics);
        return (read ?? "", resolved);
    }
}
