using System.Text.RegularExpressions;
using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>The authors' guide, <c>input/README.md</c>, says what the program does.</summary>
public sealed class GuideTests
{
    private const string TableHead = "| rule | | what is wrong | what to do |\n|---|---|---|---|\n";
    private static readonly string s_path = TestFolder.Of("..", "input", "README.md");

    [Fact]
    public void Every_rule_stands_in_the_guide_as_it_is()
    {
        var guide = File.ReadAllText(s_path);
        var start = guide.IndexOf(TableHead, StringComparison.Ordinal) + TableHead.Length;
        Assert.True(start >= TableHead.Length);
        var rows = string.Concat(RuleBook.All.Select(r => $"| {r.Code} | {Weight(r)} | {Cell(r.Meaning)} | {Cell(r.Remedy)} |\n"));
        if (TestFolder.UpdatesGolden) File.WriteAllText(s_path, guide[..start] + rows);
        Assert.Equal(rows, File.ReadAllText(s_path)[start..]);
    }

    [Theory]
    [InlineData("publication.yml", "publication.yml", "KEYS: x\n")]
    [InlineData("work.yml", "works/rome/work.yml", "KEYS: x\n")]
    [InlineData("A chapter", Example.Path, "---\nKEYS: x\n---\nText.\n")]
    [InlineData("A glossary term", "glossary/die.md", "---\nKEYS: x\n---\nText.\n")]
    [InlineData("A person", "people/caesar.md", "---\nKEYS: x\n---\nText.\n")]
    [InlineData("An organisation", "organisations/senate.md", "---\nKEYS: x\n---\nText.\n")]
    [InlineData("A place", "places/rome.md", "---\nKEYS: x\n---\nText.\n")]
    [InlineData("An event", "events/crossing.md", "---\nKEYS: x\n---\nText.\n")]
    [InlineData("An erratum", "errata/year.md", "---\nKEYS: x\n---\nText.\n")]
    [InlineData("A figure", "figures/caesar.md", "---\nKEYS: x\n---\nText.\n")]
    [InlineData("A page", "pages/about.md", "---\nKEYS: x\n---\nText.\n")]
    public void Each_key_of_a_record_stands_in_the_guide_and_no_other(string heading, string path, string file)
    {
        // A record with an unknown key is told all that it could have; the keys it must have are told as missing.
        var files = new Dictionary<string, string> { ["publication.yml"] = "title: Annals\nlanguage: en\n", ["works/rome/work.yml"] = "title: Rome\n", [path] = file };
        var told = Manuscripts.Of(Core.Files.InputTree.Of([.. files.Select(f => (f.Key, f.Value))])).Diagnostics.Where(d => d.Path == path).ToList();
        var keys = told.Single(d => d.Rule.Code == "YAML003").Hint!["its keys are ".Length..].Split(", ");
        var needed = told.Where(d => d.Rule.Code == "YAML004").Select(d => Regex.Match(d.Message, "'(.*)'").Groups[1].Value);

        var section = File.ReadAllText(s_path).Split("\n### " + heading + "\n")[1].Split("\n#")[0];
        var rows = section.Split('\n').Select(l => Regex.Match(l, @"^\| (\*\*)?`(\w+)`")).Where(m => m.Success).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), rows.Select(m => m.Groups[2].Value).Order(StringComparer.Ordinal));
        Assert.Equal(needed.Order(StringComparer.Ordinal), rows.Where(m => m.Groups[1].Success).Select(m => m.Groups[2].Value).Order(StringComparer.Ordinal));
    }

    /// <summary>How bad it is, and whether it can be silenced where that does not follow: errors cannot, nor what is strict.</summary>
    private static string Weight(Rule rule) =>
        rule.Severity.ToString().ToLowerInvariant() + (rule.Strict ? ", strict" : "") + rule.Yields switch { true => ", may be silenced", false => ", cannot be silenced", null => "" };

    /// <summary>Words as a cell of a Markdown table shows them: signs of markup are meant as signs.</summary>
    private static string Cell(string words) => Regex.Replace(words, @"[\\|<\[*_~]", @"\$0");
}
