using System.Text;
using Annals.Importing.Formats;
using Annals.Tests.App;
using Xunit;

namespace Annals.Tests.Importing;

public sealed class FormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PK\u0003\u0004…", "a.txt", SourceFormat.Docx)]
    [InlineData("<!DOCTYPE html><p>x", "a.txt", SourceFormat.Html)]
    [InlineData("\n<!-- saved -->\n<?xml version=\"1.0\"?><html>", "a.md", SourceFormat.Html)]
    [InlineData("<p>a fragment", "a.htm", SourceFormat.Html)]
    [InlineData("<p>no page", "a.txt", SourceFormat.Text)]
    [InlineData("# Heading", "a.md", SourceFormat.Markdown)]
    [InlineData("# Heading", "a.txt", SourceFormat.Text)]
    [InlineData("The Project Gutenberg eBook\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\n", "pg1.txt", SourceFormat.Gutenberg)]
    [InlineData("He read of Project Gutenberg.", "a.txt", SourceFormat.Text)]
    [InlineData("Words", "a.docx", SourceFormat.Text)]
    [InlineData("<header>Rome</header>\n\n# Rome", "a.md", SourceFormat.Markdown)]
    [InlineData("The Project Gutenberg Etext\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*\n", "pg1.txt", SourceFormat.Gutenberg)]
    public void The_beginning_tells_the_format_before_the_name_does(string text, string name, SourceFormat format) =>
        Assert.Equal(format, FormatSigns.Of(Encoding.UTF8.GetBytes(text), name));

    [Fact]
    public void A_folder_of_chapters_becomes_a_work_that_builds()
    {
        _folder.Write("book/01-rubicon.md", "# The Rubicon\n\nThe die was cast.[^1]\n\n[^1]: So Suetonius.\n");
        _folder.Write("book/02-rome.md", "# Rome\n\nThe Senate fled.\n");

        var import = AnnalsProcess.Run(_folder.Path, "import", "book", "--work", "rome", "--title", "Rome", "--language", "en");

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("2 chapters", import.Output, StringComparison.Ordinal);
        Assert.Contains("So Suetonius.", _folder.Read("input/works/rome/chapters/01-rubicon.md"), StringComparison.Ordinal);
        Assert.Equal("# Rome\n\nThe Senate fled.\n", _folder.Read("input/works/rome/source/02-rome.md"));
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "check").ExitCode);
    }

    [Fact]
    public void The_command_line_can_name_the_format()
    {
        _folder.Write("page.txt", "<p>Words <em>of</em> a page.</p>");

        Assert.Equal(
            0,
            AnnalsProcess.Run(_folder.Path, "import", "page.txt", "--work", "rome", "--title", "Rome", "--as", "html").ExitCode
        );

        Assert.Contains("Words *of* a page.", _folder.Read("input/works/rome/chapters/01-rome.md"), StringComparison.Ordinal);
        Assert.Equal(2, AnnalsProcess.Run(_folder.Path, "import", "page.txt", "--work", "rome", "--title", "Rome", "--as", "odt").ExitCode);
    }
}
