namespace Annals.BrowserTests.Site;

/// <summary>A small publication that links to one record of every kind, and records that link to each other.</summary>
public sealed class PopoverSite(PublishedSite published) : IAsyncLifetime
{
    public const string Chapter = "/congress/vienna/";

    private const string Text = """
        -- publication.yml --
        title: The Congress
        language: en
        works: [congress]
        -- bibliography.json --
        [{ "id": "Webster:1919", "type": "book", "author": [{ "family": "Webster", "given": "Charles" }], "title": "The Congress of Vienna", "publisher": "Milford", "publisher-place": "London", "issued": { "date-parts": [[1919]] } }]
        -- people/metternich.md --
        ---
        name: Metternich
        dates: 1773/1859
        ---
        Foreign minister of Austria, who received the congress in [Vienna](place:vienna).

        A second paragraph, which the card leaves out.
        -- people/isabey.md --
        ---
        name: Isabey
        ---
        Painter.
        -- places/vienna.md --
        ---
        name: Vienna
        ---
        Capital of Austria, and of [Metternich](person:metternich) until 1848.
        -- organisations/german-confederation.md --
        ---
        name: German Confederation
        ---
        Thirty-nine states.
        -- glossary/balance-of-power.md --
        ---
        term: balance of power
        ---
        That no state is stronger than the others together. See [Metternich](person:metternich).
        -- events/final-act.md --
        ---
        date: 1815-06-09
        title: The Final Act is signed
        ---
        Nine days before Waterloo.
        -- figures/isabey-congress.md --
        ---
        title: The Congress of Vienna
        maker: isabey
        kind: drawing
        date: 1815
        ---
        The delegates in their room.
        -- works/congress/work.yml --
        title: The Congress
        -- works/congress/chapters/01-vienna.md --
        ---
        title: Vienna
        order: 1
        slug: vienna
        version: 1.0.0
        date: 2026-11-22
        autolink: false
        ---
        In the capital the [prince](person:metternich), in [that city](place:vienna), spoke for the [balance](term:balance-of-power)[^1] and for the [league](organisation:german-confederation). They [signed](event:final-act), they were [drawn](figure:isabey-congress), they were described [@Webster:1919, p. 3], and they came [back](chapter:paris#p2).

        A second paragraph.[^ed-two]

        [^1]: The author's note, which names [Metternich](person:metternich) and cites [@Webster:1919].

        [^ed-two]: The editors' note.
        -- works/congress/chapters/02-paris.md --
        ---
        title: Paris
        order: 2
        slug: paris
        version: 1.0.0
        date: 2026-11-22
        dates: 1815
        summary: The allies enter Paris again.
        ---
        The first paragraph.

        The second paragraph.

        ![](figure:isabey-congress)
        """;

    private SiteServer _server = null!;

    public BuiltSite Site { get; private set; } = null!;

    public Uri Address => _server.Address;

    public async Task InitializeAsync()
    {
        Site = await BuiltSite.OfTextAsync(published.Scratch($"popovers-{Guid.NewGuid():N}"), Text);
        _server = await SiteServer.OfAsync(Site.Folder);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();
}
