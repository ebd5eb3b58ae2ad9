using System.Text.RegularExpressions;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Annals.Tests.Resolving;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Theme;

/// <summary>The back-of-book index as readers see it.</summary>
public sealed partial class IndexPageTests
{
    [Fact]
    public void A_line_reads_as_a_book_prints_it()
    {
        var first = Draft.Chapter("rubicon", 1, P("Caesar", Mark("1"), Mark("ed-a")), P("Caesar")) with
        {
            Title = "Caesar’s war",
            Notes = [Note("1", "Caesar"), Note("ed-a", "Caesar")],
        };
        var second = Draft.Chapter("munda", 2, P("x"), P("Caesar"));
        Assert.Contains(
            "Caesar person 1\u00a0title, ¶\u202F1–2, n.\u00a01, E1; 2\u00a0¶\u202F2",
            Words(Page(first, second)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_locator_leads_to_its_passage()
    {
        var html = Page(Draft.Chapter("rubicon", 1, P("x"), P("Caesar", Mark("ed-a"))) with { Notes = [Note("ed-a", "Caesar")] });
        Assert.Contains("<b><a href=\"/rome/rubicon/\" aria-label=\"Caesar: Chapter 1\">1</a></b>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/rome/rubicon/#p2\" aria-label=\"Caesar: Chapter 1, paragraph 2\">2</a>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"/rome/rubicon/#note-ed-a\" aria-label=\"Caesar: Chapter 1, note E1\">E1</a>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_notation_is_explained_only_as_far_as_the_publication_uses_it()
    {
        Assert.Contains(
            "1 ¶\u202F3, 5–7 is chapter\u00a01, paragraphs\u00a03 and\u00a05 to\u00a07.</p>",
            Page(Draft.Chapter(P("Caesar"))),
            StringComparison.Ordinal
        );
        var noted = Draft.Chapter(P("Caesar", Mark("ed-a"))) with { Notes = [Note("ed-a", "x")] };
        Assert.Contains("5 to\u00a07; E2 the editors’ second note.", Page(noted), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_without_a_number_is_called_by_its_title() =>
        Assert.Contains(
            "Rome after Sulla\u00a0¶",
            Words(Page(Draft.Chapter("opening", 0, P("Caesar")) with { Title = "Rome after Sulla: a preface" })),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Book IV", "Book V", "IV\u00a0¶\u202F1; V\u00a0¶\u202F1")]
    [InlineData("Chapter I", "Chapter I", "1\u00a0¶\u202F1; 2\u00a0¶\u202F1")]
    public void Chapters_are_called_by_the_numbers_of_their_labels_where_each_has_one_of_its_own(
        string first,
        string second,
        string line
    ) =>
        Assert.Contains(
            "Caesar person " + line,
            Words(
                Page(
                    Draft.Chapter("rubicon", 1, P("Caesar")) with
                    {
                        Label = first,
                    },
                    Draft.Chapter("munda", 2, P("Caesar")) with
                    {
                        Label = second,
                    }
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Other_forms_say_see_and_terms_see_also()
    {
        var manuscript = Draft.Of(Draft.Chapter(P("Caesar the dictator"))) with
        {
            People =
            [
                Draft.Person("caesar", "Gaius Julius Caesar", "Octavian’s uncle", "Caesar") with
                {
                    SortName = "Caesar, Gaius Julius",
                },
            ],
            Terms = [Draft.Term("dictator", "dictator") with { SeeAlso = [new("die", default)] }, Draft.Term("die", "die")],
        };
        var html = Page(manuscript);
        Assert.Contains(
            "<li class=\"index-see\">uncle, Octavian’s, <i>see</i> <a href=\"#person-caesar\">Caesar, Gaius Julius</a></li>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("dictator term 1\u00a0¶\u202F1 see also die", Words(html), StringComparison.Ordinal);
        Assert.Contains("id=\"term-die\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_no_passage_names_says_so()
    {
        var html = Page(Draft.Of(Draft.Chapter(P("x"))) with { People = [Draft.Person("caesar", "Caesar")] });
        Assert.Contains("<a href=\"/people/caesar/\">only in the apparatus</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_works_are_told_apart_by_their_titles()
    {
        var rome = Draft.Of(Draft.Chapter(P("Caesar"))) with { People = [Draft.Person("caesar", "Caesar")] };
        var gaul = Draft.Chapter("alesia", 1, P("Caesar")) with { Work = new WorkSlug("gaul") };
        var manuscript = rome with
        {
            Works =
            [
                .. rome.Works,
                new Work
                {
                    File = Nowhere,
                    Slug = new WorkSlug("gaul"),
                    Title = "Gaul: a war",
                    Numbering = ChapterNumbering.Roman,
                    Chapters = [gaul],
                },
            ],
        };
        Assert.Contains("<i>Rome</i> <span class=\"locator\">", Page(manuscript), StringComparison.Ordinal);
        Assert.Contains("Rome 1\u00a0¶\u202F1; Gaul I\u00a0¶\u202F1", Words(Page(manuscript)), StringComparison.Ordinal);
    }

    private static string Page(params Chapter[] chapters) => Page(Draft.Of(chapters) with { People = [Draft.Person("caesar", "Caesar")] });

    private static string Page(Manuscript manuscript)
    {
        var publication = manuscript.Resolved();
        return A.Html(PagePlan.Of(publication).OfType<IndexPage>().Single(), A.Frame(publication));
    }

    /// <summary>The page's words on one line.</summary>
    private static string Words(string html) => Spaces().Replace(Elements().Replace(html, ""), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Elements();

    [GeneratedRegex("[ \n]+")]
    private static partial Regex Spaces();
}
