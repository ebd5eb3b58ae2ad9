using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Annals.Tests.Resolving;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Theme;

/// <summary>An entry's page with all that mentions it.</summary>
public sealed class EntryPageTests
{
    [Fact]
    public void A_passage_is_called_by_its_chapter_and_a_note_by_its_mark()
    {
        var html = Page(
            Draft.Of(
                Draft.Chapter(P("Caesar", Mark("1"), Mark("ed-a"))) with
                {
                    Title = "The crossing",
                    Notes = [Note("1", "Caesar again"), Note("ed-a", "Caesar, they say")],
                }
            )
        );
        Assert.Contains(
            "<h3 class=\"mentions-chapter\"><span class=\"numeral\">1</span> The crossing</h3>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<span class=\"where\">¶&#x2009;1</span> <a href=\"/rome/rubicon/#p1\">", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"where\">n.&#xA0;1</span> <a href=\"/rome/rubicon/#note-1\">", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"where\">E1</span> <a href=\"/rome/rubicon/#note-ed-a\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_works_the_passage_names_the_one()
    {
        var rome = Draft.Of(Draft.Chapter(P("Caesar")));
        var gaul = Draft.Chapter("alesia", 1, P("Caesar")) with { Work = new WorkSlug("gaul") };
        var html = Page(
            rome with
            {
                Works =
                [
                    .. rome.Works,
                    new Work
                    {
                        File = Nowhere,
                        Slug = new WorkSlug("gaul"),
                        Title = "Gaul",
                        Chapters = [gaul],
                    },
                ],
            }
        );
        Assert.Contains(
            "<h3 class=\"mentions-chapter\">Gaul, <span class=\"numeral\">1</span> Untitled</h3>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Eight_thousand_mentions_are_all_there_folded_by_chapter()
    {
        var chapters = Enumerable
            .Range(1, 80)
            .Select(i => Draft.Chapter($"c{i}", i, [.. Enumerable.Range(1, 100).Select(_ => P("So Caesar went on."))]))
            .ToArray();
        var html = Page(Draft.Of(chapters));
        Assert.Equal(80, html.Split("<details class=\"mentions-fold\"><summary>").Length - 1);
        Assert.Equal(8000, html.Split("<strong>Caesar</strong>").Length - 1);
        Assert.Contains("<span class=\"count\">100 mentions</span></summary>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/rome/c80/#p100\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_mentions_are_not_folded() =>
        Assert.DoesNotContain("mentions-fold", Page(Draft.Of(Draft.Chapter(P("Caesar")))), StringComparison.Ordinal);

    [Fact]
    public void A_person_has_dates_a_paragraph_other_forms_and_authority_files()
    {
        var caesar = Draft.Person("caesar", "Caesar", "Cesar") with
        {
            Dates = A.Date("-0099-07-12/-0043-03-15"),
            Links = [new AuthorityLink("GND", "https://d-nb.info/gnd/118518275")],
            Body = [P("He ended the Republic.")],
        };
        var html = Page(Draft.Of(Draft.Chapter(P("Caesar"))), caesar);
        Assert.Contains(
            "12\u00a0July 100\u00a0BC – 15\u00a0March 44\u00a0BC",
            System.Net.WebUtility.HtmlDecode(html),
            StringComparison.Ordinal
        );
        Assert.Contains("<p>He ended the Republic.</p>", html, StringComparison.Ordinal);
        Assert.Contains("Also: Cesar", html, StringComparison.Ordinal);
        Assert.Contains(
            "<a class=\"elsewhere\" href=\"https://d-nb.info/gnd/118518275\" rel=\"external\">GND</a>",
            html,
            StringComparison.Ordinal
        );
    }

    /// <summary>So long that the words around a name end before it.</summary>
    private const string Words = "Quirinus-Capitolinus ";

    [Theory]
    [InlineData("crossed the river, and there stood in arms before them, ", "the river, and there stood in arms before them…</a>")]
    [InlineData("crossed the river. There he stood in arms, says Suetonius, ed. ", "says Suetonius, ed. …</a>")]
    [InlineData("crossed the river. There stood in arms who had waited there. ", "who had waited there.</a>")]
    [InlineData("crossed the river. There stood in arms: who would have thought ", "would have thought…</a>")]
    public void Words_that_go_on_end_in_an_ellipsis(string after, string end)
    {
        var html = Page(Draft.Of(Draft.Chapter(P("Caesar " + after + string.Concat(Enumerable.Repeat(Words, 9))))));
        Assert.Contains(end, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_end_with_their_text_have_none() =>
        Assert.Contains(
            " crossed the river, ed.</a>",
            Page(Draft.Of(Draft.Chapter(P("Caesar crossed the river, ed.")))),
            StringComparison.Ordinal
        );

    private static string Page(Manuscript manuscript) => Page(manuscript, Draft.Person("caesar", "Caesar"));

    private static string Page(Manuscript manuscript, Person caesar)
    {
        var publication = (manuscript with { People = [caesar] }).Resolved();
        return A.Html(PagePlan.Of(publication).OfType<EntryPage>().Single(), A.Frame(publication));
    }
}
