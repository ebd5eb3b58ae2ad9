using System.IO.Compression;
using System.Text;
using Annals.Importing.Foreign;
using Annals.Importing.Formats;
using Annals.Importing.Text;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>
/// Small files that would cost whoever reads them a stack, a memory or an afternoon: what is a text is read, what is none is refused in one
/// sentence.
/// </summary>
public sealed class SmallAndHeavyTests
{
    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    private static string Refusal(string text, string name = "a.md") => Assert.Single(Converted.Of(text, name).Diagnostics).Rule.Code;

    [Fact]
    public void Brackets_that_close_again_on_their_line_are_counted_too() =>
        Assert.Equal("IMPORT015", Refusal(Repeat("^[", 10_000) + "x" + Repeat("]", 10_000)));

    [Fact]
    public void Signs_of_quotations_in_a_note_within_the_line_are_words() =>
        Assert.Contains(
            "[^1]: \\" + Repeat("> ", 300) + "Elsie",
            Converted.Of("The duke was shot.^[" + Repeat("> ", 300) + "Elsie]", "a.md").Chapter,
            StringComparison.Ordinal
        );

    [Fact]
    public void Signs_of_quotations_in_a_line_of_verse_are_words() =>
        Assert.Empty(Converted.Of("| " + Repeat("> ", 300) + "Arma virumque", "a.md").Errors);

    [Fact]
    public void Particulars_that_nest_without_end_are_refused() =>
        Assert.Equal("IMPORT015", Refusal("---\na: " + Repeat("[", 100_000) + "\n---\n\nWords.\n"));

    [Fact]
    public void Particulars_that_say_a_key_twice_say_it_once()
    {
        var converted = Converted.Of("---\n!t title: Rome\ntitle: Athens\n---\n\nThe die was cast.\n", "a.md");

        Assert.Empty(converted.Errors);
        Assert.Contains("title: Rome", converted.Read("works/work/chapters/01-rome.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_end_in_Markdown_stands_as_it_was_typed() =>
        Assert.Contains(
            "<math>",
            Converted.Of("<div><math>" + Repeat("<a>", 20_000) + "words\n", "a.md").Chapter,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("99999999999")]
    [InlineData("-1")]
    [InlineData("wide")]
    public void A_number_in_Word_that_is_none_ends_no_import_without_a_word(string span)
    {
        var converted = Converted.Of(
            DocxParts.Of(
                $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            ),
            "a.docx"
        );
        Assert.True(
            converted.Errors.Any()
                ? converted.Diagnostics.All(d => d.Rule.Code == "IMPORT016")
                : converted.Chapter.Contains("Words.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_cell_of_a_drawn_table_keeps_the_stroke_at_its_end() =>
        Assert.Contains(
            "| first | C:\\\\ |",
            Converted.Of("# Disks\n\n  Name   Place\n  -----  -----\n  first  C:\\\n\n", "a.md").Chapter,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_part_of_Word_that_hides_that_it_is_XML_is_refused()
    {
        const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = DocxParts.Zip(
            CompressionLevel.Optimal,
            (
                "[Content_Types].xml",
                Encoding.UTF8.GetBytes(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                )
            ),
            (
                "_rels/.rels",
                Encoding.UTF8.GetBytes(
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r0\" Type=\"{Relationships}/officeDocument\" Target=\"word/document.bin\"/></Relationships>"
                )
            ),
            (
                "word/document.bin",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>"u8.ToArray()
            )
        );

        var converted = Converted.Of(file, "a.docx");

        Assert.Equal("IMPORT016", Assert.Single(converted.Diagnostics).Rule.Code);
        Assert.Contains("document.bin", converted.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_hang_into_the_rows_below_count() =>
        Assert.Equal(
            "IMPORT015",
            Refusal(
                "<html><body><table><tr>" + Repeat("<td colspan=100 rowspan=1000>1", 9) + Repeat("<tr><td>2", 1000) + "</table>",
                "a.html"
            )
        );

    [Fact]
    public void A_table_counts_as_wide_as_its_widest_row() =>
        Assert.Equal(
            "IMPORT015",
            Refusal("<html><body><table><tr>" + Repeat("<td>1", 1000) + Repeat("<tr><td>2", 1000) + "</table>", "a.html")
        );

    [Fact]
    public void Cells_of_Word_that_span_columns_count() =>
        Assert.Equal(
            "IMPORT015",
            Assert
                .Single(
                    Converted
                        .Of(
                            DocxParts.Of(
                                "<w:tbl>"
                                    + Repeat(
                                        "<w:tr>"
                                            + Repeat(
                                                "<w:tc><w:tcPr><w:gridSpan w:val=\"100\"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>",
                                                2
                                            )
                                            + "</w:tr>",
                                        600
                                    )
                                    + "</w:tbl>"
                            ),
                            "a.docx"
                        )
                        .Diagnostics
                )
                .Rule.Code
        );

    [Fact]
    public void Rows_of_Markdown_that_begin_without_a_bar_count() =>
        Assert.Equal("IMPORT015", Refusal("a|b\n-|-\n" + Repeat("1|2\n", 200_000)));

    [Fact]
    public void One_long_row_of_Markdown_makes_all_rows_long() =>
        Assert.Equal("IMPORT015", Refusal("|a|b|\n|-|-|\n" + Repeat("|1|2|\n", 1000) + Repeat("|3", 1000) + "|\n"));

    [Fact]
    public void A_heading_with_a_desert_of_spaces_is_a_heading() =>
        Assert.Empty(Converted.Of("# Rome" + new string(' ', 200_000) + "{ x\n\nThe die was cast.\n", "a.md").Errors);

    [Fact]
    public void A_heading_goes_without_its_attributes() =>
        Assert.Contains("title: Rome\n", Converted.Of("# Rome {#rome .unnumbered}\n\nWords.\n", "a.md").Whole(), StringComparison.Ordinal);

    [Fact]
    public void Notes_upon_notes_without_end_are_read_once_each()
    {
        const int Notes = 3_000;
        var text = new StringBuilder("The duke was shot.[^0]\n\n");
        for (var i = 0; i < Notes; i++)
            text.Append($"[^{i}]: w{i}x[^{i + 1}]\n\n");

        var chapter = Converted.Of(text.ToString(), "a.md").Chapter;

        Assert.All(Enumerable.Range(0, Notes), i => Assert.Contains($"w{i}x", chapter, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_notes_that_refer_to_each_other_alone_keep_their_words()
    {
        var chapter = Converted.Of("The duke was shot.\n\n[^a]: So Elsie,[^b]\n\n[^b]: and so Malcolm.[^a]\n", "a.md").Chapter;

        Assert.Contains("So Elsie,", chapter, StringComparison.Ordinal);
        Assert.Contains("and so Malcolm.", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_links_to_one_block_are_read()
    {
        var page =
            "<html lang=en><body><p>The duke was shot."
            + Repeat("<a href='#n'>x</a> <i></i>", 20_000)
            + "</p><div id=n>"
            + Repeat("<a href='#y'>y</a> ", 20_000)
            + "</div></body></html>";

        Assert.Empty(Converted.Of(page, "a.html").Errors);
    }

    [Fact]
    public void An_image_that_a_text_shows_often_is_unpacked_once()
    {
        var asked = 0;
        var stock = new ImageStock(_ => null);

        for (var i = 0; i < 3; i++)
        {
            stock.Take(
                "seal",
                "seal.png",
                () =>
                {
                    asked++;
                    return new byte[1];
                }
            );
        }

        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_drawing_of_a_thousand_strokes_is_no_depth() =>
        Assert.Empty(
            Converted
                .Of(
                    "<html lang=en><body><p>The hanging.</p><svg><title>A plan</title>"
                        + Repeat("<path d='M0 0'/>", 1000)
                        + "</svg><p>Callot etched it.</p></body></html>",
                    "a.html"
                )
                .Errors
        );

    [Fact]
    public void Elements_of_a_page_that_claim_to_end_themselves_count_within_a_drawing_too() =>
        Assert.Equal("IMPORT015", Refusal("<html><body><svg><desc><div></desc>" + Repeat("<path/>", 1000) + "words", "a.html"));

    [Fact]
    public void A_chapter_of_an_e_book_may_end_elements_as_XML_does()
    {
        var chapter = Converted
            .Of(
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/><script src=\"a.js\" /></head><body><p>The die was cast.<a id=\"p2\"/></p><p>The Senate <br/>fled.</p></body></html>",
                "a.xhtml"
            )
            .Chapter;

        Assert.Contains("The die was cast.", chapter, StringComparison.Ordinal);
        Assert.Contains("The Senate\\\nfled.", chapter.Replace("  \n", "\\\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private const string Atlas = "<p>Mercator drew the maps of the duchy for the duke of Cleves himself.</p>";

    [Theory]
    [InlineData("<figure><img src=\"cleves.png\" alt=\"Cleves\">", "<figcaption>Sheet {0} of the atlas.</figcaption>", "</figure>")]
    [InlineData("<p><img src=\"cleves.png\" alt=\"Cleves\"></p>", "<div class=\"caption\">Sheet {0} of the atlas.</div>", "")]
    [InlineData(
        "<table><tr><td><img src=\"cleves.png\" alt=\"Cleves\"></td></tr>",
        "<tr><td>Sheet {0} of the atlas.</td></tr>",
        "</table>"
    )]
    public void A_picture_with_captions_without_end_keeps_them_all(string open, string caption, string close)
    {
        var captions = string.Concat(
            Enumerable.Range(1, 20_000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, caption, i))
        );

        var converted = Converted.Of($"<html><body><h1>Cleves</h1>{Atlas}{open}{captions}{close}{Atlas}</body></html>", "a.html");

        Assert.Empty(converted.Errors);
        Assert.Contains("Sheet 20000 of the atlas.", converted.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void Beginnings_of_drawn_tables_without_end_are_words() =>
        Assert.Contains(
            "Elba",
            Converted.Of("# Islands\n\n" + Repeat("-- --\nElba\n\n", 20_000), "a.md").Chapter,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_table_is_found_behind_a_line_that_looks_like_the_beginning_of_one() =>
        Assert.Contains(
            "| Elba | 1814 |",
            Converted.Of("# Islands\n\n-- --\nNapoleon saw them.\n\n  Name   Year\n  -----  -----\n  Elba   1814\n\n", "a.md").Chapter,
            StringComparison.Ordinal
        );

    [Fact]
    public void Notes_typed_below_a_long_paragraph_are_its_notes()
    {
        var marks = string.Concat(Enumerable.Range(1, 99).Select(i => $" word{Repeat("s", 100)}[{i}]"));
        var notes = string.Join("\n\n", Enumerable.Range(1, 99).Reverse().Select(i => $"[{i}] Guicciardini, book {i}."));

        var chapter = Converted.Of($"<html><body><h1>Pavia</h1><p>So{marks}.</p><pre>{notes}</pre></body></html>", "a.html").Chapter;

        Assert.Contains("[^99]: Guicciardini, book 99.", chapter, StringComparison.Ordinal);
        Assert.Contains("[^1]: Guicciardini, book 1.", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_picture_shows_that_is_not_there_is_kept_beside_its_caption() =>
        Assert.Contains(
            "Europe as a queen",
            Converted
                .Of(
                    $"<html><body><h1>Maps</h1>{Atlas}<figure><img src=\"gone.png\" alt=\"Europe as a queen\"><figcaption>M\u00FCnster, 1570.</figcaption></figure>{Atlas}</body></html>",
                    "a.html"
                )
                .Whole(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Thirty_thousand_notes_in_one_paragraph_are_walked_once()
    {
        var imported = Imported.Of(
            "CHAPTER I. NERO\n\n"
                + Repeat("He was young\n[Footnote: So they say.] and alone.\n", 30_000)
                + "\nNobody else was so bold as that man.\n"
        );

        Assert.Equal(30_000, imported.TheWork.Chapters.Single().Notes.Length);
    }

    [Fact]
    public void Three_thousand_typed_notes_below_one_paragraph_are_walked_once()
    {
        var converted = Converted.Of(
            "<html><body><h1>Rome</h1><p>"
                + Repeat("The die was cast (1) at last. ", 3_000)
                + "</p>"
                + Repeat("<pre>(1) So they say.</pre>", 3_000)
                + "<p>So they say in Rome.</p></body></html>",
            "a.html"
        );

        Assert.Contains("[^3000]:", converted.Chapter, StringComparison.Ordinal);
    }
}
