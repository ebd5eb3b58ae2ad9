namespace Annals.Resolving.Works;

/// <summary>Whether works, chapters and pages fit together: each named once, each with an address of its own.</summary>
internal static class WorkChecks
{
    private static readonly ImmutableArray<string> s_reservedInWorks = ["text", "notes", "versions", "source"];

    public static IEnumerable<Diagnostic> Of(Manuscript manuscript) =>
        [
            .. Listing(manuscript),
            .. manuscript.Works.SelectMany(Reserved),
            .. manuscript.Works.SelectMany(Slugs),
            .. manuscript.Works.SelectMany(Orders),
            .. manuscript.Works.SelectMany(FormerSlugs),
            .. Pages(manuscript),
            .. FormerNames.Of(manuscript),
        ];

    private static IEnumerable<Diagnostic> Listing(Manuscript manuscript)
    {
        var settings = manuscript.Settings;
        var there = manuscript.Works.Select(w => w.Slug).ToHashSet();
        var named = new HashSet<WorkSlug>();
        foreach (var work in settings.Works)
        {
            if (!there.Contains(work.Value))
            {
                yield return WorkRules.NoSuchWork.At(
                    settings.File,
                    work.Span,
                    $"there is no work '{work.Value}'",
                    Nearest.To(work.Value.Value, there.Select(w => w.Value)) is { } near
                        ? $"did you mean '{near}'?"
                        : $"make the folder works/{work.Value} with its work.yml"
                );
            }
            if (!named.Add(work.Value))
            {
                yield return WorkRules.WorkListedTwice.At(
                    settings.File,
                    work.Span,
                    $"work '{work.Value}' is named twice",
                    "delete one of the two"
                );
            }
        }
        foreach (var work in manuscript.Works)
        {
            if (!named.Contains(work.Slug))
            {
                yield return WorkRules.WorkNotListed.About(
                    work.File.Path,
                    $"work '{work.Slug}' is not named in publication.yml; it comes last",
                    "add it to works, at its place in the order"
                );
            }
            if (work.Chapters.IsEmpty)
            {
                yield return WorkRules.NoChapters.About(
                    work.File.Path,
                    $"work '{work.Slug}' has no chapters",
                    $"put them into works/{work.Slug}/chapters"
                );
            }
        }
    }

    private static IEnumerable<Diagnostic> Reserved(Work work)
    {
        if (Addresses.Reserved.Contains(work.Slug.Value, StringComparer.Ordinal))
        {
            yield return WorkRules.ReservedSlug.About(
                work.File.Path,
                $"a work cannot be called '{work.Slug}': the site has a page of that name",
                "rename the work's folder"
            );
        }
        foreach (var chapter in work.Chapters)
        {
            foreach (
                var slug in chapter
                    .Formerly.Prepend(chapter.Slug)
                    .Where(s => s_reservedInWorks.Contains(s.Value.Value, StringComparer.Ordinal))
            )
            {
                yield return SiteRules.ReservedChapterSlug.At(
                    chapter.File,
                    slug.Span,
                    $"a chapter cannot be called '{slug}': every work has a page of that name",
                    "choose another slug"
                );
            }
        }
    }

    private static IEnumerable<Diagnostic> Slugs(Work work)
    {
        var first = new Dictionary<ChapterSlug, Chapter>();
        foreach (var chapter in work.Chapters)
        {
            if (first.TryAdd(chapter.Slug.Value, chapter))
                continue;
            yield return WorkRules.SlugTwice.At(
                chapter.File,
                chapter.Slug.Span,
                $"slug '{chapter.Slug}' is taken by {Where(first[chapter.Slug.Value], c => c.Slug.Span)}",
                "give one of them another slug"
            );
        }
    }

    private static IEnumerable<Diagnostic> Orders(Work work)
    {
        var first = new Dictionary<int, Chapter>();
        foreach (var chapter in work.Chapters)
        {
            if (first.TryAdd(chapter.Order.Value, chapter))
                continue;
            yield return WorkRules.OrderTwice.At(
                chapter.File,
                chapter.Order.Span,
                $"order {chapter.Order} is taken by {Where(first[chapter.Order.Value], c => c.Order.Span)}",
                "number the chapters through"
            );
        }
    }

    private static IEnumerable<Diagnostic> FormerSlugs(Work work)
    {
        var taken = new Dictionary<ChapterSlug, Chapter>();
        foreach (var chapter in work.Chapters)
            taken.TryAdd(chapter.Slug.Value, chapter);
        foreach (var chapter in work.Chapters)
        {
            foreach (var former in chapter.Formerly)
            {
                if (taken.TryAdd(former.Value, chapter))
                    continue;
                var owner = taken[former.Value];
                yield return WorkRules.FormerSlugTaken.At(
                    chapter.File,
                    former.Span,
                    ReferenceEquals(owner, chapter)
                        ? $"former slug '{former}' is the chapter's own"
                        : $"former slug '{former}' belongs to {owner.File.Path}",
                    "take it out of formerly where it does not belong"
                );
            }
        }
    }

    private static IEnumerable<Diagnostic> Pages(Manuscript manuscript)
    {
        var works = manuscript.Works.Select(w => w.Slug.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var page in manuscript.Pages)
        {
            if (Addresses.Reserved.Contains(page.Slug, StringComparer.Ordinal))
            {
                yield return WorkRules.ReservedSlug.About(
                    page.File.Path,
                    $"a page cannot be called '{page.Slug}': the site has a page of that name",
                    "rename the file"
                );
            }
            if (works.Contains(page.Slug))
            {
                yield return SiteRules.PageTakesWork.About(
                    page.File.Path,
                    $"a page cannot be called '{page.Slug}': a work is",
                    "rename the file"
                );
            }
        }
    }

    private static string Where(Chapter chapter, Func<Chapter, Span> span) =>
        $"{chapter.File.Path}:{chapter.File.PositionOf(span(chapter).Start)}";
}
