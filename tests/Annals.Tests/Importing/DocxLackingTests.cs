using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Importing.Docx;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Word documents that name parts which the file does not hold: it is read, and what readers would miss is told of.</summary>
public sealed class DocxLackingTests
{
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static string Relationships(params (string Id, string Kind, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Kinds}/{r.Kind}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";

    private static Converted Of(params (string Path, string Text)[] parts) => Converted.Of(DocxParts.Zipped(InputTree.Of(parts)), "a.docx");

    private static string P(string runs) => $"<w:p>{runs}</w:p>";

    private static string R(string words) => $"<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>";

    private static string Picture(string id, string shows) =>
        $"<w:r><w:drawing><wp:inline><wp:extent cx=\"2540000\" cy=\"2540000\"/><wp:docPr id=\"1\" name=\"Picture\" descr=\"{shows}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:blipFill><a:blip r:embed=\"{id}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    [Theory]
    [InlineData("footnotes", "<w:footnoteReference w:id=\"2\"/>", "a footnote")]
    [InlineData("endnotes", "<w:endnoteReference w:id=\"2\"/>", "an endnote")]
    [InlineData("comments", "<w:commentReference w:id=\"2\"/>", "a comment")]
    public void A_note_that_the_file_lacks_is_told_of_at_its_mark(string kind, string mark, string what)
    {
        var converted = Of(
            ("word/_rels/document.xml.rels", Relationships(("r1", kind, kind + ".xml"))),
            ("word/document.xml", P(R("All Gaul is divided.")) + P(R("The die was cast") + $"<w:r>{mark}</w:r>" + R(" at night.")))
        );

        Assert.Empty(converted.Errors);
        var told = Assert.Single(converted.Diagnostics, d => d.Severity == Severity.Warning);
        Assert.Equal(("IMPORT022", Path.GetFullPath("a.docx")), (told.Rule.Code, told.Path));
        Assert.Contains("paragraph 2", told.Message, StringComparison.Ordinal);
        Assert.Contains($"- {what} that the file does not hold, marked behind 'The die was cast': 2\n", converted.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_is_not_among_those_that_the_file_holds_is_told_of_too()
    {
        var converted = Of(
            ("word/footnotes.xml", $"<w:footnote w:id=\"1\">{P(R("So Suetonius."))}</w:footnote>"),
            (
                "word/document.xml",
                P(R("The die was cast") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
                    + P(R("Nobody slept") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>")
            )
        );

        Assert.Contains("[^1]: So Suetonius.", converted.Chapter, StringComparison.Ordinal);
        Assert.Equal("IMPORT022", Assert.Single(converted.Diagnostics, d => d.Severity == Severity.Warning).Rule.Code);
        Assert.Contains("marked behind 'Nobody slept': 2\n", converted.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_that_the_file_lacks_and_nothing_marks_are_no_warning() =>
        Assert.DoesNotContain(
            Of(
                ("word/_rels/document.xml.rels", Relationships(("r1", "footnotes", "footnotes.xml"))),
                ("word/document.xml", P(R("The die was cast.")))
            ).Diagnostics,
            d => d.Severity != Severity.Hint
        );

    [Theory]
    [InlineData("styles")]
    [InlineData("numbering")]
    public void Styles_and_numbers_that_the_file_lacks_are_a_warning(string kind)
    {
        var converted = Of(
            ("word/_rels/document.xml.rels", Relationships(("r1", kind, kind + ".xml"))),
            ("word/document.xml", P(R("The die was cast.")))
        );

        var told = Assert.Single(converted.Diagnostics, d => d.Severity == Severity.Warning);
        Assert.Equal("IMPORT022", told.Rule.Code);
        Assert.Contains(kind + ".xml", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_lacks_its_thumbnail_is_read()
    {
        var converted = Of(
            (
                "_rels/.rels",
                Relationships(
                    ("r0", "officeDocument", "word/document.xml"),
                    ("r1", "metadata/thumbnail", "docProps/thumbnail.jpeg"),
                    ("r2", "extended-properties", "docProps/app.xml")
                )
            ),
            ("word/document.xml", P(R("The die was cast.")))
        );

        Assert.Empty(converted.Errors);
        Assert.Equal("The die was cast.\n", converted.Chapter);
        Assert.Contains(
            "- docProps/app.xml, which the document names and the file does not hold: 1\n",
            converted.Report,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_document_without_its_text_is_refused()
    {
        var converted = Of(
            ("_rels/.rels", Relationships(("r0", "officeDocument", "word/text.xml"))),
            ("word/document.xml", P(R("The die was cast.")))
        );

        Assert.Equal("IMPORT016", Assert.Single(converted.Diagnostics).Rule.Code);
    }

    [Fact]
    public void Pictures_that_two_parts_lack_under_one_name_are_two()
    {
        var file = DocxParts.Zipped(
            InputTree.Of(
                (
                    "word/_rels/document.xml.rels",
                    Relationships(("r1", "image", "media/image1.png"), ("r2", "footnotes", "footnotes.xml"))
                ),
                ("word/_rels/footnotes.xml.rels", Relationships(("r1", "image", "media/image2.png"))),
                ("word/footnotes.xml", $"<w:footnote w:id=\"1\">{P(R("So Suetonius.") + Picture("r1", "The ford"))}</w:footnote>"),
                ("word/document.xml", P(R("The die was cast") + Picture("r1", "The camp") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"))
            )
        );

        var text = DocxReader.Of(Converted.Of(file, "a.docx").Order, []);

        Assert.Equal(2, text!.Images.Count);
    }
}
