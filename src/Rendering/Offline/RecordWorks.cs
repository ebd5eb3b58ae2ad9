using System.Collections.Frozen;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Offline;

/// <summary>
/// Which works lead their readers to a record: those that name it, and those that name a record whose text names it. What only stands
/// further off is the site's.
/// </summary>
internal static class RecordWorks
{
    /// <returns>By the folder of the record's page, such as <c>people/caesar</c>; records that no work leads to are absent.</returns>
    public static FrozenDictionary<string, ImmutableArray<WorkSlug>> Of(Publication publication, ShownWorks shown)
    {
        var order = publication.Works.Select((w, i) => (w.Slug, i)).ToDictionary(p => p.Slug, p => p.i);
        var near = new Dictionary<string, HashSet<WorkSlug>>(StringComparer.Ordinal);
        foreach (var figure in publication.Figures)
        {
            foreach (var work in shown.Figures.GetValueOrDefault(figure.Id, []))
            {
                Add(near, Folder(Addresses.Figure(figure.Id)), work);
                if (figure.MakerKey is { } maker)
                    Add(near, Folder(Addresses.Entry(maker)), work);
            }
        }
        foreach (var (entry, mentions) in publication.Mentions)
        {
            foreach (var mention in mentions)
            {
                if (mention.Chapter is { Work: var work })
                    Add(near, Folder(Addresses.Entry(entry)), work);
            }
        }

        var all = near.ToDictionary(p => p.Key, p => p.Value.ToHashSet(), StringComparer.Ordinal);
        foreach (var (entry, mentions) in publication.Mentions)
        {
            foreach (var mention in mentions)
            {
                if (mention.Chapter is not null || !near.TryGetValue(Folder(mention.Address), out var works))
                    continue;
                foreach (var work in works)
                    Add(all, Folder(Addresses.Entry(entry)), work);
            }
        }
        return all.ToFrozenDictionary(p => p.Key, p => p.Value.OrderBy(w => order[w]).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static string Folder(UrlPath address) => address.Page.Value.Trim('/');

    private static void Add(Dictionary<string, HashSet<WorkSlug>> to, string folder, WorkSlug work)
    {
        if (!to.TryGetValue(folder, out var works))
            to[folder] = works = [];
        works.Add(work);
    }
}
