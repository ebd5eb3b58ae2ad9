using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Reading;
using Annals.Resolving;
using Xunit;

namespace Annals.Tests.Rules;

/// <summary>
/// Each rule has a folder <c>tests/rules/CODE</c> with a small site that breaks it, <c>site.txt</c>, and what is then said, <c>expected.txt</c>.
/// </summary>
public sealed class RuleTests
{
    public static TheoryData<string> Folders => [.. Codes];

    private static IEnumerable<string> Codes => Directory.EnumerateDirectories(TestFolder.Of("rules")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_site_that_breaks_the_rule_is_told_so(string code)
    {
        var diagnostics = Diagnose(SiteText.Read("rules", code, "site.txt"));
        var actual = string.Concat(diagnostics.Select(d => d + "\n"));
        var golden = TestFolder.Of("rules", code, "expected.txt");
        if (TestFolder.UpdatesGolden) File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Contains(diagnostics, d => d.Rule.Code == code);
    }

    [Fact]
    public void Each_rule_has_its_folder_and_each_folder_its_rule() =>
        Assert.Equal(RuleBook.All.Select(r => r.Code).Order(StringComparer.Ordinal), Codes);

    [Fact]
    public void No_code_is_used_twice() => Assert.Equal(RuleBook.All.Length, RuleBook.All.Select(r => r.Code).Distinct().Count());

    /// <summary>What a build says of a site before anything is written.</summary>
    private static IReadOnlyList<Diagnostic> Diagnose(Core.Files.InputTree input)
    {
        var read = Manuscripts.Of(input);
        if (read.Value is not { } manuscript) return read.Diagnostics;
        var all = new List<Diagnostic>([.. read.Diagnostics, .. Resolution.Of(manuscript, CancellationToken.None).Diagnostics]);
        all.Sort(Diagnostic.InOrder);
        return all;
    }
}
