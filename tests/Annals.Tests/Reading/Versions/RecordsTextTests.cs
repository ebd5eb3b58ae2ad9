using System.Collections.Immutable;
using Annals.Core.Files;
using Annals.Core.Text;
using Annals.Core.Versions;
using Annals.Reading;
using Annals.Reading.FrontMatter;
using Annals.Reading.Versions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Reading.Versions;

/// <summary>A published version's records as a file: exact, and to be read by people.</summary>
public sealed class RecordsTextTests
{
    private static readonly string[] s_pieces =
    [
        "a",
        "b c",
        "ç",
        "😀",
        " ",
        "  ",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "---\n",
        "...\n",
        "#",
        ": ",
        "- ",
        "|",
        ">",
        "\"",
        "'",
        "\\",
        "\\n",
        "%",
        "@",
        "`",
        "{",
        "]",
        "&a",
        "*a",
        "!b",
        "?",
        "~",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\u2029",
        "\uFEFF",
        "\0",
        "\u0007",
        "\u007F",
        "\uFFFE",
        "\uE000",
        "name: Caesar\n",
    ];

    [Fact]
    public void What_is_read_is_exactly_what_was_written()
    {
        var texts = Arb.From(
            Gen.Elements(s_pieces).ArrayOf().Resize(12),
            pieces => Enumerable.Range(0, pieces.Length).Select(i => (string[])[.. pieces[..i], .. pieces[(i + 1)..]])
        );
        Prop.ForAll(
                texts,
                texts,
                (one, other) =>
                {
                    var snapshot = Snapshot(
                        "works/rome/chapters/a.md",
                        ("people/a.md", string.Concat(one)),
                        ("people/b.md", string.Concat(other)),
                        ("people/c.md", "last")
                    );
                    var written = RecordsText.Of(snapshot);
                    Assert.Equal(snapshot.Records, Read(written).Records!.Texts);
                    Assert.Equal(snapshot.Records, ReadAsYaml(written));
                }
            )
            .Check(Trials.Of(2000));
    }

    [Fact]
    public void Paths_are_exact_whatever_they_hold()
    {
        var names = Arb.From(Gen.Elements(s_pieces).ArrayOf().Resize(6));
        Prop.ForAll(
                names,
                pieces =>
                {
                    var path = "x" + string.Concat(pieces);
                    var written = RecordsText.Of(Snapshot(path, (path, "text\n")));
                    var (records, _) = Read(written);
                    Assert.Equal((path, path), (records!.ChapterFile, Assert.Single(records.Texts).Key));
                    Assert.Equal(path, Assert.Single(ReadAsYaml(written)).Key);
                }
            )
            .Check(Trials.Of(1000));
    }

    [Fact]
    public void It_reads_well()
    {
        var written = RecordsText.Of(
            Snapshot(
                "works/rome/chapters/01-rubicon.md",
                ("people/caesar.md", "---\nname: Caesar\n---\nDictator.\n"),
                ("glossary/die.md", "No end"),
                ("places/rome.md", "---\r\nname: \"Rome\"\r\n---\r\n  A town.\r\n")
            ) with
            {
                FiguresBefore = 3,
            }
        );
        Assert.Equal(
            """
            # The records that this version of the chapter uses, as they were when it was published.
            # Annals wrote this file with the release; nobody edits it, and versions.lock tells if someone did.
            format: 2
            chapterFile: works/rome/chapters/01-rubicon.md
            figuresBefore: 3
            records:
              glossary/die.md: |-
                No end
              people/caesar.md: |
                ---
                name: Caesar
                ---
                Dictator.
              places/rome.md: "\
                ---\r\n\
                name: \"Rome\"\r\n\
                ---\r\n\
                \  A town.\r\n"

            """,
            written
        );
    }

    [Theory]
    [InlineData("format: 2", "format: 3", 3, "this file is of format 3, which this Annals does not know")]
    [InlineData("chapterFile", "chapter", 4, "here should stand 'chapterFile: '")]
    [InlineData("figuresBefore: 0", "figuresBefore: -1", 5, "here should stand a number")]
    [InlineData("  people/a.md", "people/a.md", 7, "here should stand '  '")]
    [InlineData("    text", "  text", 8, "here should stand a record's text")]
    public void What_release_did_not_write_is_refused_where_it_stands(string was, string now, int line, string message)
    {
        var written = RecordsText
            .Of(Snapshot("works/rome/chapters/a.md", ("people/a.md", "text\n")))
            .Replace(was, now, StringComparison.Ordinal);
        var refusal = Read(written).Refusal!;
        Assert.Equal((line, message), (refusal.Position.Line, refusal.Message));
    }

    [Fact]
    public void Nothing_that_stands_there_is_a_fault_of_the_reader()
    {
        var written = RecordsText.Of(Snapshot("a b", ("a b", "text\n\n"), ("people/b.md", " \r\nb")));
        for (var i = 0; i <= written.Length; i++)
        {
            Read(written[..i]);
            if (i < written.Length)
                Read(written[..i] + written[(i + 1)..]);
            Read(written[..i] + "\\" + written[i..]);
            Read(written[..i] + "\n" + written[i..]);
        }
    }

    private static Snapshot Snapshot(string chapterFile, params (string Path, string Text)[] records) =>
        new(chapterFile, default, 0, records.ToImmutableSortedDictionary(r => r.Path, r => r.Text, StringComparer.Ordinal));

    private static (SnapshotRecords? Records, Annals.Core.Diagnostics.Diagnostic? Refusal) Read(string written) =>
        RecordsReader.Read(InputText.Of(InputTree.Of(("records.yml", written)).Find("records.yml")!).Text!);

    private static IEnumerable<KeyValuePair<string, string>> ReadAsYaml(string written)
    {
        var margin = new Marginalia(new SourceFile("records.yml", written));
        var mapping = YamlReader.Mapping(written, new Span(0, written.Length), margin);
        Assert.Empty(margin.Remarks);
        var records = (YamlMapping)mapping!.Entries.Single(e => e.Key == "records").Value;
        return records.Entries.Select(e => KeyValuePair.Create(e.Key, ((YamlScalar)e.Value).Value));
    }
}
