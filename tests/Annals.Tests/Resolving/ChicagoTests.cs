using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Core.Files;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Reading.FrontMatter;
using Annals.Resolving.Citations.Chicago;
using Annals.Tests.Architecture;
using Xunit;

namespace Annals.Tests.Resolving;

/// <summary>
/// Works in <c>tests/citations</c>, real ones unless their name says that they are made up, or a piece left out, to show what is missing:
/// each a name, its CSL-JSON, where in it is cited, and the three forms it must have. <c>*…*</c> is set in italics, <c>[…]{sq}</c> marked
/// as a language's, <c>&lt;…&gt;</c> a link.
/// </summary>
public sealed partial class ChicagoTests
{
    private static readonly ChicagoStyle s_style = new("en");

    public static TheoryData<string, string> Works()
    {
        var works = new TheoryData<string, string>();
        foreach (var file in Files())
        {
            foreach (var work in Parts(File.ReadAllText(file)))
                works.Add(Path.GetFileNameWithoutExtension(file), work.Name);
        }
        return works;
    }

    [Theory]
    [MemberData(nameof(Works))]
    public void A_work_has_its_three_forms(string kind, string name)
    {
        var file = Path.Combine(Folder, kind + ".txt");
        if (TestFolder.UpdatesGolden)
        {
            var all = Parts(File.ReadAllText(file)).Select(w => w.Name == name ? w with { Forms = Forms(w) } : w);
            File.WriteAllText(
                file,
                string.Join("\n", all.Select(w => $"-- {w.Name} --\n{w.Json}\n{(w.Locator is null ? "" : $"@ {w.Locator}\n")}{w.Forms}\n"))
            );
        }
        var work = Parts(File.ReadAllText(file)).Single(w => w.Name == name);
        Assert.Equal(work.Forms, Forms(work));
    }

    [Fact]
    public void There_are_works_enough_and_of_every_kind() => Assert.True(Files().Sum(f => Parts(File.ReadAllText(f)).Count()) >= 60);

    [Theory]
    [InlineData("3-10", "3–10")]
    [InlineData("71-72", "71–72")]
    [InlineData("96-117", "96–117")]
    [InlineData("100-104", "100–104")]
    [InlineData("1100-1113", "1100–1113")]
    [InlineData("101-108", "101–8")]
    [InlineData("808-833", "808–33")]
    [InlineData("1103-1104", "1103–4")]
    [InlineData("321-328", "321–28")]
    [InlineData("321-8", "321–28")]
    [InlineData("498-532", "498–532")]
    [InlineData("1087-1089", "1087–89")]
    [InlineData("1496-1500", "1496–500")]
    [InlineData("11564-11615", "11564–615")]
    [InlineData("12991-13001", "12991–3001")]
    [InlineData("ix-xii", "ix–xii")]
    [InlineData("12, 115-118", "12, 115–18")]
    [InlineData("B12-B15", "B12-B15")]
    public void Inclusive_numbers_are_as_short_as_can_be_read(string typed, string shown) => Assert.Equal(shown, PageRange.In(typed));

    [Theory]
    [InlineData("p. 12", "12")]
    [InlineData("pp. 321-328", "321–28")]
    [InlineData("12-15", "12–15")]
    [InlineData("pages 12 and 14", "12 and 14")]
    [InlineData("chap. 3", "chap. 3")]
    [InlineData("chap. 3, p. 12", "chap. 3, 12")]
    [InlineData("§ 4", "§ 4")]
    [InlineData("§§ 114-117", "§§ 114–117")]
    [InlineData("fol. 3r", "fol. 3r")]
    [InlineData("vol. 2, p. 5", "2:5")]
    [InlineData("vol. 2, pp. 105-107", "2:105–7")]
    [InlineData("vol. 2, chap. 3", "vol. 2, chap. 3")]
    [InlineData("p. iv", "iv")]
    [InlineData("preface", "preface")]
    public void Pages_are_bare_numbers_and_all_else_keeps_its_word(string typed, string shown) =>
        Assert.Equal(shown, Locator.Of(typed)!.Whole);

    private static string Folder => Path.Combine(Repository.Root, "tests", "citations");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal);

    private static string Forms(Work work)
    {
        var json = $"[{{ \"id\": \"x\", {work.Json.Trim().TrimStart('{')}]";
        var read = BibliographyFile.Read(new InputFile("bibliography.json", () => Encoding.UTF8.GetBytes(json)));
        Assert.Empty(read.Remarks);
        var item = Assert.Single((ImmutableArray<BibliographyItem>)read.Record!);
        var form = ShortFormChoice.Of([item])["x"];
        return $"note:  {Marked(s_style.Note(item, work.Locator, Span.None))}\nshort: {Marked(s_style.Short(item, work.Locator, Span.None, form))}\nentry: {Marked(s_style.Entry(item))}";
    }

    private static string Marked(ImmutableArray<Inline> form) =>
        string.Concat(
            form.Select(inline =>
                inline switch
                {
                    TextRun t => t.Value,
                    Emphasis e => $"*{Marked(e.Content)}*",
                    ForeignPhrase f => $"[{Marked(f.Content)}]{{{f.Language}}}",
                    Link l => $"<{l.Target}>",
                    _ => throw new System.Diagnostics.UnreachableException(inline.GetType().Name),
                }
            )
        );

    private static IEnumerable<Work> Parts(string text) =>
        Part()
            .Matches(text)
            .Select(m => new Work(
                m.Groups["name"].Value,
                m.Groups["json"].Value.Trim(),
                m.Groups["locator"].Success ? m.Groups["locator"].Value.Trim() : null,
                m.Groups["forms"].Value.Trim()
            ));

    [GeneratedRegex(
        @"^-- (?<name>[^\n]+) --\n(?<json>\{[^\n]*\}(?=\n)|\{.*?^\})\n(?:@ (?<locator>[^\n]*)\n)?(?<forms>.*?)(?=^-- |\z)",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Part();

    private sealed record Work(string Name, string Json, string? Locator, string Forms);
}
