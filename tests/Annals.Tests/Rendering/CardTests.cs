using System.Buffers;
using System.Text;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Rendering;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>The small files that open beside words.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData("/people/zhou-enlai/", "cards/people/zhou-enlai.json")]
    [InlineData("/timeline/#event-warsaw-treaty", "cards/timeline/event-warsaw-treaty.json")]
    [InlineData("/bibliography/#work-Biberaj:1990", "cards/bibliography/work-~42iberaj~3a1990.json")]
    [InlineData("/bibliography/#work-../a b", "cards/bibliography/work-..~2fa~20b.json")]
    public void A_card_is_found_by_where_its_word_leads(string to, string file) => Assert.Equal(file, Addresses.Card(new UrlPath(to)).File);

    [Fact]
    public void Only_what_prose_links_to_has_a_card()
    {
        var linked = new Paragraph(
            Span.None,
            [
                Link(ReferenceKind.Person, "mao", "/people/mao/"),
                Link(ReferenceKind.Chapter, "titovites", "/albania/yugoslavia/#p2"),
                Link(ReferenceKind.Event, "pact", null),
            ]
        );
        var publication = A.Publication(A.Chapter() with { Body = [linked] }) with { People = [Person("mao"), Person("stalin")] };
        Assert.Equal(["cards/albania/yugoslavia.json", "cards/people/mao.json"], Files(publication).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_card_is_the_theme_s_piece_of_HTML_in_JSON()
    {
        var publication = A.Publication(
            A.Chapter() with
            {
                Body = [new Paragraph(Span.None, [Link(ReferenceKind.Person, "mao", "/people/mao/")])],
            }
        ) with
        {
            People = [Person("mao")],
        };
        Assert.Equal("""{"html":"<p class=\"card-name\">Mao Ž</p>"}""", Files(publication)["cards/people/mao.json"]);
    }

    [Fact]
    public void Cards_may_be_kept_for_minutes_and_are_found_by_no_search_engine() =>
        Assert.Contains(
            "/sub/cards/*\n  Cache-Control: public, max-age=600, stale-while-revalidate=86400\n  X-Robots-Tag: noindex\n",
            Written(A.Publication(A.Chapter()), path => path == "_headers")["_headers"],
            StringComparison.Ordinal
        );

    private static Reference Link(ReferenceKind kind, string target, string? address) =>
        new(Span.None, kind, target, null, [new TextRun(Span.None, "words")]) { Address = address is null ? null : new UrlPath(address) };

    private static Person Person(string id) => A.Person(id, id);

    private static Dictionary<string, string> Files(Publication publication) =>
        Written(publication, path => path.StartsWith("cards/", StringComparison.Ordinal));

    private static Dictionary<string, string> Written(Publication publication, Func<string, bool> which)
    {
        var frame = A.Frame(publication, "https://annals.example/sub/");
        PageTemplate template = (_, _, to) => to.Write(Encoding.UTF8.GetBytes("\n<p class=\"card-name\">Mao Ž</p>\n"));
        return Outputs
            .Of(publication, [], frame, template)
            .Where(f => which(f.Path))
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content().Span), StringComparer.Ordinal);
    }
}
