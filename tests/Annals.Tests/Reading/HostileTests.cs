using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Reading;
using Annals.Rendering.Html.Typography;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>
/// What nobody would write on purpose is told of, or read as text, in time that grows with its length and not with its square.
/// </summary>
[Collection(MeasuredAlone.Name)]
public sealed class HostileTests
{
    private const int Many = Growth.Many;

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("[@")]
    public void Marks_repeated_ten_thousand_times_are_told_of(string mark) =>
        Assert.Contains(Read(Times(mark) + "a"), d => d.Rule.Code == "MARK001");

    [Theory]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<!-- ")]
    [InlineData("<? ")]
    [InlineData("<![CDATA[")]
    [InlineData("&#1")]
    [InlineData("[^a]")]
    [InlineData("[^a]: b\n")]
    [InlineData("[a]{lang=")]
    [InlineData("| ")]
    [InlineData("| a\n")]
    [InlineData("t\n: a\n\n")]
    [InlineData("a](")]
    [InlineData("\\")]
    [InlineData("word word\n")]
    [InlineData("{++")]
    [InlineData("++}")]
    [InlineData("{~~a")]
    [InlineData("{~~a~>")]
    [InlineData("{~~a~>b~~}{>>")]
    [InlineData("{>>")]
    [InlineData("\\{++++}")]
    public void Marks_repeated_ten_thousand_times_are_read(string mark) => Growth.IsEven(n => Read(Times(mark, n) + "a"));

    /// <summary>
    /// Markdig goes through all marks that lie open in a paragraph at each of its words, which costs their square, and refuses more than
    /// some ten thousand.
    /// </summary>
    [Theory]
    [InlineData("*a ")]
    [InlineData("> *a\n")]
    [InlineData("{~~*a~>")]
    [InlineData("*{--a--}")]
    public void Marks_that_lie_open_in_one_paragraph_are_told_of_where_there_are_many_more(string mark)
    {
        Read(Times(mark) + "a");
        Assert.Contains(Read(Times(mark, 4 * Many) + "a"), d => d.Rule.Code == "MARK001");
    }

    [Fact]
    public void Definitions_and_tables_of_ten_thousand_lines_are_read()
    {
        Growth.IsEven(n => Read("t\n" + Times(": a\n", n)));
        Growth.IsEven(n => Read("| a |\n|---|\n" + Times("| b |\n", n)));
        Growth.IsEven(n => Read(Times("| a ", n) + "\n" + Times("|---", n) + "\n" + Times("| b ", n) + "\n"));
    }

    [Fact]
    public void A_text_that_nests_deeper_line_by_line_is_told_of()
    {
        Assert.Contains(
            Read(string.Concat(Enumerable.Range(1, 300).Select(i => new string('>', i) + " a\n"))),
            d => d.Rule.Code == "MARK001"
        );
        Assert.Contains(
            Read(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', 2 * i) + "- a\n"))),
            d => d.Rule.Code == "MARK001"
        );
    }

    [Fact]
    public void Emphasis_that_nests_deep_is_told_of() =>
        Assert.Contains(
            Read(string.Concat(Enumerable.Repeat("*a ", 100)) + string.Concat(Enumerable.Repeat("b* ", 100))),
            d => d.Rule.Code == "MARK001"
        );

    [Fact]
    public void A_few_lines_of_yaml_do_not_become_a_billion()
    {
        var laughs = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n---\n";
        Assert.Contains(Of(laughs), d => d.Rule.Code == "YAML007");
        Assert.Contains(Of("---\na: " + Times("[") + "\n---\n"), d => d.Rule.Code is "YAML007" or "YAML001");
        Assert.Contains(Of("---\na: " + Times("{a: ") + "\n---\n"), d => d.Rule.Code is "YAML007" or "YAML001");
        Assert.Contains(Of("---\n" + Times("- ") + "\n---\n"), d => d.Rule.Code is "YAML007" or "YAML001");
    }

    [Fact]
    public void A_mapping_of_ten_thousand_keys_is_read() => Growth.IsEven(n => Of("---\n" + Numbered("k{0}: a\n", n) + "---\na"));

    [Fact]
    public void A_bibliography_of_ten_thousand_works_is_read() =>
        Growth.IsEven(n =>
            Manuscripts.Of(
                Example.Tree(
                    (
                        "bibliography.json",
                        "["
                            + Numbered("{{\"id\":\"w{0}\",\"type\":\"book\",\"title\":\"A\",\"volume\":\"1\"}},\n", n).TrimEnd('\n', ',')
                            + "]"
                    )
                )
            )
        );

    [Theory]
    [InlineData("-", "")]
    [InlineData("--", "")]
    [InlineData("- ", "")]
    [InlineData("1-", "")]
    [InlineData("I", "")]
    [InlineData(".", "")]
    [InlineData("\"", "")]
    [InlineData("\"a\" ", "fr")]
    public void A_line_of_marks_repeated_ten_thousand_times_is_set(string mark, string language) =>
        Growth.IsEven(n =>
        {
            var type = new Typesetter();
            type.Begin("en");
            for (var i = 0; i < n; i++)
            {
                var begin = type.BeginForeign();
                type.Hear(mark);
                if (language.Length > 0)
                    type.EndForeign(begin, language);
            }
            type.Refine();
            type.Set(new StringBuilder(), n * mark.Length);
        });

    [Fact]
    public void A_bibliography_that_nests_deep_is_no_json() =>
        Assert.Contains(
            Manuscripts.Of(Example.Tree(("bibliography.json", "[{\"a\":" + Times("[") + "}]"))).Diagnostics,
            d => d.Rule.Code == "BIB001"
        );

    [Theory]
    [InlineData("[{\"id\":\"\\ud800\",\"type\":\"book\",\"title\":\"A\"}]")]
    [InlineData("[{\"\\udc00\":\"a\"}]")]
    [InlineData("[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\",\"author\":[{\"family\":\"\\ud83c\"}]}]")]
    [InlineData("[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\",\"custom\":{\"formerly\":[\"\\ud83c\"]}}]")]
    public void Half_a_character_in_a_bibliography_is_told_of_at_its_place(string json)
    {
        var told = Assert.Single(Manuscripts.Of(Example.Tree(("bibliography.json", json))).Diagnostics, d => d.Path == "bibliography.json");
        Assert.Equal(
            ("BIB001", 1, json.IndexOf("\"\\u", StringComparison.Ordinal) + 1),
            (told.Rule.Code, told.Position.Line, told.Position.Column)
        );
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_of_wherever_they_stand()
    {
        foreach (var path in new[] { "publication.yml", "works/rome/work.yml", Example.Path, "people/caesar.md", "bibliography.json" })
        {
            var tree = new InputTree([
                .. Example.Tree().Files.Where(f => f.Path != path),
                new InputFile(path, () => new byte[] { 0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE, 0x00 }),
            ]);
            Assert.Contains(Manuscripts.Of(tree).Diagnostics, d => d.Rule.Code == "INPUT002" && d.Path == path && d.Position.Line == 2);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("---")]
    [InlineData("---\n---")]
    [InlineData("---\n...\n---\n")]
    [InlineData("---\n- a\n---\n")]
    [InlineData("---\na\n---\n")]
    [InlineData("---\n? [a]\n: b\n---\n")]
    [InlineData("---\n%YAML 1.2\n---\n")]
    [InlineData("---\n\"\n---\n")]
    [InlineData("---\ntitle: |\n---\n")]
    [InlineData("---\n\t\n---\n")]
    [InlineData("---\ntitle: a\u0085b\n---\n")]
    public void A_record_without_particulars_is_told_of(string file)
    {
        foreach (
            var path in new[]
            {
                Example.Path,
                "people/caesar.md",
                "figures/caesar.md",
                "glossary/die.md",
                "pages/about.md",
                "events/crossing.md",
            }
        )
        {
            Assert.Contains(Manuscripts.Of(Example.Tree((path, file))).Diagnostics, d => d.Path == path && d.Severity == Severity.Error);
        }
    }

    private static string Times(string mark, int times = Many) => string.Concat(Enumerable.Repeat(mark, times));

    private static string Numbered(string format, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));

    private static ImmutableArray<Diagnostic> Read(string markdown) => Of(Example.Head + markdown);

    private static ImmutableArray<Diagnostic> Of(string file) => Manuscripts.Of(Example.Tree((Example.Path, file))).Diagnostics;
}
