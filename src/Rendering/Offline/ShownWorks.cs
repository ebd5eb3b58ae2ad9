using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Rendering.Offline;

/// <summary>In which works figures and pictures are shown: a figure may stand in several.</summary>
/// <param name="Figures">By id, the works in the publication's order; figures that stand nowhere are absent.</param>
/// <param name="Images">
/// By path below <c>images/</c>; none of one that something beside a work shows too. Images that nothing shows are absent.
/// </param>
internal sealed record ShownWorks(
    FrozenDictionary<string, ImmutableArray<WorkSlug>> Figures,
    FrozenDictionary<string, ImmutableArray<WorkSlug>> Images
)
{
    // Remembered as long as the chapter is: the preview asks at every save, and a save changes one.
    private static readonly ConditionalWeakTable<Chapter, Shown> s_ofChapters = [];

    public static ShownWorks Of(Publication publication)
    {
        var figures = new Dictionary<string, List<WorkSlug>>(StringComparer.Ordinal);
        var images = new Dictionary<string, List<WorkSlug>>(StringComparer.Ordinal);
        foreach (var work in publication.Works)
        {
            foreach (var shown in work.Chapters.Select(chapter => s_ofChapters.GetValue(chapter, In)))
            {
                foreach (var id in shown.Figures)
                    Add(figures, id, work.Slug);
                foreach (var path in shown.Pictures)
                    Add(images, path, work.Slug);
            }
        }
        var beside = Pictures(
                publication
                    .Entries.SelectMany(e => e.Body)
                    .Concat(publication.Events.SelectMany(e => e.Body))
                    .Concat(publication.Pages.SelectMany(p => p.Body))
            )
            .Concat(publication.Figures.SelectMany(f => Pictures(f.Caption)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var figure in publication.Figures)
        {
            if (figure.Image is not { Value: var path })
                continue;
            if (!figures.TryGetValue(figure.Id, out var works))
                beside.Add(path);
            else
                foreach (var work in works)
                    Add(images, path, work);
        }
        foreach (var path in beside)
            images[path] = [];
        return new(Frozen(figures), Frozen(images));

        FrozenDictionary<string, ImmutableArray<WorkSlug>> Frozen(Dictionary<string, List<WorkSlug>> shown) =>
            shown.ToFrozenDictionary(
                s => s.Key,
                s => publication.Works.Select(w => w.Slug).Where(s.Value.Contains).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    private static Shown In(Chapter chapter)
    {
        var prose = chapter.Body.AddRange(chapter.Notes.SelectMany(n => n.Content));
        return new([.. Blocks.In(prose).OfType<FigurePlace>().Select(f => f.FigureId).Distinct()], [.. Pictures(prose).Distinct()]);
    }

    private static IEnumerable<string> Pictures(IEnumerable<Block> prose) => Pictures(Inlines.In([.. prose]));

    private static IEnumerable<string> Pictures(ImmutableArray<Inline> line) => Pictures(Inlines.In(line));

    // The page of the source's words is kept as well.
    private static IEnumerable<string> Pictures(IEnumerable<Inline> inlines) =>
        inlines.SelectMany(inline =>
            inline switch
            {
                Picture p => [p.Target],
                Intervention i => Pictures(Inlines.In(i.Source)),
                _ => (IEnumerable<string>)[],
            }
        );

    private static void Add(Dictionary<string, List<WorkSlug>> to, string shown, WorkSlug work)
    {
        if (!to.TryGetValue(shown, out var works))
            to[shown] = works = [];
        if (!works.Contains(work))
            works.Add(work);
    }

    private sealed record Shown(ImmutableArray<string> Figures, ImmutableArray<string> Pictures);
}
