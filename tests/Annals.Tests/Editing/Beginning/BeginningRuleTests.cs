using Annals.Core.Diagnostics;
using Xunit;

namespace Annals.Tests.Editing.Beginning;

/// <summary>
/// Each rule of beginning has a folder <c>tests/rules/CODE</c> with <c>new.txt</c>: an input folder, and above it what is to be begun in
/// it. <c>expected.txt</c> is what is then said.
/// </summary>
public sealed class BeginningRuleTests
{
    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(TestFolder.Of("rules"))
                .Where(f => File.Exists(Path.Combine(f, "new.txt")))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_beginning_that_breaks_the_rule_is_told_so(string code)
    {
        var said = File.ReadLines(TestFolder.Of("rules", code, "new.txt"))
            .TakeWhile(l => !l.StartsWith("-- ", StringComparison.Ordinal))
            .Select(l => l.Split(": ", 2))
            .Where(l => l.Length == 2)
            .Select(l => (Flag: "--" + l[0], Value: l[1]))
            .ToList();
        var item = Begun.Item(said[0].Value, [.. said.Skip(1)]);

        var (plan, told) = SiteText.Read("rules", code, "new.txt").Planned(item);

        var actual = string.Concat(told.Select(d => d + "\n"));
        var golden = TestFolder.Of("rules", code, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Contains(told, d => d.Rule.Code == code);
        Assert.Empty(plan.Files);
    }
}
