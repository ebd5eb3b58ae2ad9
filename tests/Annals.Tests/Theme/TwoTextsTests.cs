using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Annals.Tests.Resolving;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Theme;

/// <summary>The reading text and the source text, and what shows of the difference.</summary>
public sealed class TwoTextsTests
{
    private static readonly Person s_hoxha = Person("enver-hoxha", "Enver Hoxha", "Hoxha").Reading("Khoja", "Hoxha");

    [Fact]
    public void An_emendation_leads_to_what_is_said_of_it_and_back()
    {
        var html = Reading(P("the trial of ", Emended("Tito", "Xoxe", "It is his trial that follows."), "."));
        Assert.Contains(
            "of <a class=\"emendation\" id=\"emended-1\" href=\"#emendation-1\" aria-describedby=\"emendations\">Xoxe</a>.",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<li class=\"note\" id=\"emendation-1\"><span class=\"note-mark\">1</span>", html, StringComparison.Ordinal);
        Assert.Contains("<b class=\"reading\">Xoxe</b>; in the source: <q class=\"in-source\">Tito</q>", html, StringComparison.Ordinal);
        Assert.Contains("It is his trial that follows.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#emended-1\">Back to emendation 1</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Added_words_are_marked_without_the_blank_beside_them() =>
        Assert.Contains(
            "He <a class=\"emendation\" id=\"emended-1\" href=\"#emendation-1\" aria-describedby=\"emendations\">sought</a> to",
            Reading(P("He ", Emended("", "sought "), "to")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Words_that_begin_within_a_word_begin_with_no_quotation() =>
        Assert.Contains(
            "<b class=\"reading\">’s funeral</b>, which the source does not have",
            Reading(P("Stalin", Emended("", "'s funeral"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_words_were_left_out_the_mark_says_so()
    {
        var html = Reading(P("the 1940s", Emended(".", ""), " were"));
        Assert.Contains(
            "1940s<a class=\"emendation dropped\" id=\"emended-1\" href=\"#emendation-1\" aria-describedby=\"emendations\" aria-label=\"Words left out\"></a>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("Left out: <q class=\"in-source\">.</q>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchors_do_not_nest_and_note_marks_wait()
    {
        var link = new Link(default, "https://example.org/", null, [new TextRun(default, "so "), Emended("Tito", "Xoxe")]);
        var holding = new Emendation(
            default,
            Line("a"),
            [new TextRun(default, "b"), new Link(default, "https://example.org/", null, Line("c"))],
            null
        );
        var noted = new Emendation(default, Line("d"), [new TextRun(default, "e"), Mark("1")], null);
        var html = A.Html(
            PageOf<ChapterPage>(Draft.Of(Chapter(P(link, " and ", holding, " and ", noted)) with { Notes = [Note("1", "n")] })),
            Frame
        );
        Assert.Contains(
            "rel=\"external\">so <span class=\"emendation\" id=\"emended-1\">Xoxe</span></a><a class=\"emendation-mark\" href=\"#emendation-1\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<span class=\"emendation\" id=\"emended-2\">b<a href=\"https://example.org/\" rel=\"external\">c</a></span><a class=\"emendation-mark\" href=\"#emendation-2\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "id=\"emended-3\" href=\"#emendation-3\" aria-describedby=\"emendations\">e</a><a class=\"noteref\"",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_regularised_name_keeps_its_sources_form_within_its_link()
    {
        var html = Reading(P("Khoja and Khoja"));
        Assert.Contains(
            "data-entry=\"person:enver-hoxha\"><span class=\"regularised\" data-source=\"Khoja\">Hoxha</span></a> and <span class=\"regularised\" data-source=\"Khoja\">Hoxha</span>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("type=\"checkbox\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_page_has_the_words_as_typed_and_none_of_ours()
    {
        var chapter = Chapter(
            P(
                "\"Khoja's\" trial - ",
                Emended("of Tito", "of Xoxe"),
                Mark("ed-a"),
                Mark("1"),
                ", ",
                new Link(default, "https://example.org/", null, Line("there")),
                "."
            ),
            P(Emended("", "Added whole."))
        ) with
        {
            Title = "Khoja's rise",
            Notes = [Note("1", "An \"author\" on Khoja."), Note("ed-a", "An editor.")],
        };
        var html = A.Html(PageOf<ChapterSourcePage>(Draft.Of(chapter).With(s_hoxha)), Frame);
        Assert.Contains("<h1>Khoja's rise</h1>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<p id=\"p1\" data-n=\"1\">&quot;Khoja's&quot; trial - of Tito<a class=\"noteref\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(", there.</p>", html, StringComparison.Ordinal);
        Assert.Contains("An &quot;author&quot; on Khoja.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("An editor.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Added whole.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"p2\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/rome/rubicon/\" data-text=\"reading\">Reading text</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_ours_stands_in_brackets() =>
        Assert.Contains(
            "<h1>[Untitled]</h1>",
            A.Html(PageOf<ChapterSourcePage>(Draft.Of(Chapter(P("Khoja")) with { TitleSupplied = true }).With(s_hoxha)), Frame),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_source_has_the_caption_where_a_figure_stands()
    {
        var figure = Figure("portrait") with { Title = "Ours", Source = new FigureSource("rome", 3, "A \"portrait\" of Khoja.") };
        var html = A.Html(
            PageOf<ChapterSourcePage>(
                (Draft.Of(Chapter(P("One."), new FigurePlace(default, "portrait"), P("Khoja."))) with { Figures = [figure] }).With(s_hoxha)
            ),
            Frame
        );
        Assert.Contains("<p>A &quot;portrait&quot; of Khoja.</p>\n<p id=\"p2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_work_without_source_and_interventions_has_one_text()
    {
        var plan = PagePlan.Of(Draft.Of(Chapter(P("Caesar crossed."))).Resolved());
        Assert.DoesNotContain(plan, p => p is ChapterSourcePage or WholeTextSourcePage);
        Assert.DoesNotContain("data-text", A.Html(plan.OfType<ChapterPage>().Single(), Frame), StringComparison.Ordinal);
        var sourced = Draft.Of(Chapter(P("Caesar crossed.")));
        sourced = sourced with
        {
            Works = [sourced.Works[0] with { Source = new WorkSource("article.txt", new string('0', 64), null, null) }],
        };
        Assert.Single(PagePlan.Of(sourced.Resolved()), p => p is ChapterSourcePage);
    }

    [Fact]
    public void The_whole_text_has_both_texts_too()
    {
        var manuscript = Draft.Of(Chapter(P("Khoja ", Emended("a", "b"))), Chapter("fall", 2, P("Khoja"))).With(s_hoxha);
        var reading = A.Html(PageOf<WholeTextPage>(manuscript), Frame);
        Assert.Contains(
            "id=\"rubicon-emended-1\" href=\"#rubicon-emendation-1\" aria-describedby=\"rubicon-emendations\"",
            reading,
            StringComparison.Ordinal
        );
        Assert.Contains("<h3 id=\"rubicon-emendations\">", reading, StringComparison.Ordinal);
        Assert.Contains("href=\"/rome/text/source/\" data-text=\"source\">", reading, StringComparison.Ordinal);
        Assert.Contains(
            "<p id=\"fall-p1\" data-n=\"1\">Khoja</p>",
            A.Html(PageOf<WholeTextSourcePage>(manuscript), Frame),
            StringComparison.Ordinal
        );
    }

    private static SiteFrame Frame => A.Frame(A.Publication());

    private static string Reading(params Block[] body) => A.Html(PageOf<ChapterPage>(Draft.Of(Chapter(body)).With(s_hoxha)), Frame);

    private static TPage PageOf<TPage>(Manuscript manuscript)
        where TPage : Page => PagePlan.Of(manuscript.Resolved()).OfType<TPage>().First();
}
