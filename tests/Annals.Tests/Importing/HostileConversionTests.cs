using System.IO.Compression;
using System.Text;
using Annals.Importing.Formats;
using Annals.Tests.App;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Files that would exhaust or mislead whoever opens them are refused in one sentence, with nothing written.</summary>
public sealed class HostileConversionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] Document(params (string Name, byte[] Content)[] further) =>
        DocxParts.Zip(
            CompressionLevel.Optimal,
            [
                (
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"u8.ToArray()
                ),
                (
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"u8.ToArray()
                ),
                .. further,
            ]
        );

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    public static TheoryData<string, string> Refused =>
        new()
        {
            { "a zip bomb", "IMPORT015" },
            { "an external entity", "IMPORT016" },
            { "a path that leads out", "IMPORT016" },
            { "a part twice", "IMPORT016" },
            { "a truncated document", "IMPORT016" },
            { "a zip header alone", "IMPORT016" },
            { "an EPUB", "IMPORT003" },
            { "deep XML", "IMPORT015" },
            { "a million cells in Word", "IMPORT015" },
            { "ten thousand nested divisions", "IMPORT015" },
            { "ten thousand nested lists", "IMPORT015" },
            { "ten thousand nested tables", "IMPORT015" },
            { "a million cells on a page", "IMPORT015" },
            { "cells that span the world", "IMPORT015" },
            { "ten thousand nested quotations", "IMPORT015" },
            { "ten thousand brackets", "IMPORT015" },
            { "a million cells in Markdown", "IMPORT015" },
            { "a page of an unknown encoding", "IMPORT006" },
            { "a page of nothing", "IMPORT001" },
        };

    private static (byte[] Bytes, string Name) Make(string what) =>
        what switch
        {
            "a zip bomb" => (Document(("word/media/image1.png", new byte[64 * 1024 * 1024])), "a.docx"),
            "an external entity" => (
                Document(("word/styles.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"u8.ToArray())),
                "a.docx"
            ),
            "a path that leads out" => (Document(("word/../../etc/evil.xml", "<a/>"u8.ToArray())), "a.docx"),
            "a part twice" => (Document(("word/document.xml", "<a/>"u8.ToArray())), "a.docx"),
            "a truncated document" => (Document()[..200], "a.docx"),
            "a zip header alone" => ([(byte)'P', (byte)'K', 3, 4, 20, 0], "a.docx"),
            "an EPUB" => (
                DocxParts.Zip(("mimetype", "application/epub+zip"u8.ToArray()), ("META-INF/container.xml", "<a/>"u8.ToArray())),
                "a.epub"
            ),
            "deep XML" => (Document(("word/styles.xml", Encoding.UTF8.GetBytes(Repeat("<a>", 10_000) + Repeat("</a>", 10_000)))), "a.docx"),
            "a million cells in Word" => (
                Document(("word/more.xml", Encoding.UTF8.GetBytes("<t>" + Repeat("<tc/>", 1_000_000) + "</t>"))),
                "a.docx"
            ),
            "ten thousand nested divisions" => (Encoding.UTF8.GetBytes("<html><body>" + Repeat("<div>", 10_000) + "words"), "a.html"),
            "ten thousand nested lists" => (Encoding.UTF8.GetBytes("<html><body>" + Repeat("<ul><li>", 10_000) + "words"), "a.html"),
            "ten thousand nested tables" => (
                Encoding.UTF8.GetBytes("<html><body>" + Repeat("<table><tr><td>", 10_000) + "words"),
                "a.html"
            ),
            "a million cells on a page" => (
                Encoding.UTF8.GetBytes("<html><body><table>" + Repeat("<tr>" + Repeat("<td>1", 100), 10_000) + "</table>"),
                "a.html"
            ),
            "cells that span the world" => (
                Encoding.UTF8.GetBytes("<html><body><table>" + Repeat("<tr><td colspan=1000>1<td>2", 1000) + "</table>"),
                "a.html"
            ),
            "ten thousand nested quotations" => (Encoding.UTF8.GetBytes(Repeat("> ", 10_000) + "words"), "a.md"),
            "ten thousand brackets" => (Encoding.UTF8.GetBytes(Repeat("[", 10_000) + "words"), "a.md"),
            "a million cells in Markdown" => (Encoding.UTF8.GetBytes("|a|b|\n|-|-|\n" + Repeat("|1|2|\n", 500_000)), "a.md"),
            "a page of an unknown encoding" => ([.. "<html><meta charset=koi9><body>"u8, 0xC3, 0x28], "a.html"),
            "a page of nothing" => ("<html><body><nav>Home</nav></body></html>"u8.ToArray(), "a.html"),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_in_one_sentence(string what, string code)
    {
        var (bytes, name) = Make(what);

        var converted = Converted.Of(bytes, name);

        Assert.Equal(code, Assert.Single(converted.Diagnostics).Rule.Code);
        Assert.Empty(converted.Work.Files);
    }

    [Fact]
    public void The_command_line_refuses_with_1_and_writes_nothing()
    {
        File.WriteAllBytes(_folder["bomb.docx"], Document(("word/media/image1.png", new byte[64 * 1024 * 1024])));

        var import = AnnalsProcess.Run(_folder.Path, "import", "bomb.docx", "--work", "rome", "--title", "Rome");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains($"{_folder["bomb.docx"]}:1:1: error IMPORT015", import.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", import.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["input"]));
    }

    [Theory]
    [InlineData("big.docx")]
    [InlineData("big.html")]
    [InlineData("big.md")]
    public void A_gigabyte_is_refused_unread(string name)
    {
        using (var file = File.Create(_folder[name]))
        {
            if (name.EndsWith(".docx", StringComparison.Ordinal))
                file.Write("PK\u0003\u0004"u8);
            file.SetLength(1024L * 1024 * 1024);
        }

        var import = AnnalsProcess.Run(_folder.Path, "import", name, "--work", "rome", "--title", "Rome");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("error IMPORT002", import.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1111111111111111111111111111111111111111q")]
    [InlineData("pppppppppppppppppppppppppppppppppppppppppppppppppppppppppq")]
    public void What_is_marked_as_a_page_s_number_and_is_none_stays_in_the_text(string words) =>
        Assert.Contains(
            Converted.Of($"<html lang=en><body><p>Text <span class=pagenum>{words}</span> here.</p></body></html>", "a.html").Work.Files,
            f =>
                System.Text.Encoding.UTF8.GetString(f.Content.Span).Contains(words, StringComparison.Ordinal)
                && f.Path.EndsWith(".md", StringComparison.Ordinal)
        );

    [Fact]
    public void What_is_not_the_format_that_was_named_is_refused() =>
        Assert.Equal("IMPORT019", Assert.Single(Converted.Of("Words.", "a.txt", format: SourceFormat.Docx).Diagnostics).Rule.Code);

    [Fact]
    public void An_image_outside_the_folder_is_not_fetched()
    {
        _folder.Write("secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _folder.Write(
            "page/article.html",
            "<html><body><p>Words.</p><figure><img src=\"../secret.svg\" alt=\"x\"><figcaption>Seen</figcaption></figure><img src=\"link.svg\" alt=\"y\"></body></html>"
        );
        File.CreateSymbolicLink(_folder["page/link.svg"], _folder["secret.svg"]);

        var import = AnnalsProcess.Run(_folder.Path, "import", "page/article.html", "--work", "rome", "--title", "Rome");

        Assert.Equal(0, import.ExitCode);
        Assert.False(Directory.Exists(_folder["input/images"]));
    }

    [Fact]
    public void A_drawing_with_a_script_is_not_taken_over()
    {
        var converted = Converted.Of(
            "<html><body><p>Words.</p><img alt=\"x\" src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>'></body></html>",
            "a.html"
        );

        Assert.DoesNotContain(converted.Work.Files, f => f.Path.StartsWith("images/", StringComparison.Ordinal));
        Assert.Contains("could run scripts", converted.Work.Conversion!.Text(), StringComparison.Ordinal);
    }
}
