using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Versions;
using Xunit;

namespace Annals.Tests.Rendering;

public sealed class ProseHtmlTests
{
    [Fact]
    public void A_numbered_paragraph_has_its_anchor() =>
        Assert.Equal("<p id=\"p12\" data-n=\"12\">Text.</p>\n", Of(A.Paragraph(12, A.Text("Text."))));

    [Fact]
    public void What_no_page_may_hold_gives_way_to_what_was_meant_or_to_the_sign_for_it()
    {
        var html = Of(A.Paragraph(1, A.Text("Man\u009Cuvre\u0001 & \uFDD0"), new Code(default, "\u0085\u007F")));
        Assert.Equal("<p id=\"p1\" data-n=\"1\">Manœuvre\uFFFD &amp; \uFFFD<code>…\uFFFD</code></p>\n", html);
        Assert.Equal("Manœuvre…", PlainText.Of([A.Text("Man\u009Cuvre"), new Code(default, "\u0085")]));
    }

    [Fact]
    public void A_numbered_paragraph_ends_with_what_its_page_says_of_it()
    {
        var chapter = A.Chapter(A.Paragraph(1, A.Text("Text.")), A.Paragraph("Unnumbered."));
        var html = A.Prose(A.Publication(chapter)).Chapter(chapter, after: n => new Html($"<b>{n}</b>")).Value;
        Assert.Equal("<p id=\"p1\" data-n=\"1\">Text.<b>1</b></p>\n<p>Unnumbered.</p>\n", html);
    }

    [Fact]
    public void Two_texts_in_one_line_are_set_as_one_and_blanks_are_no_change() =>
        Assert.Equal(
            "“We <del><span class=\"unseen\">[removed: </span>shall<span class=\"unseen\">]</span></del> <ins><span class=\"unseen\">[added: </span>will”<span class=\"unseen\">]</span></ins> ",
            A.Prose().Compared([new(WordFate.Kept, "\"We "), new(WordFate.Removed, "shall "), new(WordFate.Added, "will\" ")]).Value
        );

    [Fact]
    public void A_version_s_figure_leads_to_records_on_its_own_page()
    {
        var maker = new EntryKey(EntryKind.Person, "fatmir-haxhiu");
        var publication = A.Publication()
            .With(
                A.Figure("reform", "Reform") with
                {
                    MakerKey = maker,
                    MakerName = "Fatmir Haxhiu",
                    Standing = new(new("albania"), new("yugoslavia"), 1),
                }
            );
        var html = A.Frame(publication).ProseOf!(publication).Figure(publication.Figures[0]).Value;
        Assert.Contains("href=\"#person-fatmir-haxhiu\"", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure-number\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_page_that_joins_chapters_ids_carry_the_slug_and_headings_go_down()
    {
        var chapter = A.Chapter(
            new Heading(Span.None, 2, [A.Text("The break")]) { Id = "the-break" },
            A.Paragraph(1, A.Mark("ed-zhou", "E1"))
        );
        var html = A.Prose(A.Publication(chapter)).Chapter(chapter, joined: true).Value;
        Assert.Contains("<h3 id=\"yugoslavia-the-break\">", html, StringComparison.Ordinal);
        Assert.Contains("<p id=\"yugoslavia-p1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"yugoslavia-ref-ed-zhou-1\" href=\"#yugoslavia-note-ed-zhou\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_s_mark_leads_to_the_note_and_says_so() =>
        Assert.Equal(
            "<p>Moscow<a class=\"noteref\" role=\"doc-noteref\" id=\"ref-ed-zhou-2\" href=\"#note-ed-zhou\" data-layer=\"editor\" aria-label=\"Editors’ note E1\">E1</a></p>\n",
            Of(A.Paragraph(A.Text("Moscow"), A.Mark("ed-zhou", "E1", 2)))
        );

    [Fact]
    public void A_note_cited_twice_gets_two_backlinks()
    {
        var chapter = A.Chapter("yugoslavia", [], A.Note("ed-zhou", 1, 2, A.Paragraph("A note.")));
        var html = A.Prose(A.Publication(chapter)).Notes(chapter).Value;
        Assert.Contains("<li class=\"note\" id=\"note-ed-zhou\" data-layer=\"editor\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#ref-ed-zhou-1\">Back to reference E1a</a> <a", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#ref-ed-zhou-2\">Back to reference E1b</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_of_notes_are_lists_of_their_own()
    {
        var chapter = A.Chapter("yugoslavia", [], A.Note("1", 1, 1), A.Note("ed-zhou", 1, 1), A.Note("tr-case", 1, 1));
        var html = A.Prose(A.Publication(chapter)).Notes(chapter).Value;
        Assert.Equal(3, html.Split("<ol ").Length - 1);
        Assert.Contains("aria-labelledby=\"notes-translator\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_apart_lead_back_to_the_chapter_s_page()
    {
        var chapter = A.Chapter("yugoslavia", [], A.Note("ed-zhou", 1, 1));
        var publication = A.Publication(chapter);
        var html = A.Frame(publication, "https://annals.example/sub/").Prose.NotesApart(chapter).Value;
        Assert.Contains("id=\"yugoslavia-note-ed-zhou\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/sub/albania/yugoslavia/#ref-ed-zhou-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_without_notes_has_no_list() => Assert.Equal("", A.Prose().Notes(A.Chapter()).Value);

    [Fact]
    public void A_reference_is_a_link_that_works_by_itself() =>
        Assert.Equal(
            "<p><a class=\"term\" href=\"/glossary/juche/\" data-entry=\"term:juche\">Juche</a></p>\n",
            Of(A.Paragraph(A.Reference(ReferenceKind.Term, "juche", "/glossary/juche/", "Juche")))
        );

    [Fact]
    public void A_reference_to_nothing_is_its_words() =>
        Assert.Equal("<p>Juche</p>\n", Of(A.Paragraph(new Reference(Span.None, ReferenceKind.Term, "juche", null, [A.Text("Juche")]))));

    [Fact]
    public void Anchors_do_not_nest_and_marks_wait_for_the_link_s_end()
    {
        var link = new Link(
            Span.None,
            "https://example.org/a?b&c",
            null,
            [A.Text("read "), A.Reference(ReferenceKind.Term, "juche", "/glossary/juche/", "Juche"), A.Mark("1", "1"), A.Text(" now")]
        );
        Assert.Equal(
            "<p><a href=\"https://example.org/a?b&amp;c\" rel=\"external\">read Juche now</a><a class=\"noteref\" role=\"doc-noteref\" id=\"ref-1-1\" href=\"#note-1\" data-layer=\"author\" aria-label=\"Note 1\">1</a></p>\n",
            Of(A.Paragraph(link))
        );
    }

    [Theory]
    [InlineData("http://a.example/x y", "http://a.example/x%20y")]
    [InlineData("http://a.example/a|b{c}[d]^`\\", "http://a.example/a%7Cb%7Bc%7D%5Bd%5D%5E%60%5C")]
    [InlineData("http://a.example/%zz%20%", "http://a.example/%25zz%20%25")]
    [InlineData("http://[2001:db8::1]/[x]", "http://[2001:db8::1]/%5Bx%5D")]
    [InlineData("http://a.example/Tiranë", "http://a.example/Tiranë")]
    public void An_address_has_nothing_that_no_address_can_have(string written, string href) =>
        Assert.StartsWith(
            $"<p><a href=\"{href}\"",
            Of(A.Paragraph(new Link(Span.None, written, null, [A.Text("there")]))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_link_never_runs_a_script() =>
        Assert.Equal("<p>here</p>\n", Of(A.Paragraph(new Link(Span.None, "JavaScript:alert(1)", null, [A.Text("here")]))));

    [Fact]
    public void A_link_within_the_site_honours_the_folder_it_is_served_from()
    {
        var prose = A.Frame(A.Publication(), "https://annals.example/sub/").Prose;
        Assert.Contains(
            "href=\"/sub/about/\"",
            prose.Blocks([A.Paragraph(new Link(Span.None, "/about/", null, [A.Text("about")]))]).Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Typography_runs_across_emphasis_and_stops_at_code() =>
        Assert.Equal(
            "<p>“<em>Pravda</em>” said <code>&quot;x&quot;</code>’s</p>\n",
            Of(A.Paragraph(A.Text("\""), A.Italic(A.Text("Pravda")), A.Text("\" said "), new Code(Span.None, "\"x\""), A.Text("'s")))
        );

    [Fact]
    public void What_takes_the_place_of_a_word_opens_a_quotation_as_that_word_could() =>
        Assert.Equal(
            "the <del><span class=\"unseen\">[removed: </span>strong<span class=\"unseen\">]</span></del><ins><span class=\"unseen\">[added: </span>“fair”<span class=\"unseen\">]</span></ins> wall",
            A.Prose()
                .Compared([
                    new(WordFate.Kept, "the "),
                    new(WordFate.Removed, "strong"),
                    new(WordFate.Added, "\"fair\""),
                    new(WordFate.Kept, " wall"),
                ])
                .Value
        );

    [Fact]
    public void A_full_stop_that_is_struck_is_told_from_words_that_are() =>
        Assert.Equal(
            "the end<del class=\"sign\"><span class=\"unseen\">[removed: </span>.<span class=\"unseen\">]</span></del>",
            A.Prose().Compared([new(WordFate.Kept, "the end"), new(WordFate.Removed, ".")]).Value
        );

    [Fact]
    public void An_image_that_is_gone_leaves_its_words() =>
        Assert.Equal("<p>See [a map].</p>\n", Of(A.Paragraph(A.Text("See "), new Picture(Span.None, "gone.png", "a map"), A.Text("."))));

    [Fact]
    public void A_figure_whose_image_is_gone_does_not_say_that_the_source_had_none()
    {
        var figure = A.Figure("reform", "Reform") with { Image = new Located<string>("reform.jpg", Span.None) };
        var html = A.Prose(A.Publication().With(figure)).Figure(figure).Value;
        Assert.Contains("kept no longer", html, StringComparison.Ordinal);
        Assert.DoesNotContain("the source gives no picture", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_phrase_has_its_language_and_its_quotes() =>
        Assert.Equal(
            "<p>the <i lang=\"sq\">„Zëri“</i> paper</p>\n",
            Of(A.Paragraph(A.Text("the "), new ForeignPhrase(Span.None, "sq", [A.Text("\"Zëri\"")]), A.Text(" paper")))
        );

    [Fact]
    public void A_figure_without_an_image_is_a_plate()
    {
        var figure = A.Figure("land-reform", "Land Reform") with
        {
            MakerName = "Guri Madhi",
            Kind = "painting",
            Standing = new FigureStanding(new("albania"), new("yugoslavia"), 5),
        };
        var html = A.Prose(A.Publication().With(figure)).Figure(figure).Value;
        Assert.Contains("<figure class=\"figure\" id=\"figure-land-reform\">", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"plate-maker\">Guri Madhi</p>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<p class=\"plate-kind\">Painting</p>\n<p class=\"plate-reason\">Not reproduced here",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<a class=\"figure-number\" href=\"/figures/land-reform/\">Figure\u00A05</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plate_says_what_is_the_editors_reading()
    {
        var figure = A.Figure("xoxe", "Kochi Dzodze") with { Kind = "photograph", Date = A.Date("1960"), Inferred = ["kind"] };
        Assert.Contains(
            "Photograph (our reading), 1960</p>",
            A.Prose(A.Publication().With(figure)).Figure(figure).Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_s_heads_name_their_columns_and_rows()
    {
        ImmutableArray<ImmutableArray<Inline>> Row(params string[] cells) =>
            [.. cells.Select(c => c.Length == 0 ? ImmutableArray<Inline>.Empty : [A.Text(c)])];
        var table = new Table(
            Span.None,
            [ColumnAlignment.None, ColumnAlignment.End],
            [new TableRow(Span.None, true, Row("", "1960")), new TableRow(Span.None, false, Row("Grain", "12"))]
        );
        var html = Of(table);
        Assert.Contains("<tr><td></td><th scope=\"col\" class=\"align-end\">1960</th></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Grain</th><td class=\"align-end\">12</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Verse_keeps_lines_stanzas_and_indents() =>
        Assert.Equal(
            "<div class=\"verse\">\n<p class=\"stanza\"><span class=\"line\">One</span><br>\n<span class=\"line indent-2\">two</span></p>\n<p class=\"stanza\"><span class=\"line\">three</span></p>\n</div>\n",
            Of(
                new Verse(
                    Span.None,
                    [
                        new VerseLine(Span.None, 0, [A.Text("One")]),
                        new VerseLine(Span.None, 4, [A.Text("two")]),
                        new VerseLine(Span.None, 0, []),
                        new VerseLine(Span.None, 0, [A.Text("three")]),
                    ]
                )
            )
        );

    [Fact]
    public void Works_cited_lead_to_the_bibliography() =>
        Assert.Equal(
            "<p><span class=\"citation\"><a class=\"cite\" role=\"doc-biblioref\" href=\"/bibliography/#work-pano\">Pano, <em>Albania</em>, 12</a>; Elsie</span>.</p>\n",
            Of(
                A.Paragraph(
                    new Citation(
                        Span.None,
                        [
                            new CitedWork(Span.None, "pano", "p. 12")
                            {
                                Form = [A.Text("Pano, "), A.Italic(A.Text("Albania")), A.Text(", 12")],
                                Address = Addresses.BibliographyItem("pano"),
                            },
                            new CitedWork(Span.None, "elsie", null) { Form = [A.Text("Elsie")] },
                        ]
                    ),
                    A.Text(".")
                )
            )
        );

    [Fact]
    public void Every_block_and_inline_is_written()
    {
        foreach (var family in (ReadOnlySpan<Type>)[typeof(Block), typeof(Inline)])
        {
            foreach (var type in family.Assembly.GetTypes().Where(t => t.IsSubclassOf(family) && !t.IsAbstract))
            {
                var node = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
                Block block = node as Block ?? A.Paragraph((Inline)node);
                // A node without content may fail in its own way, but never as unknown.
                var failure = Record.Exception(() => Of(block));
                Assert.False(failure is System.Diagnostics.UnreachableException, $"{type.Name} is not written");
            }
        }
    }

    private static string Of(params Block[] blocks) => A.Prose().Blocks([.. blocks]).Value;
}
