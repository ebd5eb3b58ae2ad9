namespace Annals.BrowserTests.Site;

/// <summary>A small publication of two works with words of many languages and scripts, and notes of two layers.</summary>
public sealed class ManyTongues(PublishedSite published) : IAsyncLifetime
{
    private const string Text = """
        -- publication.yml --
        title: Sieges and alliances
        language: en
        works: [sieges, alliances]
        -- works/sieges/work.yml --
        title: Sieges
        -- works/sieges/chapters/01-vienna.md --
        ---
        title: Vienna
        order: 1
        slug: vienna
        version: 1.0.0
        date: 2026-11-22
        autolink: false
        ---
        The Great Turkish War of 1683–1699 began before Vienna.

        Its besiegers camped beside the Straße to Schönbrunn.[^1]

        The relief was described in an œuvre of three volumes.[^ed-two]

        Spencer O’Neill painted the cavalry \<i>in oils\</i>, at a price of 1.5 (or 2) florins.

        [^1]: The author walked along this road and saw the cavalry.

        [^ed-two]: The editors count four volumes, and more cavalry.
        -- works/alliances/work.yml --
        title: Alliances
        -- works/alliances/chapters/01-beijing.md --
        ---
        title: Beijing
        order: 1
        slug: beijing
        version: 1.0.0
        date: 2026-11-22
        autolink: false
        ---
        The paper spoke of 阿尔巴尼亚 劳动党 on its first page.

        A broadcast in Arabic named الجمهورية twice.

        No cavalry took part.

        """;

    private SiteServer _server = null!;

    public Uri Address => _server.Address;

    public async Task InitializeAsync() =>
        _server = await SiteServer.OfAsync((await BuiltSite.OfTextAsync(published.Scratch($"tongues-{Guid.NewGuid():N}"), Text)).Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();
}
