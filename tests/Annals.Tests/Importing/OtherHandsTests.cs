using System.Text;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>What documents of other hands have that no sample of a conversion shows as well.</summary>
public sealed class OtherHandsTests
{
    private static string Run(string words, string properties) =>
        $"""<w:p><w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r></w:p>""";

    [Fact]
    public void A_document_behind_a_password_is_called_that()
    {
        byte[] file =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes("Root Entry"),
            0,
            0,
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            .. new byte[64],
        ];

        var refusal = Assert.Single(Converted.Of(file, "a.docx").Diagnostics);

        Assert.Equal("IMPORT003", refusal.Rule.Code);
        Assert.Contains("password", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("take the password off", refusal.Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_document_without_a_password_is_still_an_old_one() =>
        Assert.Contains(
            "an old Office document",
            Assert.Single(Converted.Of((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0], "a.doc").Diagnostics).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_script_from_the_right_has_its_own_language_and_its_own_switches()
    {
        var file = DocxParts.Of(
            Run("The letter reads:", """<w:lang w:val="en-GB" w:bidi="ar-SA"/>""")
                + Run("سلام", """<w:rtl/><w:i w:val="0"/><w:iCs/><w:lang w:val="en-GB" w:bidi="ar-SA"/>""")
        );

        Assert.Contains("[سلام]{lang=ar-SA}", Converted.Of(file, "a.docx").Chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_in_the_language_of_its_letters_and_not_of_the_keyboard()
    {
        var file = DocxParts.Of(Run("春秋左氏传记鲁国之事", """<w:lang w:val="en-US" w:eastAsia="zh-CN"/>"""));

        Assert.Contains("language: zh-CN", Converted.Of(file, "a.docx", language: null).Read("publication.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_forms_the_one_is_read_that_shows_something()
    {
        var file = DocxParts.Of(
            """
            <w:p><w:r><w:t xml:space="preserve">A heart: </w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="2764"/></mc:Choice><mc:Fallback><w:t>❤</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
            <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:p><w:r><w:t>Said once.</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>Said twice.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
            """
        );

        Assert.Equal("A heart: ❤\n\nSaid once.\n", Converted.Of(file, "a.docx").Chapter);
    }

    [Fact]
    public void The_words_of_a_chart_are_told()
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006";
        var file = DocxParts.Zipped(
            Core.Files.InputTree.Of(
                (
                    "[Content_Types].xml",
                    """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>"""
                ),
                (
                    "word/_rels/document.xml.rels",
                    $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="{Office}/relationships/chart" Target="charts/chart1.xml"/></Relationships>"""
                ),
                (
                    "word/charts/chart1.xml",
                    """<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Grain from Egypt</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>"""
                ),
                (
                    "word/document.xml",
                    """<w:p><w:r><w:t>Words.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""
                )
            )
        );

        Assert.Contains(
            Converted.Of(file, "a.docx").Work.Conversion!.Remarks,
            r => r.What.Contains("whose words are: 'Grain from Egypt'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_heads_of_pages_are_told_without_what_draws_them()
    {
        var file = DocxParts.Zipped(
            Core.Files.InputTree.Of(
                ("word/document.xml", """<w:p><w:r><w:t>Words.</w:t></w:r></w:p>"""),
                (
                    "word/header.xml",
                    """<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>The Gallic War, </w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>2</w:t></w:r></w:p></w:hdr>"""
                )
            )
        );

        Assert.Contains(
            Converted.Of(file, "a.docx").Work.Conversion!.Remarks,
            r => r.What == "the head or foot of pages: 'The Gallic War, 2'"
        );
    }

    [Fact]
    public void A_line_that_draws_a_table_is_no_nest_of_lists() =>
        Assert.Empty(
            Converted
                .Of(
                    "+" + new string('-', 80) + "+\n| The die was cast." + new string(' ', 61) + "|\n+" + new string('-', 80) + "+\n",
                    "a.md"
                )
                .Errors
        );

    [Fact]
    public void Particulars_that_are_left_out_are_told_with_what_they_say() =>
        Assert.Contains(
            Converted.Of("---\ntitle: Rome\nauthor: [Gibbon, Milman]\n---\n\nThe die was cast.\n", "a.md").Work.Conversion!.Remarks,
            r => r.What == "'author' in the particulars: 'Gibbon, Milman'"
        );

    [Theory]
    [InlineData("In [the year]{of the four emperors} it fell.", "In \\[the year\\]\\{of the four emperors\\} it fell.\n")]
    [InlineData("In [the year]{.smallcaps #y key=\"a b\"} it fell.", "In the year it fell.\n")]
    [InlineData("In [annus]{lang=la} it fell.", "In [annus]{lang=la} it fell.\n")]
    public void Braces_behind_brackets_are_attributes_where_they_say_so(string text, string chapter) =>
        Assert.Equal(chapter, Converted.Of(text, "a.md").Chapter);

    [Fact]
    public void A_paragraph_that_begins_with_a_year_is_no_list() =>
        Assert.Equal(
            "They met twice.\n\n1177\\. The peace was made at Venice.\n\n3. an item\n4. and another\n",
            Converted
                .Of("They met twice.\n\n1177. The peace was made at Venice.\n\n<!-- -->\n\n3. an item\n4. and another\n", "a.md")
                .Chapter
        );

    [Theory]
    [InlineData("In [the year]{.smallcaps lang=la} it fell.", "an attribute of words: '.smallcaps'")]
    [InlineData("::: {.letter lang=fr}\nLa ville.\n:::\n", "an attribute of a part of the text: '.letter'")]
    [InlineData("::: warning\nThe city.\n:::\n", "an attribute of a part of the text: 'warning'")]
    [InlineData("# Rome {#rome .old lang=it}\n\nThe city.\n", "an attribute of a heading: '.old lang=it'")]
    [InlineData("![The Forum](forum.png){#forum width=50%}\n", "an attribute of a picture: '#forum width=50%'")]
    [InlineData("![The Forum](forum.png \"a view\")\n", "the title of a picture, which shows beside it: 'a view'")]
    public void What_Markdown_says_beside_its_words_is_told_of(string text, string remark) =>
        Assert.Contains(Converted.Of(text, "a.md").Work.Conversion!.Remarks, r => r.Kind == "dropped" && r.What == remark);

    [Theory]
    [InlineData("::: {lang=fr}\nLa *ville*.\n:::\n\nThe city.\n", "[La *ville*.]{lang=fr}\n\nThe city.\n")]
    [InlineData("# Rome {#rome -}\n\nThe city.\n", "The city.\n")]
    public void What_Markdown_says_beside_its_words_is_taken_where_there_is_a_place_for_it(string text, string chapter)
    {
        var converted = Converted.Of(text, "a.md");

        Assert.Equal(chapter, converted.Chapter);
        Assert.DoesNotContain(converted.Work.Conversion!.Remarks, r => r.What.Contains("attribute", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_in_the_brackets_are_a_picture_s_caption_and_its_title_is_not()
    {
        var files = Converted.Of("# Rome\n\n![The Forum](forum.png \"a view\")\n", "a.md").Work.Files;

        Assert.Contains("figures/forum.md", files.Select(f => f.Path));
    }

    [Fact]
    public void Notes_that_stand_beside_the_text_of_a_page_are_not_told_as_left_out()
    {
        const string Article = "The river that Caesar crossed with one legion is a small one, and nobody knows today which it was.";
        var page =
            $"<html><body><article><h1>Rubicon</h1><p>{Article}<a href=\"#fn1\" id=\"r1\"><sup>1</sup></a></p><p>{Article}</p></article>"
            + "<section class=\"footnotes\"><ol><li id=\"fn1\"><p>Suetonius has it so. <a href=\"#r1\">back</a></p></li></ol></section>"
            + "<footer>Of the site.</footer></body></html>";

        var converted = Converted.Of(page, "a.html");

        Assert.Contains("Suetonius has it so.", converted.Chapter, StringComparison.Ordinal);
        Assert.DoesNotContain(converted.Work.Conversion!.Remarks, r => r.What.Contains("Suetonius", StringComparison.Ordinal));
        Assert.Contains(converted.Work.Conversion!.Remarks, r => r.What == "beside the text: 'Of the site.'");
    }

    [Fact]
    public void A_few_words_that_are_marked_do_not_give_a_document_its_language()
    {
        var body = Run("The die was cast on the bank of the river.", "") + Run("alea iacta est", "<w:lang w:val=\"la-VA\"/>");

        var converted = Converted.Of(DocxParts.Of(body), "a.docx", language: null);

        Assert.Equal("The die was cast on the bank of the river.\n\n[alea iacta est]{lang=la-VA}\n", converted.Chapter);
        Assert.DoesNotContain("lang", converted.Read("works/work/work.yml"), StringComparison.Ordinal);
        Assert.Contains(converted.Diagnostics, d => d.Rule.Code == "IMPORT014");
    }

    [Fact]
    public void Scripts_in_Markdown_are_told_of() =>
        Assert.Contains(
            Converted.Of("Words.\n\n<script>document.write('no words')</script>\n", "a.md").Work.Conversion!.Remarks,
            r => r is { Kind: "dropped", What: "a script or a style sheet" }
        );
}
