using System.Text;
using Annals.Core.Files;
using Annals.Core.Sources;
using Xunit;

namespace Annals.Tests.Resolving.Proofs;

/// <summary>What the press says of sources: proved, proved in part, damaged or not there.</summary>
public sealed class SourceProofTests
{
    private const string Text =
        "CHAPTER I.\n\nTHE RUBICON\n\nThe die was cast on that night,\nand nobody slept.\n\nCHAPTER II.\n\nALESIA\n\nThe walls stood for a long time.\n";
    private const string First = "works/work/chapters/01-rubicon.md";
    private const string Second = "works/work/chapters/02-alesia.md";
    private const string Source = "works/work/source/source.txt";
    private const string Layout = "works/work/source/source.layout.yml";

    public static TheoryData<string, byte[]> Sources =>
        new()
        {
            { "lf", Encoding.UTF8.GetBytes(Text) },
            { "crlf", Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal)) },
            { "cr", Encoding.UTF8.GetBytes(Text.Replace("\n", "\r", StringComparison.Ordinal)) },
            { "mixed", Encoding.UTF8.GetBytes(Text.Replace("cast on that night,\n", "cast on that night,\r\n", StringComparison.Ordinal)) },
            { "mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
            { "utf-16le", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
            {
                "utf-16be crlf",
                [
                    .. Encoding.BigEndianUnicode.GetPreamble(),
                    .. Encoding.BigEndianUnicode.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal)),
                ]
            },
            { "no end", Encoding.UTF8.GetBytes(Text.TrimEnd('\n')) },
        };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Whatever_its_bytes_a_source_is_proved_whole_and_a_change_is_found_on_its_line(string kind, byte[] source)
    {
        Assert.NotEmpty(kind);
        var input = Proved.Imported(source);
        var name = input
            .Files.Single(f =>
                f.Path.StartsWith("works/work/source/", StringComparison.Ordinal)
                && f.Path.EndsWith(".txt", StringComparison.Ordinal)
                && !f.Path.EndsWith(".report.txt", StringComparison.Ordinal)
            )
            .Path;
        Assert.Equal(Source, name);

        var proof = Proved.Proof(input);
        Assert.True(proof.Holds, proof.Difference?.ToString());
        Assert.Equal(
            (proof.Sha256, source.Length, new Portion(source.Length, source.Length), 12L),
            (proof.RebuiltSha256, (int)proof.Bytes, proof.Coverage.Bytes, proof.Coverage.Lines.Whole)
        );

        var changed = Proved
            .Proof(input.Edited(First, text => text.Replace("nobody", "n\u00F6body", StringComparison.Ordinal)))
            .Difference!;
        Assert.Equal((6, "and n", First), (changed.Line, changed.Before, changed.File!.Path));
        Assert.StartsWith("obody slept.", changed.Source, StringComparison.Ordinal);
        Assert.StartsWith("öbody slept.", changed.Rebuilt, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_chapter_lacks_leaves_the_other_covered()
    {
        var coverage = Proved
            .Proof(Proved.Imported(Text).Edited(First, text => text.Replace("nobody", "no one", StringComparison.Ordinal)))
            .Coverage;

        Assert.False(coverage.Blocks.IsWhole);
        Assert.Equal(1, coverage.Blocks.Whole - coverage.Blocks.Part);
        Assert.Equal(Text.Length - "The die was cast on that night,\nand nobody slept.\n\n".Length, coverage.Bytes.Part);
        Assert.Equal(12 - 3, coverage.Lines.Part);
    }

    [Fact]
    public void A_chapter_that_is_not_there_is_a_difference_in_the_working_text_and_left_out_of_a_released_one()
    {
        var input = Proved.Imported(Text).Without(Second);

        Assert.Equal("FID001", Proved.Codes(input));
        Assert.Equal(8, Proved.Proof(input).Difference!.Line);
        Assert.Equal("FID008", Proved.Codes(input, released: true));
        var released = Proved.Proof(input, released: true);
        Assert.Equal("8 9 10 11 12", string.Join(' ', released.LinesLeftOut));
        Assert.Equal((null, false, 7L), (released.Difference, released.Holds, released.Coverage.Lines.Part));
    }

    [Fact]
    public void The_author_does_not_get_notes_that_the_source_lacks() =>
        Assert.Equal("FID001", Proved.Codes(Proved.Imported(Text).Edited(Second, text => text.TrimEnd('\n') + "[^9]\n\n[^9]: Ours.\n")));

    [Fact]
    public void A_space_too_many_beside_an_added_word_is_named_as_what_it_is() =>
        Assert.Contains(
            "a space too many",
            Assert
                .Single(
                    Proved
                        .Check(
                            Proved
                                .Imported(Text)
                                .Edited(First, text => text.Replace("on that", "on {++all++}{>>why<<} that", StringComparison.Ordinal))
                        )
                        .Diagnostics,
                    d => d.Rule.Code == "FID001"
                )
                .Hint,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_strict_publisher_does_not_ship_a_text_that_is_not_its_source_s()
    {
        var input = Proved.Imported(Text).Edited(First, text => text.Replace("nobody", "no one", StringComparison.Ordinal));

        Assert.False(Annals.Publishing.Publisher.Check(input).HasErrors);
        Assert.True(Annals.Publishing.Publisher.Check(input, new(Strict: true)).HasErrors);
    }

    [Fact]
    public void A_layout_damaged_in_any_way_is_told_of_or_harmless()
    {
        var input = Proved.Imported(Text);
        var layout = Encoding.UTF8.GetString(input.Find(Layout)!.Open().Span);
        string[] breaks =
        [
            "",
            "\n",
            "layout: 2",
            "- {}",
            "- {\"is\":\"verse\",\"line\":1,\"of\":-1}",
            "- {\"is\":\"note\",\"line\":1,\"of\":1,\"lettered\":true}",
            "- {\"is\":\"aside\",\"line\":99999999,\"of\":1,\"aside\":-1}",
            "- {\"is\":\"paragraph\",\"lines\":\"9-1\",\"of\":1,\"upto\":-4,\"joint\":7}",
            "- {\"is\":\"paragraph\",\"line\":1,\"of\":1,\"gap\":2000000000}",
            "- {\"is\":\"paragraph\",\"line\":5,\"of\":1,\"wraps\":[-1,900,3]}",
            "- {\"is\":\"paragraph\",\"line\":5,\"of\":1,\"swaps\":[[-1,2147483647,\"-\"],[3,-9,\"\"]]}",
            "encoding: utf-7",
            "encoding: klingon",
            "bytes: 99999999999999999999",
            "byteOrderMark: true",
            "lineEnd: up",
            "blocks: []",
            "written:",
        ];
        var lines = layout.TrimEnd('\n').Split('\n');
        foreach (var broken in breaks)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var damaged = string.Join('\n', lines.Select((line, n) => n == i ? broken : line)) + "\n";
                var codes = Proved.Codes(input.Edited(Layout, _ => damaged));
                // comments and the list of what import wrote matter to import alone
                if (codes.Length == 0)
                    Assert.True(Proved.Proof(input.Edited(Layout, _ => damaged)).Holds);
            }
        }
        Assert.Equal("FID005", Proved.Codes(input.Edited(Layout, _ => "\0")));
    }
}
