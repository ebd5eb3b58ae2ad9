using System.Text.RegularExpressions;
using Annals.App.Explaining;
using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Records;
using Annals.Tests.Editing.Schemas;
using Xunit;

namespace Annals.Tests.Guide;

/// <summary>The authors' guide, <c>input/README.md</c>, says what the program does.</summary>
public sealed class GuideTests
{
    private const string TableHead = "| rule | | what is wrong | what to do |\n|---|---|---|---|\n";
    private const string KeysHead = "| key | what it says | for example |\n|---|---|---|\n";
    private static readonly string s_path = TestFolder.Of("..", "input", "README.md");

    [Fact]
    public void Every_rule_stands_in_the_guide_as_it_is()
    {
        var guide = File.ReadAllText(s_path);
        var start = guide.IndexOf(TableHead, StringComparison.Ordinal) + TableHead.Length;
        Assert.True(start >= TableHead.Length);
        var rows = string.Concat(
            RuleBook.All.Select(r =>
                $"| [{r.Code}](RULES.md#{r.Code.ToLowerInvariant()}) | {Weight(r)} | {Cell(r.Meaning)} | {Cell(r.Remedy)} |\n"
            )
        );
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(s_path, guide[..start] + rows);
        Assert.Equal(rows, File.ReadAllText(s_path)[start..]);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_record_s_keys_stand_in_the_guide_as_its_reader_has_them(string name)
    {
        var shape = Validation.Shapes.Single(s => s.Name == name);
        var heading = shape.Files.EndsWith(".yml", StringComparison.Ordinal)
            ? Path.GetFileName(shape.Files)
            : $"{char.ToUpperInvariant(shape.What[0])}{shape.What[1..]}";
        var guide = File.ReadAllText(s_path);
        var start =
            guide.IndexOf(KeysHead, guide.IndexOf($"\n### {heading}\n", StringComparison.Ordinal), StringComparison.Ordinal)
            + KeysHead.Length;
        var end = guide.IndexOf("\n\n", start - 1, StringComparison.Ordinal) + 1;
        var rows = string.Concat(Rows(shape.Keys, ""));
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(s_path, guide[..start] + rows + guide[end..]);
        else
            Assert.Equal(rows, guide[start..end]);
    }

    [Fact]
    public void The_pages_of_the_rules_are_what_explain_prints()
    {
        var path = TestFolder.Of("..", "input", "RULES.md");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(path, RulePages.All());
        Assert.Equal(RulePages.All(), File.ReadAllText(path));
    }

    public static TheoryData<string> Shapes => [.. Validation.Shapes.Select(s => s.Name)];

    private static IEnumerable<string> Rows(IEnumerable<KeyShape> keys, string within) =>
        keys.SelectMany(key =>
            Rows(key.Inner?.Keys ?? [], $" in `{key.Name}`")
                .Prepend($"| {(key.IsRequired ? $"**`{key.Name}`**" : $"`{key.Name}`")}{within} | {key.Meaning} | `{key.Example}` |\n")
        );

    /// <summary>How bad it is, and whether it can be silenced where that does not follow: errors cannot, nor what is strict.</summary>
    private static string Weight(Rule rule) =>
        rule.Severity.ToString().ToLowerInvariant()
        + (rule.Strict ? ", strict" : "")
        + rule.Yields switch
        {
            true => ", may be silenced",
            false => ", cannot be silenced",
            null => "",
        };

    /// <summary>Words as a cell of a Markdown table shows them: signs of markup are meant as signs.</summary>
    private static string Cell(string words) => Regex.Replace(words, @"[\\|<\[*_~]", @"\$0");
}
