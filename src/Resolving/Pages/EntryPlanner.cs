using Annals.Core.Wording;
using Annals.Resolving.Names;

namespace Annals.Resolving.Pages;

/// <summary>The glossary, people, places and organisations: a list of each kind and a page for each entry.</summary>
internal static class EntryPlanner
{
    public static IEnumerable<Page> Lists(Publication publication) =>
        Kinds(publication)
            .Where(k => !k.Entries.IsEmpty)
            .Select(k => new EntryListPage(
                publication,
                k.Kind,
                k.Title,
                Registers.Of(k.Entries, Collation.Of(publication.Settings.Language))
            ));

    public static IEnumerable<Page> Entries(Publication publication)
    {
        var made = publication.Figures.Where(f => f.MakerKey is not null).ToLookup(f => f.MakerKey!.Value);
        return Kinds(publication)
            .SelectMany(k => k.Entries)
            .Select(entry => new EntryPage(
                entry,
                FirstSentence.Of(entry.Body),
                publication.MentionsOf(entry.Key),
                SeeAlso(publication, entry),
                [.. made[entry.Key]]
            )
            {
                Publication = publication,
            });
    }

    private static (EntryKind Kind, string Title, ImmutableArray<Entry> Entries)[] Kinds(Publication publication) =>
        [
            (EntryKind.Term, English.Words.Register(EntryKind.Term), [.. publication.Terms]),
            (EntryKind.Person, English.Words.Register(EntryKind.Person), [.. publication.People]),
            (EntryKind.Place, English.Words.Register(EntryKind.Place), [.. publication.Places]),
            (EntryKind.Organisation, English.Words.Register(EntryKind.Organisation), [.. publication.Organisations]),
        ];

    private static ImmutableArray<Entry> SeeAlso(Publication publication, Entry entry) =>
        entry is Term term
            ?
            [
                .. term
                    .SeeAlso.Select(id => publication.EntryByKey.GetValueOrDefault(new EntryKey(EntryKind.Term, id.Value)))
                    .OfType<Entry>()
                    .Distinct(),
            ]
            : [];
}
