using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Versions;
using Annals.Rendering.Html;
using Annals.Resolving.Versions;
using Annals.Tests.Resolving;
using Annals.Theme;
using Xunit;

namespace Annals.Tests.Architecture;

/// <summary>Closed families stay closed: whoever adds a member finds here who must learn of it.</summary>
public sealed class ClosedFamilyTests
{
    [Fact]
    public void Every_page_has_a_template() =>
        Assert.Equal(Members<Page>(), Templates.Pages.Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_of_block_has_a_specimen() => Assert.Equal(Members<Block>(), Names(Specimens.Blocks));

    [Fact]
    public void Every_kind_of_inline_has_a_specimen() => Assert.Equal(Members<Inline>(), Names(Specimens.Inlines));

    [Fact]
    public void Plain_text_knows_every_inline() => PlainText.Of(Specimens.Inlines);

    [Fact]
    public void Text_pieces_know_every_block() => TextPieces.Each(Specimens.Blocks, _ => { });

    [Fact]
    public void Comparing_knows_every_block()
    {
        var passages = VersionTexts.Of(Draft.Chapter([.. Specimens.Blocks]), new ApparatusRecords([], [], [], []), new TextPool()).Passages;
        Assert.Equal(Enum.GetValues<PassageKind>(), passages.Select(p => p.Kind).Distinct().Order());
    }

    [Fact]
    public void Resolving_knows_every_block()
    {
        var manuscript = Draft.Of(Draft.Chapter([.. Specimens.Blocks]));
        Assert.Equal(Members<Block>(), Names(manuscript.Resolved().Works[0].Chapters[0].Body));
    }

    [Fact]
    public void The_html_writer_knows_every_block()
    {
        var manuscript = Draft.Of(Draft.Chapter([.. Specimens.Blocks])) with
        {
            Images = [new ImageFile("rubicon.png", 1, 1, () => default)],
        };
        var publication = manuscript.Resolved();
        var html = new ProseHtml(publication, "/", new SameAddresses()).Chapter(publication.Works[0].Chapters[0]).Value;
        Assert.All(
            [
                "words",
                "emphasis",
                "strength",
                "code",
                "alea iacta est",
                "a link",
                "rubicon.png",
                "A heading",
                "quoted",
                "an item",
                "its meaning",
                "cell",
                "arma virumque cano",
                "as typed",
            ],
            words => Assert.Contains(words, html, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Names<T>(ImmutableArray<T> members) =>
        members.Select(m => m!.GetType().Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members<T>() =>
        typeof(T)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract)
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal);

    private sealed class SameAddresses : IAssetAddresses
    {
        public UrlPath AddressOf(string name) => new("/" + name);
    }
}
