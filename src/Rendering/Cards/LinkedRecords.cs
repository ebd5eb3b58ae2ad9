using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Rendering.Cards;

/// <summary>What the publication's prose links to, each once: a registry may hold ten thousand records, and a card that no link opens would be a file for nobody.</summary>
internal static class LinkedRecords
{
    /// <summary>In the order of the publication's own lists.</summary>
    public static IEnumerable<Card> Of(Publication publication)
    {
        var linked = References(publication);
        foreach (var entry in publication.Entries)
        {
            if (linked.Contains((KindOf(entry.Key.Kind), entry.Key.Id))) yield return new EntryCard(entry, publication.MentionsOf(entry.Key).Length);
        }
        foreach (var figure in publication.Figures)
        {
            if (linked.Contains((ReferenceKind.Figure, figure.Id))) yield return new FigureCard(figure, figure.Image is { } file ? publication.Images.GetValueOrDefault(file.Value) : null);
        }
        foreach (var happened in publication.Events)
        {
            if (linked.Contains((ReferenceKind.Event, happened.Id))) yield return new EventCard(happened);
        }
        foreach (var item in publication.Bibliography)
        {
            if (publication.Citations.ContainsKey(item.Key)) yield return new WorkCitedCard(item);
        }
        // A chapter may be named by a slug that it formerly had, so it is found by where the link leads.
        var addresses = ChaptersLed(publication);
        foreach (var work in publication.Works)
        {
            foreach (var chapter in work.Chapters)
            {
                if (addresses.Contains(Addresses.Chapter(chapter).Value)) yield return new ChapterCard(work, chapter);
            }
        }
    }

    private static HashSet<(ReferenceKind Kind, string Id)> References(Publication publication)
    {
        var linked = Prose(publication).OfType<Reference>().Where(r => r.Address is not null).Select(r => (r.Kind, r.Target)).ToHashSet();
        foreach (var figure in publication.Figures)
        {
            if (figure.MakerKey is { } maker) linked.Add((KindOf(maker.Kind), maker.Id));
        }
        return linked;
    }

    private static HashSet<string> ChaptersLed(Publication publication) =>
        Prose(publication).OfType<Reference>().Where(r => r.Kind == ReferenceKind.Chapter && r.Address is not null).Select(r => r.Address!.Value.Page.Value).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Inline> Prose(Publication publication)
    {
        var chapters = publication.Works.SelectMany(w => w.Chapters);
        return chapters.SelectMany(c => Inlines.In(c.Body).Concat(c.Notes.SelectMany(n => Inlines.In(n.Content))))
            .Concat(publication.Entries.SelectMany(e => Inlines.In(e.Body)))
            .Concat(publication.Events.SelectMany(e => Inlines.In(e.Body)))
            .Concat(publication.Figures.SelectMany(f => Inlines.In(f.Caption)))
            .Concat(publication.Pages.SelectMany(p => Inlines.In(p.Body)));
    }

    private static ReferenceKind KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Term => ReferenceKind.Term,
        EntryKind.Person => ReferenceKind.Person,
        EntryKind.Place => ReferenceKind.Place,
        EntryKind.Organisation => ReferenceKind.Organisation,
        _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
    };
}
