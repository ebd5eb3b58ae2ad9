using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Publishing;
using Xunit;

namespace Annals.Tests.Rules;

/// <summary>
/// Each rule has a folder <c>tests/rules/CODE</c> with a small site that breaks it, <c>site.txt</c> (<c>released.txt</c> where only a
/// released text can), and what is then said, <c>expected.txt</c>.
/// </summary>
public sealed class RuleTests
{
    /// <summary>
    /// Rules of import have a text to import in the place of a site, rules of releasing a release, and rules about other sites their
    /// answers; <see cref="Importing.ImportRuleTests"/>, <see cref="Editing.Releases.ReleaseRuleTests"/> and <see cref="OutsideRuleTests"/>
    /// read those.
    /// </summary>
    public static TheoryData<string> Folders =>
        [
            .. Codes.Where(code =>
                File.Exists(TestFolder.Of("rules", code, "site.txt")) || File.Exists(TestFolder.Of("rules", code, "released.txt"))
            ),
        ];

    private static IEnumerable<string> Codes =>
        Directory.EnumerateDirectories(TestFolder.Of("rules")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_site_that_breaks_the_rule_is_told_so(string code)
    {
        var released = !File.Exists(TestFolder.Of("rules", code, "site.txt"));
        var diagnostics = Diagnose(
            SiteText.Read("rules", code, released ? "released.txt" : "site.txt"),
            new PressTerms(Released: released, Thorough: true)
        );
        var actual = string.Concat(diagnostics.Select(d => d + "\n"));
        var golden = TestFolder.Of("rules", code, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Contains(diagnostics, d => d.Rule.Code == code);
    }

    [Fact]
    public void Each_rule_has_its_folder_and_each_folder_its_rule() =>
        Assert.Equal(RuleBook.All.Select(r => r.Code).Order(StringComparer.Ordinal), Codes);

    [Fact]
    public void Only_what_a_check_finds_in_a_text_can_be_silenced_there() =>
        Assert.DoesNotContain(
            RuleBook.All,
            rule => rule.CanBeSilenced && !s_ofChecks.Any(sample => File.Exists(TestFolder.Of("rules", rule.Code, sample)))
        );

    private static readonly string[] s_ofChecks = ["site.txt", "outside.txt", "released.txt"];

    [Fact]
    public void No_code_is_used_twice() => Assert.Equal(RuleBook.All.Length, RuleBook.All.Select(r => r.Code).Distinct().Count());

    /// <summary>What a check says of a site, in order.</summary>
    private static List<Diagnostic> Diagnose(InputTree input, PressTerms terms)
    {
        var all = Publisher.Check(input, terms).Diagnostics.ToList();
        all.Sort(Diagnostic.InOrder);
        return all;
    }
}
