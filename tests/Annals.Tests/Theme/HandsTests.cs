using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class HandsTests
{
    private static readonly Chapter s_chapter = A.Chapter(
        "yugoslavia",
        [A.Paragraph(1, A.Text("Xoxe"), A.Mark("1", "1"), A.Text(" fell"), A.Mark("ed-xoxe", "E1"), A.Text("."))],
        A.Note("1", 1, 1, A.Paragraph("So he did.")),
        A.Note(
            "ed-xoxe",
            1,
            1,
            A.Paragraph("At Tirana."),
            new ListBlock(Span.None, false, 1, true, [new ListItem(Span.None, [A.Paragraph("One.")])]),
            new Quotation(Span.None, [A.Paragraph("Quoted.")]),
            A.Paragraph("And so.")
        )
    );

    [Fact]
    public void There_is_a_box_for_each_hand_that_the_notes_are_from_and_no_other()
    {
        var html = Html(s_chapter);
        Assert.Contains("<label data-hand=\"author\">", html, StringComparison.Ordinal);
        Assert.Contains("<label data-hand=\"editor\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-hand=\"translator\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_without_notes_has_no_boxes() =>
        Assert.DoesNotContain("class=\"hands", Html(A.Chapter(A.Paragraph(1, A.Text("Xoxe fell.")))), StringComparison.Ordinal);

    [Fact]
    public void Marks_lists_headings_and_notes_say_whose_they_are()
    {
        var html = Html(s_chapter);
        Assert.Contains("data-layer=\"editor\" aria-label=\"Editors’ note E1\">E1</a>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<p class=\"note-hand\" id=\"notes-editor\" data-layer=\"editor\">The editors’ notes</p>\n<ol class=\"notes-list\" data-layer=\"editor\" aria-labelledby=\"notes-editor\">",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<li class=\"note\" id=\"note-ed-xoxe\" data-layer=\"editor\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_holds_paragraphs_lists_and_quotations() =>
        Assert.Contains(
            "<p>At Tirana.</p>\n<ul class=\"tight\">\n<li>\n<p>One.</p>\n</li>\n</ul>\n<blockquote>\n<p>Quoted.</p>\n</blockquote>\n<p>And so.</p>\n</div>",
            Html(s_chapter),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_search_offers_hands_where_there_are_several()
    {
        Assert.Contains("value=\"note:editor\"", Search(s_chapter), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"note:", Search(s_chapter with { Notes = [s_chapter.Notes[1]] }), StringComparison.Ordinal);
    }

    private static string Search(Chapter chapter) =>
        A.Html(new SearchPage(A.Publication(chapter), "Search"), A.Frame(A.Publication(chapter)));

    private static string Html(Chapter chapter)
    {
        var publication = A.Publication(chapter);
        return A.Html(new ChapterPage(publication, publication.Works[0], chapter, null, null), A.Frame(publication));
    }
}
