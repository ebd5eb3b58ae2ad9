using System.Text;
using Annals.Core.Files;
using Annals.Tests.App;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>No word of a foreign text goes, and none comes twice.</summary>
public sealed class KeptWordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Page(string body) => Converted.Of($"<html lang=en><body>{body}</body></html>", "a.html").Chapter;

    private static string Document(string body) => Converted.Of(DocxParts.Of(body), "a.docx").Chapter;

    private static string Paragraph(string words) => $"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>";

    private static string Cell(string words) => $"<w:tc>{Paragraph(words)}</w:tc>";

    private static string Box(string content) =>
        $"<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

    private static void Once(string words, string text) => Assert.Equal(2, text.Split(words).Length);

    [Fact]
    public void A_folder_of_chapters_can_be_named_with_a_slash()
    {
        _folder.Write("book/01-rubicon.md", "# The Rubicon\n\nThe die was cast.\n");

        Assert.Equal(
            0,
            AnnalsProcess.Run(_folder.Path, "import", "book/", "--work", "rome", "--title", "Rome", "--language", "en").ExitCode
        );

        Assert.True(File.Exists(_folder["input/works/rome/source/book.sha256"]));
    }

    [Fact]
    public void Two_text_boxes_on_one_paragraph_come_once_each()
    {
        var chapter = Document(
            $"<w:p>{Box(Paragraph("First box."))}{Box(Paragraph("Second box."))}<w:r><w:t>The duke was shot.</w:t></w:r></w:p>"
        );

        Once("First box.", chapter);
        Once("Second box.", chapter);
        Assert.True(chapter.IndexOf("First box.", StringComparison.Ordinal) < chapter.IndexOf("Second box.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_box_within_a_text_box_comes_once() =>
        Once(
            "Inner box.",
            Document(
                $"<w:p>{Box($"<w:p>{Box(Paragraph("Inner box."))}<w:r><w:t>Outer box.</w:t></w:r></w:p>")}<w:r><w:t>The duke was shot.</w:t></w:r></w:p>"
            )
        );

    [Fact]
    public void A_picture_in_a_text_box_comes_once()
    {
        const string Picture =
            "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata r:id=\"media-seal-png\"/></v:shape></w:pict></w:r>";
        var file = DocxParts.Zipped(
            new InputTree([
                new InputFile(
                    "word/document.xml",
                    () => Encoding.UTF8.GetBytes($"<w:p>{Box($"<w:p>{Picture}</w:p>")}<w:r><w:t>The duke was shot.</w:t></w:r></w:p>")
                ),
                new InputFile("word/media/seal.png", () => DrawnImage.Landscape(2, 2)),
            ])
        );

        Assert.Single(Converted.Of(file, "a.docx").Work.Files, f => f.Path.StartsWith("figures/", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_and_cells_within_content_controls_are_the_tables()
    {
        var chapter = Document(
            $"<w:tbl><w:tr>{Cell("Year")}{Cell("Ruler")}</w:tr><w:sdt><w:sdtContent><w:tr>{Cell("1914")}<w:sdt><w:sdtContent>{Cell("Wied")}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
        );

        Assert.Contains("| 1914 | Wied |", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_with_a_reading_above_them_are_words() =>
        Assert.Contains(
            "日本(Nihon)",
            Document(
                "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>Nihon</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>日本</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_field_that_never_ends_swallows_nothing()
    {
        var chapter = Document(
            $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>The duke</w:t></w:r></w:p>{Paragraph("was shot.")}"
        );

        Assert.Contains("The duke", chapter, StringComparison.Ordinal);
        Assert.Contains("was shot.", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_field_may_be_hidden() =>
        Assert.Contains(
            "The duke was shot.",
            Document(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>XE \"duke\"</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t/></w:r><w:r><w:t>The duke was shot.</w:t></w:r></w:p>"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_paragraph_whose_end_was_struck_out_stays_before_the_table_below_it()
    {
        const string Struck =
            "<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t>Before the table.</w:t></w:r></w:p>";

        var chapter = Document(
            $"{Struck}<w:tbl><w:tr>{Cell("Year")}{Cell("Ruler")}</w:tr></w:tbl>{Paragraph("Behind it.")}{Struck.Replace("Before the table", "At the end", StringComparison.Ordinal)}"
        );

        Assert.True(chapter.IndexOf("Before the table.", StringComparison.Ordinal) < chapter.IndexOf("| Year", StringComparison.Ordinal));
        Assert.EndsWith("At the end.\n", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_around_a_whole_page_is_the_page() =>
        Assert.Contains("The duke was shot.", Page("<form action='/'><p>The duke was shot.</p></form>"), StringComparison.Ordinal);

    [Fact]
    public void A_form_beside_the_text_is_none_of_it() =>
        Assert.DoesNotContain(
            "Search",
            Page("<form action='/'><label>Search</label></form><p>The duke was shot in his car, and nobody knew by whom.</p>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Figures_of_a_gallery_keep_their_own_captions()
    {
        var converted = Converted.Of(
            "<html lang=en><body><p>Words.</p><figure><figure><img src=a.png><figcaption>The hanging</figcaption></figure><figure><img src=b.png><figcaption>The wheel</figcaption></figure><figcaption>Both by Callot</figcaption></figure></body></html>",
            "a.html"
        );

        Assert.Contains("title: The hanging\n", converted.Whole(), StringComparison.Ordinal);
        Assert.Contains("title: The wheel\n", converted.Whole(), StringComparison.Ordinal);
        Assert.Contains("Both by Callot", converted.Chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_beside_several_pictures_in_a_frame_stay() =>
        Assert.Contains(
            "Both were sold in Nancy.",
            Page("<figure><img src=a.png><img src=b.png><p>Both were sold in Nancy.</p><figcaption>By Callot</figcaption></figure>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_link_from_a_note_to_another_keeps_its_number()
    {
        var chapter = Page(
            "<p>The duke<sup><a href='#fn3' id=r3>3</a></sup> was shot.<sup><a href='#fn5' id=r5>5</a></sup></p><ol><li id=fn3>So Elsie. <a href='#r3'>↩</a></li><li id=fn5>See note <a href='#fn3'>3</a>. <a href='#r5'>5</a></li></ol>"
        );

        Assert.Contains("See note 3.\n", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void Bare_words_in_a_definition_list_stay() =>
        Assert.Contains(
            "or lord",
            Page("<dl><dt>Bey</dt> a chief <b>or</b> lord <dd>of a district</dd></dl>").Replace("**or**", "or", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Fact]
    public void Lines_of_verse_within_one_emphasis_stay_lines() =>
        Assert.Contains(
            "| *Arma virumque cano,*\n| *Troiae qui primus ab oris*",
            Page("<div class=poem><p><i>Arma virumque cano,<br>Troiae qui primus ab oris</i></p></div>"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1914. See Elsie.", "1914. See Elsie.")]
    [InlineData("- dash", "- dash")]
    [InlineData("> q", "> q")]
    [InlineData("# 3", "# 3")]
    [InlineData("So *Elsie*", "So *Elsie*")]
    public void A_note_within_the_line_is_words_whatever_it_begins_with(string note, string expected) =>
        Assert.Contains(
            "[^1]: " + expected,
            Converted.Of($"The duke was shot.^[{note}]\n", "a.md").Chapter.Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_figure_in_a_quotation_in_HTML_stays_in_its_chapter_and_finds_its_image()
    {
        const string Chapter =
            "# Nancy\n\nWords of Nancy.\n\n<blockquote><p>He etched.</p><figure><img src=\"seal.svg\" alt=\"A seal\"></figure></blockquote>\n";
        var asked = new List<string>();
        System.Collections.Immutable.ImmutableArray<Annals.Importing.Formats.SourcePart> parts =
        [
            new("01-paris.md", "# Paris\n\nWords of Paris.\n"u8.ToArray()),
            new("two/02-nancy.md", Encoding.UTF8.GetBytes(Chapter)),
        ];

        var converted = Converted.Of(
            Annals.Importing.Formats.SourceParts.List(parts),
            "book.sha256",
            parts: parts,
            beside: path =>
            {
                asked.Add(path);
                return null;
            }
        );

        Assert.Equal(["two/seal.svg"], asked);
        Assert.Contains("figure:", converted.Read("works/work/chapters/02-nancy.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_nothing_marks_is_not_published()
    {
        var file = DocxParts.Zipped(
            InputTree.Of(
                ("word/document.xml", Paragraph("The duke was shot.")),
                (
                    "word/comments.xml",
                    "<w:comment w:id=\"0\" w:author=\"Reviewer\"><w:p><w:r><w:t>Is this man mad?</w:t></w:r></w:p></w:comment>"
                )
            )
        );

        var converted = Converted.Of(file, "a.docx");

        Assert.Equal("The duke was shot.\n", converted.Chapter);
        Assert.Contains(
            "a comment that no mark refers to: 'Is this man mad?'",
            converted.Work.Conversion!.Text(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("became an editor's note", converted.Work.Conversion!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tilde_before_a_year_stays_a_tilde() =>
        Assert.Contains(
            "~ 1200 BC, Troy.",
            Converted.Of("# Troy\n\n~ 1200 BC, Troy.\n", "a.md").Chapter.Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_mark_on_a_bare_heading_at_the_end_keeps_its_note() =>
        Assert.Contains(
            "So Elsie.",
            Converted.Of("# Paris\n\nWords.\n\n# Nancy[^1]\n\n# Metz\n\n[^1]: So Elsie.\n", "a.md").Chapter,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_work_whose_source_comes_in_another_format_names_the_new_file()
    {
        var first = Converted.Of("The die was cast.\n", "article.txt");

        var again = Converted.Of("<html lang=en><body><p>The die was cast.</p></body></html>", "article.html", first.Written);

        Assert.Contains("  file: article.html\n", again.Read("works/work/work.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_that_a_page_says_is_the_publications()
    {
        var converted = Converted.Of("<html lang=sq><body><p>Rilindja.</p></body></html>"u8.ToArray(), "a.html", language: null);

        Assert.Contains("language: sq\n", converted.Read("publication.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain(converted.Diagnostics, d => d.Rule.Code == "IMPORT014");
    }

    [Fact]
    public void In_a_publication_of_another_language_the_work_says_its_own()
    {
        var input = InputTree.Of(("publication.yml", "title: A\nlanguage: en\nworks: []\n"));

        Assert.Contains(
            "language: sq\n",
            Converted
                .Of("<html lang=sq><body><p>Rilindja.</p></body></html>"u8.ToArray(), "a.html", input, language: null)
                .Read("works/work/work.yml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_language_that_the_command_names_comes_before_the_pages() =>
        Assert.Contains(
            "[Rilindja]{lang=sq}",
            Converted.Of("<html lang=sq><body><p>They said <span lang=sq>Rilindja</span>.</p></body></html>", "a.html").Chapter,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_image_that_was_taken_away_comes_back_with_the_next_import()
    {
        var source = Encoding.UTF8.GetBytes("<html lang=en><body><p>Words.</p><img src=seal.png alt='A seal'></body></html>");
        var first = Converted.Of(source, "a.html", beside: _ => DrawnImage.Landscape(2, 2));
        var image = first.Work.Files.Single(f => f.Path.StartsWith("images/", StringComparison.Ordinal)).Path;

        var again = Converted.Of(
            source,
            "a.html",
            new InputTree(first.Written.Files.Where(f => f.Path != image)),
            beside: _ => DrawnImage.Landscape(2, 2)
        );

        Assert.Contains(again.Work.Files, f => f.Path == image);
        Assert.DoesNotContain(again.Diagnostics, d => d.Rule.Code == "IMPORT010");
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Battle on land</text></svg>", true)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"url(#a)\"/></svg>", true)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path id=\"a\"/><use href=\"#a\"/></svg>", true)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"other.svg#a\"/></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"\nonload=\"alert(1)\"/>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"&#106;avascript:alert(1)\"><path/></a></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import 'https://x.it';</style></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"url(https://x.it)\"/></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", false)]
    public void A_drawing_that_only_draws_is_taken_over(string drawing, bool taken)
    {
        var converted = Converted.Of(
            "<html lang=en><body><p>Words.</p><img alt=x src=plan.svg></body></html>"u8.ToArray(),
            "a.html",
            beside: _ => Encoding.UTF8.GetBytes(drawing)
        );

        Assert.Equal(taken, converted.Work.Files.Any(f => f.Path.StartsWith("images/", StringComparison.Ordinal)));
    }
}
