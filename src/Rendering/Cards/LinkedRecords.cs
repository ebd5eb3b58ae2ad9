using System.Runtime.CompilerServices;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Rendering.Cards;

/// <summary>
/// What the publication's prose links to, each once: a registry may hold ten thousand records, and a card that no link opens would be a
/// file for nobody.
/// </summary>
internal static class LinkedRecords
{
    // Remembered as long as the chapter is: the preview asks at every save, and a save changes one.
    private static readonly ConditionalWeakTable<Chapter, HashSet<(ReferenceKind Kind, string Name)>> s_ofChapters = [];

    /// <summary>In the order of the publication's own lists.</summary>
    public static IEnumerable<Card> Of(Publication publication)
    {
        var linked = References(publication);
        foreach (var entry in publication.Entries)
        {
            if (linked.Contains((KindOf(entry.Key.Kind), entry.Key.Id)))
                yield return new EntryCard(entry, publication.MentionsOf(entry.Key).Length);
        }
        foreach (var figure in publication.Figures)
        {
            if (linked.Contains((ReferenceKind.Figure, figure.Id)))
                yield return new FigureCard(figure, figure.Image is { } file ? publication.Images.GetValueOrDefault(file.Value) : null);
        }
        foreach (var happened in publication.Events)
        {
            if (linked.Contains((ReferenceKind.Event, happened.Id)))
                yield return new EventCard(happened);
        }
        foreach (var item in publication.Bibliography)
        {
            if (publication.Citations.ContainsKey(item.Key))
                yield return new WorkCitedCard(item);
        }
        foreach (var work in publication.Works)
        {
            foreach (var chapter in work.Chapters)
            {
                if (linked.Contains((ReferenceKind.Chapter, Addresses.Chapter(chapter).Value)))
                    yield return new ChapterCard(work, chapter);
            }
        }
    }

    private static HashSet<(ReferenceKind Kind, string Name)> References(Publication publication)
    {
        var linked = In(
            publication
                .Entries.SelectMany(e => e.Body)
                .Concat(publication.Events.SelectMany(e => e.Body))
                .Concat(publication.Pages.SelectMany(p => p.Body))
        );
        linked.UnionWith(publication.Figures.SelectMany(f => Inlines.In(f.Caption)).SelectMany(Named));
        linked.UnionWith(publication.Figures.Select(f => f.MakerKey).OfType<EntryKey>().Select(maker => (KindOf(maker.Kind), maker.Id)));
        var chapters = publication.Works.SelectMany(w => w.Chapters);
        foreach (
            var named in chapters
                .AsParallel()
                .Select(chapter => s_ofChapters.GetValue(chapter, c => In(c.Body.Concat(c.Notes.SelectMany(n => n.Content)))))
        )
            linked.UnionWith(named);
        return linked;
    }

    private static HashSet<(ReferenceKind Kind, string Name)> In(IEnumerable<Block> prose) => [.. Inlines.In([.. prose]).SelectMany(Named)];

    /// <summary>
    /// A record by its id. A chapter may be named by a slug that it formerly had, so it is found by where the link leads.
    /// </summary>
    private static IEnumerable<(ReferenceKind Kind, string Name)> Named(Inline inline) =>
        inline switch
        {
            Reference { Address: not null, Kind: ReferenceKind.Chapter } chapter =>
            [
                (ReferenceKind.Chapter, chapter.Address.Value.Page.Value),
            ],
            Reference { Address: not null } record => [(record.Kind, record.Target)],
            _ => [],
        };

    private static ReferenceKind KindOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Term => ReferenceKind.Term,
            EntryKind.Person => ReferenceKind.Person,
            EntryKind.Place => ReferenceKind.Place,
            EntryKind.Organisation => ReferenceKind.Organisation,
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };
}
