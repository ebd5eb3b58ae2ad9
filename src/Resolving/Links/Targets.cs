using Annals.Resolving.Figures;

namespace Annals.Resolving.Links;

/// <summary>Where a reference leads, or why it leads nowhere.</summary>
internal readonly record struct Destination(UrlPath? Address, Rule? Rule = null, string Message = "", string? Hint = null);

/// <summary>Everything that a reference can lead to, by kind and id.</summary>
internal sealed class Targets
{
    private readonly Bearings _bearings;
    private readonly StandingSite? _site;
    private readonly Dictionary<EntryKey, int> _entries = [];
    private readonly ImmutableArray<Entry> _all;
    private readonly UrlPath[] _addresses;
    private readonly HashSet<string> _figures;
    private readonly HashSet<string> _events;
    private readonly FigureNumbering _numbering;
    private readonly Dictionary<ChapterKey, ChapterOutline> _chapters = [];
    private readonly Dictionary<ChapterKey, ChapterOutline> _formerly = [];
    private readonly ILookup<ChapterSlug, ChapterOutline> _bySlug;
    private readonly HashSet<ChapterKey> _withdrawn;
    private readonly Dictionary<(ReferenceKind Kind, string Id), string> _renamed = [];

    /// <param name="site">
    /// Where a published version's references lead that its own records do not answer; null for the site as it is.
    /// </param>
    public Targets(
        Manuscript manuscript,
        ImmutableArray<Entry> entries,
        ImmutableArray<ChapterOutline> outlines,
        FigureNumbering numbering,
        Bearings bearings,
        StandingSite? site
    )
    {
        (_bearings, _site) = (bearings, site);
        _all = entries;
        _addresses = [.. entries.Select(e => bearings.Entry(e.Key))];
        for (var i = 0; i < entries.Length; i++)
            _entries.TryAdd(entries[i].Key, i);
        _figures = manuscript.Figures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        _events = manuscript.Events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        _numbering = numbering;
        foreach (var outline in outlines)
        {
            var chapter = outline.Chapter;
            _chapters.TryAdd(new ChapterKey(chapter.Work, chapter.Slug.Value), outline);
            foreach (var former in chapter.Formerly)
                _formerly.TryAdd(new ChapterKey(chapter.Work, former.Value), outline);
        }
        foreach (var entry in entries)
            Renamed(s_kinds[entry.Key.Kind], entry.Key.Id, entry.Formerly);
        foreach (var figure in manuscript.Figures)
            Renamed(ReferenceKind.Figure, figure.Id, figure.Formerly);
        foreach (var historical in manuscript.Events)
            Renamed(ReferenceKind.Event, historical.Id, historical.Formerly);
        _bySlug = outlines.ToLookup(o => o.Chapter.Slug.Value);
        _withdrawn =
        [
            .. manuscript
                .Releases.Select(r => new ChapterKey(r.Work, r.Folder))
                .Where(key => !_chapters.ContainsKey(key) && !_formerly.ContainsKey(key)),
        ];
    }

    public Entry EntryAt(int place) => _all[place];

    /// <summary>Whether a published version's link leads to a page that is gone since: then its words stand alone.</summary>
    public bool IsGone(Link link) => _site is not null && _site.Lacks(link);

    /// <summary>Where an entry is read.</summary>
    public UrlPath AddressOf(int place) => _addresses[place];

    /// <summary>Where a figure stands in a work; null where the work does not show it.</summary>
    public FigureStanding? StandingOf(WorkSlug work, string figure) => _numbering.Numbers.GetValueOrDefault((work, figure));

    /// <summary>
    /// The place among all entries of the entry that a reference names; -1 where it names another kind of thing, or nothing.
    /// </summary>
    public int EntryOf(Reference reference) =>
        KindOf(reference.Kind) is { } kind && _entries.TryGetValue(new EntryKey(kind, reference.Target), out var place) ? place : -1;

    /// <param name="from">
    /// The work in which the reference stands, which a chapter's slug is looked for in first; null outside works.
    /// </param>
    public Destination Of(Reference reference, WorkSlug? from)
    {
        var own = Own(reference, from);
        return own.Address is null && _site is not null ? _site.Targets.Of(reference, from) : own;
    }

    private Destination Own(Reference reference, WorkSlug? from) =>
        reference.Kind switch
        {
            ReferenceKind.Term or ReferenceKind.Person or ReferenceKind.Place or ReferenceKind.Organisation => Entry(reference),
            ReferenceKind.Event => _events.Contains(reference.Target)
                ? new(_bearings.Event(reference.Target))
                : Unknown(reference, _events),
            ReferenceKind.Figure => Figure(reference),
            ReferenceKind.Chapter => Chapter(reference, from),
            _ => throw new System.Diagnostics.UnreachableException(reference.Kind.ToString()),
        };

    private Destination Entry(Reference reference)
    {
        var kind = KindOf(reference.Kind)!.Value;
        if (_entries.TryGetValue(new EntryKey(kind, reference.Target), out var place))
            return new(_addresses[place]);
        foreach (var (other, word) in s_schemes)
        {
            if (_entries.ContainsKey(new EntryKey(other, reference.Target)))
                return Unknown(reference, $"did you mean {word}:{reference.Target}?");
        }
        var named = _all.FirstOrDefault(e =>
            e.Key.Kind == kind && (e.Name == reference.Target || Anchors.Of(e.Name) == Anchors.Of(reference.Target))
        );
        return named is not null
            ? Unknown(reference, $"did you mean {Scheme(reference)}:{named.Key.Id}?")
            : Unknown(reference, _entries.Keys.Where(k => k.Kind == kind).Select(k => k.Id));
    }

    private Destination Figure(Reference reference)
    {
        if (!_figures.Contains(reference.Target))
            return Unknown(reference, _figures);
        return new(_bearings.Figure(reference.Target, _numbering.Standings.GetValueOrDefault(reference.Target)));
    }

    private Destination Chapter(Reference reference, WorkSlug? from)
    {
        var slash = reference.Target.IndexOf('/');
        var slug = new ChapterSlug(slash < 0 ? reference.Target : reference.Target[(slash + 1)..]);
        var work = slash < 0 ? from : new WorkSlug(reference.Target[..slash]);
        if (work is { } w && _chapters.TryGetValue(new ChapterKey(w, slug), out var found))
            return At(found, reference.Fragment);
        if (work is { } fw && _formerly.TryGetValue(new ChapterKey(fw, slug), out found))
            return Former(found, reference);
        if (slash < 0)
        {
            var others = _bySlug[slug].ToList();
            if (others is [var only])
                return At(only, reference.Fragment);
            if (others.Count > 1)
            {
                return new(
                    null,
                    ReferenceRules.AmbiguousChapter,
                    $"several works have a chapter '{slug}'",
                    "write the work before it: " + string.Join(" or ", others.Select(o => $"chapter:{o.Chapter.Work}/{slug}"))
                );
            }
            var former = _formerly.Where(f => f.Key.Chapter == slug).Select(f => f.Value).ToList();
            if (former is [var moved])
                return Former(moved, reference);
        }
        // Its address stays: it says that the chapter was withdrawn, or leads to where that is said. Paragraphs are only on its versions'
        // pages.
        if (work is { } ww && _withdrawn.Contains(new ChapterKey(ww, slug)))
        {
            return new(
                Addresses.Chapter(ww, slug),
                ReferenceRules.WithdrawnChapter,
                $"chapter '{reference.Target}' was withdrawn",
                "leave it, or refer to something else"
            );
        }
        return Unknown(
            reference,
            slash < 0
                ? _chapters.Keys.Where(k => from is null || k.Work == from).Select(k => k.Chapter.Value)
                : _chapters.Keys.Select(k => $"{k.Work}/{k.Chapter}")
        );
    }

    private Destination At(ChapterOutline outline, string? fragment)
    {
        var address = _bearings.Chapter(outline.Chapter);
        if (string.IsNullOrEmpty(fragment))
            return new(address);
        if (outline.Has(fragment))
            return new(address.At(fragment));
        var near = Nearest.To(fragment, outline.NamedAnchors);
        var hint =
            near is not null ? $"did you mean #{near}?"
            : outline.Paragraphs == 1 ? "its one paragraph is #p1"
            : outline.Paragraphs > 1 ? $"its paragraphs are #p1 to #p{outline.Paragraphs}"
            : "leave the fragment out";
        return new(address, ReferenceRules.UnknownFragment, $"chapter '{outline.Chapter.Slug}' has no place '#{fragment}'", hint);
    }

    private Destination Former(ChapterOutline found, Reference reference)
    {
        var there = At(found, reference.Fragment);
        return there.Rule is not null
            ? there
            : new(
                there.Address,
                ReferenceRules.FormerSlug,
                $"chapter '{reference.Target}' has another slug now",
                $"write chapter:{found.Chapter.Slug}"
            );
    }

    private void Renamed(ReferenceKind kind, string now, ImmutableArray<Located<string>> formerly)
    {
        foreach (var former in formerly)
            _renamed.TryAdd((kind, former.Value), now);
    }

    private Destination Unknown(Reference reference, IEnumerable<string> candidates) =>
        Unknown(reference, Nearest.To(reference.Target, candidates) is { } near ? $"did you mean {Scheme(reference)}:{near}?" : null);

    private Destination Unknown(Reference reference, string? hint) =>
        new(
            null,
            ReferenceRules.UnknownTarget,
            $"there is no {Scheme(reference)} '{reference.Target}'",
            _renamed.TryGetValue((reference.Kind, reference.Target), out var now) ? $"it is called {Scheme(reference)}:{now} now" : hint
        );

    private static readonly ImmutableArray<(EntryKind Kind, string Scheme)> s_schemes =
    [
        (EntryKind.Term, "term"),
        (EntryKind.Person, "person"),
        (EntryKind.Place, "place"),
        (EntryKind.Organisation, "organisation"),
    ];

    private static readonly Dictionary<EntryKind, ReferenceKind> s_kinds = new()
    {
        [EntryKind.Term] = ReferenceKind.Term,
        [EntryKind.Person] = ReferenceKind.Person,
        [EntryKind.Place] = ReferenceKind.Place,
        [EntryKind.Organisation] = ReferenceKind.Organisation,
    };

    private static string Scheme(Reference reference) =>
        reference.Kind switch
        {
            ReferenceKind.Plain => "plain",
            ReferenceKind.Term => "term",
            ReferenceKind.Person => "person",
            ReferenceKind.Place => "place",
            ReferenceKind.Organisation => "organisation",
            ReferenceKind.Event => "event",
            ReferenceKind.Figure => "figure",
            ReferenceKind.Chapter => "chapter",
            _ => throw new System.Diagnostics.UnreachableException(reference.Kind.ToString()),
        };

    private static EntryKind? KindOf(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Term => EntryKind.Term,
            ReferenceKind.Person => EntryKind.Person,
            ReferenceKind.Place => EntryKind.Place,
            ReferenceKind.Organisation => EntryKind.Organisation,
            _ => null,
        };
}
