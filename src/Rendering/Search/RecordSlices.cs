using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Wording;

namespace Annals.Rendering.Search;

/// <summary>
/// The slices of what is not a chapter: an entry and an editors' page are one each; events and works cited share theirs, as they share a
/// page.
/// </summary>
internal static class RecordSlices
{
    public static IEnumerable<Slice> Of(Publication publication) =>
        [
            .. publication.Entries.Select(EntryOf),
            .. publication
                .Figures.Where(f => f.Standing is null)
                .Select(f => new Slice(Addresses.Figure(f.Id), "", "figure", [new Passage("", "", BlockWords.Of(f))]) { Title = f.Title }),
            .. Shared(Addresses.Timeline, "event", publication.Events.Select(EventOf)),
            .. Shared(Addresses.Bibliography, "bibliography", publication.Bibliography.Select(WorkOf)),
            .. publication.Pages.Select(p => new Slice(Addresses.StandingPage(p.Slug), "", "page", PassagesOf(p)) { Title = p.Title }),
        ];

    private static Slice EntryOf(Entry entry)
    {
        var kind = entry.Key.Kind switch
        {
            EntryKind.Term => "term",
            EntryKind.Person => "person",
            EntryKind.Place => "place",
            EntryKind.Organisation => "organisation",
            _ => throw new System.Diagnostics.UnreachableException(entry.Key.ToString()),
        };
        var forms = FormTable.Of(entry).Skip(1).ToList();
        var words = BlockWords.Of(entry.Body);
        return new Slice(
            Addresses.Entry(entry.Key),
            "",
            kind,
            [new Passage("", "", forms.Count == 0 ? words : $"{words} ({string.Join("; ", forms)})")]
        )
        {
            Title = entry.Name,
        };
    }

    private static IEnumerable<Slice> Shared(UrlPath page, string kind, IEnumerable<Passage> passages) =>
        Slice
            .Cut(passages)
            .Select((part, i) => new Slice(page, string.Create(CultureInfo.InvariantCulture, $"{kind}-{i + 1}"), kind, part));

    private static Passage EventOf(HistoricalEvent happening) =>
        new(
            AnchorOf(Addresses.Event(happening.Id)),
            happening.Title,
            $"{happening.Title}. {BlockWords.Of(happening.Body)} ({English.Words.Dates(happening.Date)})"
        );

    private static Passage WorkOf(BibliographyItem item) =>
        new(AnchorOf(Addresses.BibliographyItem(item.Key)), TitleTags.Removed(item.Title), PlainText.Of(item.Entry));

    private static ImmutableArray<Passage> PassagesOf(StandingPage page) =>
        [
            .. page.Body.Select(b =>
                b is Heading { Id.Length: > 0 } h
                    ? new Passage(h.Id, $"{page.Title}: {PlainText.Of(h.Content)}", PlainText.Of(h.Content))
                    : new Passage("", "", BlockWords.Of([b]))
            ),
        ];

    private static string AnchorOf(UrlPath address) => address.Value[(address.Value.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
