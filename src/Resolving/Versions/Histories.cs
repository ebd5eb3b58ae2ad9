using System.Collections.Frozen;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// The chapters through their published versions: each version read and resolved in turn, and where its paragraphs are now.
/// </summary>
/// <remarks>
/// Of a version only its words stay in memory, and of those only what its neighbours do not share; its page makes the whole of it again. So
/// two hundred versions cost two readings each, and the memory of their differences.
/// </remarks>
internal static class Histories
{
    /// <param name="apart">Resolves a version as the one chapter of a publication of its own, for the page at an address.</param>
    public static Checked<FrozenDictionary<ChapterKey, ChapterHistory>> Of(
        Manuscript manuscript,
        Publication publication,
        Func<Manuscript, UrlPath, Publication> apart,
        HistoriesMemory memory,
        CancellationToken cancellation
    )
    {
        if (manuscript.Releases.IsEmpty)
            return Checked.Of(FrozenDictionary<ChapterKey, ChapterHistory>.Empty);
        memory.Apart = (version, address) => apart(version with { Images = [.. publication.Images.Values] }, address);
        var (owners, uses) = (Owners(publication), new ChapterUses(publication));
        var folders = manuscript
            .Releases.GroupBy(r => new ChapterKey(r.Work, r.Folder))
            .Select(g => g.OrderBy(r => r.Version).ToImmutableArray())
            .ToImmutableArray();
        var made = SideBySide.Of(
            folders,
            () => 0,
            (releases, _) =>
            {
                var current = owners.GetValueOrDefault(new(releases[0].Work, releases[0].Folder));
                return memory.History(current, releases, () => Of(releases, current, publication, uses, memory));
            },
            cancellation
        );

        var diagnostics = new List<Diagnostic>();
        var histories = new Dictionary<ChapterKey, ChapterHistory>();
        foreach (var (history, releases) in made.Zip(folders))
        {
            if (history is null)
                continue; // none of its versions could be read, which was reported
            var key = new ChapterKey(history.Work, history.Slug);
            var other = history.Current is null ? publication.ChapterByKey.GetValueOrDefault(key) : null;
            if (other is not null || !histories.TryAdd(key, history))
            {
                var address = Addresses.Chapter(history.Work, history.Slug);
                diagnostics.Add(
                    other is { } chapter
                        ? HistoryRules.AddressTwice.At(
                            chapter.File,
                            chapter.Slug.Span,
                            $"the address '{address}' belongs to the versions in {releases[0].Path}",
                            "give the chapter another slug"
                        )
                        : HistoryRules.AddressTwice.About(
                            releases[^1].ChapterPath,
                            $"the address '{address}' belongs to other versions too",
                            "one chapter has one folder of versions"
                        )
                );
                continue;
            }
            diagnostics.AddRange(HistoryChecks.Of(history, releases));
        }
        return Checked.Of(histories.ToFrozenDictionary(), diagnostics);
    }

    /// <summary>The chapters by every slug that they have or had: the folder of a chapter's versions keeps the first.</summary>
    private static Dictionary<ChapterKey, Chapter> Owners(Publication publication)
    {
        var owners = new Dictionary<ChapterKey, Chapter>(publication.ChapterByKey);
        foreach (var chapter in publication.Works.SelectMany(w => w.Chapters))
        {
            foreach (var former in chapter.Formerly)
                owners.TryAdd(new ChapterKey(chapter.Work, former.Value), chapter);
        }
        return owners;
    }

    private static ChapterHistory? Of(
        ImmutableArray<Release> releases,
        Chapter? current,
        Publication publication,
        ChapterUses uses,
        HistoriesMemory memory
    )
    {
        var slug =
            current?.Slug.Value
            ?? releases.Reverse().Select(r => ChapterOf(ManuscriptOf(r))).FirstOrDefault(c => c is not null)?.Slug.Value;
        if (slug is not { } named)
            return null;
        var (pool, known) = (new TextPool(), new Likenesses());
        var read = new List<(Release Release, Chapter Chapter, VersionText Text)>();
        foreach (var release in releases)
        {
            if (memory.Version(release, () => Read(release)) is { } version)
                read.Add((release, version.Chapter, version.Text));
        }
        if (read.Count == 0)
            return null;

        var text = current is null ? read[^1].Text : VersionTexts.Of(current, Used(uses.Of(current), publication), pool);
        var paragraphs = text.Paragraphs.ToList();
        return new ChapterHistory
        {
            Work = releases[0].Work,
            Slug = named,
            Folder = releases[0].Folder,
            Title = current?.Title ?? read[^1].Chapter.Title,
            Current = current,
            Versions = [.. read.Select(r => Version(r.Release, r.Chapter, r.Text))],
            Text = text,
        };

        (Chapter, VersionText)? Read(Release release)
        {
            var manuscript = ManuscriptOf(release);
            if (ChapterOf(manuscript) is null)
                return null;
            var asItWas = Apart(memory, release, named, manuscript!);
            var chapter = asItWas.Works[0].Chapters[0];
            return (chapter, VersionTexts.Of(chapter, ApparatusRecords.Of(asItWas), pool));
        }

        PublishedVersion Version(Release release, Chapter chapter, VersionText its)
        {
            var revision = chapter.Revisions.FirstOrDefault(r => r.Version == release.Version);
            return new(release.Version, chapter.Date, chapter.Title, revision?.Note ?? "", revision?.By, its, Whole(memory, release, named))
            {
                ToCurrent = PassageMaps.Between([.. its.Paragraphs], paragraphs, known),
            };
        }
    }

    // Static, so that what is remembered holds on to the memory and not to the publication of its time.
    private static Func<Publication> Whole(HistoriesMemory memory, Release release, ChapterSlug slug) =>
        () => Apart(memory, release, slug, ManuscriptOf(release)!);

    private static Publication Apart(HistoriesMemory memory, Release release, ChapterSlug slug, Manuscript version) =>
        memory.Apart(version, Addresses.Version(release.Work, slug, release.Version));

    private static ApparatusRecords Used(ChapterUse use, Publication publication)
    {
        var (figures, entries, events) = (
            use.Figures.Select(f => f.Id).ToHashSet(),
            use.Entries.Select(e => e.Key).ToHashSet(),
            use.Events.Select(e => e.Id).ToHashSet()
        );
        return ApparatusRecords
            .Of(publication)
            .Only(f => figures.Contains(f.Id), entries.Contains, e => events.Contains(e.Id), w => use.Cited.Contains(w.Key));
    }

    // Read alone, a version may break a rule that is younger than it is: it is shown all the same.
    private static Manuscript? ManuscriptOf(Release release) => release.Read().Value;

    private static Chapter? ChapterOf(Manuscript? version) => version?.Works is [{ Chapters: [var chapter] }] ? chapter : null;
}
