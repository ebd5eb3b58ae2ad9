using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Editing.Renaming;

/// <summary>A chapter by the names that references may have for it.</summary>
/// <param name="Id">Its file, which tells it from others before and after a change of names.</param>
internal sealed record NamedChapter(string Id, WorkSlug Work, ChapterSlug Slug, ImmutableArray<ChapterSlug> Formerly)
{
    /// <summary>Slugs that its work had before.</summary>
    public ImmutableArray<WorkSlug> FormerWorks { get; init; } = [];

    public static NamedChapter Of(Chapter chapter) =>
        new(chapter.File.Path, chapter.Work, chapter.Slug.Value, [.. chapter.Formerly.Select(f => f.Value)]);

    public bool Was(ChapterSlug slug) => Formerly.Contains(slug);

    /// <summary>Whether an old name of the work is part of what it is called by these names.</summary>
    public bool WasOf(WorkSlug work, ChapterSlug slug) => FormerWorks.Contains(work) && (Slug == slug || Was(slug));

    public override string ToString() => $"{Work}/{Slug}";
}

/// <summary>Which chapter a reference means, as Resolving has it, and how to refer to one.</summary>
internal sealed class ChapterNames(ImmutableArray<NamedChapter> chapters)
{
    /// <summary>
    /// Works by the addresses of the pages that join their chapters; a name that a work has now before one that another had.
    /// </summary>
    private readonly Lazy<Dictionary<string, WorkSlug>> _joined = new(() =>
    {
        var joined = new Dictionary<string, WorkSlug>(StringComparer.Ordinal);
        var names = chapters
            .Select(c => (Now: c.Work, Name: c.Work))
            .Concat(chapters.SelectMany(c => c.FormerWorks.Select(f => (c.Work, f))));
        foreach (var (now, name) in names.Distinct())
        {
            foreach (var page in (ReadOnlySpan<UrlPath>)[Addresses.WholeText(name), Addresses.WholeTextSource(name), Addresses.Notes(name)])
                joined.TryAdd(page.Value, now);
        }
        return joined;
    });

    public static ChapterNames Of(Manuscript manuscript) =>
        new([
            .. from work in manuscript.Works
            from chapter in work.Chapters
            select NamedChapter.Of(chapter) with
            {
                FormerWorks = [.. work.Formerly.Select(f => f.Value)],
            },
        ]);

    public ImmutableArray<NamedChapter> All => chapters;

    public NamedChapter this[string id] => chapters.First(c => c.Id == id);

    /// <summary>
    /// The chapter whose page is at an address of the site, or was before it or its work was renamed; null where none is.
    /// </summary>
    public NamedChapter? At(string address) =>
        chapters.FirstOrDefault(c => Addresses.Chapter(c.Work, c.Slug).Value == address)
        ?? chapters.FirstOrDefault(c =>
            c.FormerWorks.Prepend(c.Work)
                .Any(work => c.Formerly.Prepend(c.Slug).Any(slug => Addresses.Chapter(work, slug).Value == address))
        );

    /// <summary>The work whose chapters the page at an address joins; null where it joins none.</summary>
    public WorkSlug? WorkJoinedAt(string address) => _joined.Value.TryGetValue(address, out var work) ? work : null;

    /// <summary>The names as they are once one of the chapters has another.</summary>
    public ChapterNames With(NamedChapter renamed) => new([.. chapters.Select(c => c.Id == renamed.Id ? renamed : c)]);

    /// <summary>What <c>chapter:</c> leads to; null for nothing, or one of several.</summary>
    /// <param name="from">The work in which the reference stands; null outside works.</param>
    public (NamedChapter Chapter, bool Formerly)? Meant(string target, WorkSlug? from)
    {
        var (work, slug) = Parts(target);
        if ((work ?? from) is { } own)
        {
            if (chapters.FirstOrDefault(c => c.Work == own && c.Slug == slug) is { } present)
                return (present, false);
            if (chapters.FirstOrDefault(c => (c.Work == own && c.Was(slug)) || c.WasOf(own, slug)) is { } former)
                return (former, true);
        }
        return work is null ? AmongAll(slug) : null;
    }

    private (NamedChapter Chapter, bool Formerly)? AmongAll(ChapterSlug slug)
    {
        var present = chapters.Where(c => c.Slug == slug).ToList();
        if (present.Count > 0)
            return present is [var one] ? (one, false) : null;
        return chapters.Where(c => c.Was(slug)).ToList() is [var only] ? (only, true) : null;
    }

    /// <summary>
    /// What an erratum says its chapter is: it may have the slug now or have had it, and must be the only one. Null for nothing, or one of
    /// several.
    /// </summary>
    public NamedChapter? OfErratum(string target)
    {
        var (work, slug) = Parts(target);
        return
            chapters
                .Where(c => (c.Slug == slug || c.Was(slug)) && (work is null || c.Work == work || c.FormerWorks.Contains(work.Value)))
                .ToList()
                is [var only]
            ? only
            : null;
    }

    /// <summary>How a text refers to a chapter: with its work only where that must be, or where it was said before.</summary>
    public string Reference(NamedChapter chapter, WorkSlug? from, bool full) =>
        full || Meant(chapter.Slug.Value, from) is not (var meant, false) || meant.Id != chapter.Id
            ? chapter.ToString()
            : chapter.Slug.Value;

    /// <summary>How an erratum names a chapter.</summary>
    public string OfErratum(NamedChapter chapter, bool full) =>
        full || OfErratum(chapter.Slug.Value)?.Id != chapter.Id ? chapter.ToString() : chapter.Slug.Value;

    private static (WorkSlug? Work, ChapterSlug Slug) Parts(string target) =>
        target.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
            ? (new WorkSlug(target[..slash]), new ChapterSlug(target[(slash + 1)..]))
            : (null, new ChapterSlug(target));
}
