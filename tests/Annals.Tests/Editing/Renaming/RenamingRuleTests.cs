using Annals.App.Commands;
using Xunit;

namespace Annals.Tests.Editing.Renaming;

/// <summary>
/// Each rule of renaming and moving has a folder <c>tests/rules/CODE</c> with <c>rename.txt</c>: an input folder, and above it the command.
/// <c>expected.txt</c> is what is then said.
/// </summary>
public sealed class RenamingRuleTests
{
    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(TestFolder.Of("rules"))
                .Where(f => File.Exists(Path.Combine(f, "rename.txt")))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_command_that_breaks_the_rule_is_told_so(string code)
    {
        var commands = File.ReadLines(TestFolder.Of("rules", code, "rename.txt"))
            .TakeWhile(l => !l.StartsWith("-- ", StringComparison.Ordinal))
            .Where(l => l.StartsWith("$ ", StringComparison.Ordinal));
        var input = SiteText.Read("rules", code, "rename.txt");

        var told = commands
            .Select(c => input.Planned(c[2..]))
            .SelectMany(p =>
            {
                Assert.True(RenamingProof.Forbid(p.Diagnostics));
                return p.Diagnostics;
            })
            .ToList();

        var actual = string.Concat(told.Select(d => d + "\n"));
        var golden = TestFolder.Of("rules", code, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.All(told, d => Assert.Equal(code, d.Rule.Code));
    }
}
