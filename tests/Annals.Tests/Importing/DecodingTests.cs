using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Text;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Bytes into text: by mark, by strict reading, or by the name that whoever imports gives.</summary>
public sealed class DecodingTests
{
    private const string Russian =
        "Крестьянская реформа\n\nМанифест был подписан 19 февраля 1861 года. Его читали в церквах, и мало кто понял с первого раза, что в нём сказано.\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    public void A_byte_order_mark_says_the_encoding(string name)
    {
        var encoding = Encodings.Named(name)!;

        var imported = Imported.Of([.. encoding.GetBytes("\uFEFF"), .. encoding.GetBytes(Russian)]);

        Assert.Null(imported.Difference);
        Assert.Equal((name, true), (imported.Work.Layout!.Encoding, imported.Work.Layout.ByteOrderMark));
        Assert.Equal("Крестьянская реформа", imported.TheWork.Chapters.Single().Title);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    public void A_single_byte_page_is_read_when_it_is_named(string name)
    {
        var imported = Imported.Of(Encodings.Named(name)!.GetBytes(Russian), encoding: name);

        Assert.Null(imported.Difference);
        Assert.Equal(name, imported.Work.Layout!.Encoding);
        Assert.Equal("Крестьянская реформа", imported.TheWork.Chapters.Single().Title);
    }

    [Fact]
    public void A_single_byte_page_is_never_guessed_but_shown_as_each_page_reads_it()
    {
        var imported = Imported.Of(Encodings.Named("windows-1251")!.GetBytes(Russian));

        var asked = Assert.Single(imported.Diagnostics);
        Assert.Equal(("IMPORT004", new Position(1, 1)), (asked.Rule.Code, asked.Position));
        Assert.Contains("windows-1251  Крестьянская реформа   (Cyrillic)", asked.Hint!, StringComparison.Ordinal);
        Assert.Contains("windows-1252  Êðåñòüÿíñêàÿ ðåôîðìà", asked.Hint!, StringComparison.Ordinal);
        Assert.Contains("koi8-r        йПЕЯРЭЪМЯЙЮЪ ПЕТНПЛЮ", asked.Hint!, StringComparison.Ordinal);
        Assert.Contains("ibm850", asked.Hint!, StringComparison.Ordinal);
        Assert.Empty(imported.Work.Files);
    }

    [Fact]
    public void The_line_shown_is_the_first_that_is_not_Utf_8()
    {
        var imported = Imported.Of([.. "A line in ASCII.\n"u8, .. Encodings.Named("windows-1250")!.GetBytes("Władysław Jagiełło\n")]);

        Assert.Equal(2, Assert.Single(imported.Diagnostics).Position.Line);
        Assert.Contains("Władysław Jagiełło", imported.Diagnostics[0].Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf_16_without_its_mark_is_recognised_and_named_in_the_hint()
    {
        var imported = Imported.Of(Encoding.Unicode.GetBytes("The Treaty of Verdun divided the empire of Charlemagne."));

        Assert.Contains("--encoding utf-16le", Assert.Single(imported.Diagnostics).Hint!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rot13", "IMPORT006")]
    [InlineData("us-ascii", "IMPORT005")]
    public void An_encoding_that_does_not_fit_is_told(string name, string code) =>
        Assert.Equal(code, Assert.Single(Imported.Of(Encoding.UTF8.GetBytes(Russian + "!"), encoding: name).Diagnostics).Rule.Code);

    [Fact]
    public void A_damaged_text_behind_a_mark_is_told_with_the_byte()
    {
        var imported = Imported.Of([0xEF, 0xBB, 0xBF, (byte)'a', 0xFF, (byte)'b']);

        var diagnostic = Assert.Single(imported.Diagnostics);
        Assert.Equal("IMPORT005", diagnostic.Rule.Code);
        Assert.StartsWith("byte 5 is not utf-8", diagnostic.Message, StringComparison.Ordinal);
    }
}
