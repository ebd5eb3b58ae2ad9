using System.Text;
using Annals.Core.Text;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>
/// The markup's specification: <c>tests/specs/*.md</c> are prose with pairs of fences, what an author types and the tree that is read from
/// it (below the tree, after an exclamation mark, what is remarked on it).
/// </summary>
public sealed class SpecTests
{
    public static TheoryData<string> Specs =>
        [.. Directory.EnumerateFiles(TestFolder.Of("specs"), "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Each_example_reads_as_its_specification_says(string spec)
    {
        var path = TestFolder.Of("specs", spec);
        var written = File.ReadAllText(path);
        var actual = new StringBuilder();
        var examples = 0;
        string? input = null;
        var fence = "";
        foreach (var line in written.Split('\n'))
        {
            if (fence.Length == 0)
            {
                if (line is "```` markdown" or "```` tree")
                    fence = line;
                if (fence == "```` markdown")
                    input = "";
                actual.Append(line).Append('\n');
                if (fence == "```` tree")
                {
                    Assert.NotNull(input);
                    actual.Append(Read(input));
                    examples++;
                }
            }
            else if (line == "````")
            {
                fence = "";
                actual.Append(line).Append('\n');
            }
            else if (fence == "```` markdown")
            {
                input += line + "\n";
                actual.Append(line).Append('\n');
            }
        }
        actual.Length--;
        Assert.True(examples > 0);
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(path, actual.ToString());
        else
            Assert.Equal(written, actual.ToString());
    }

    private static string Read(string markdown)
    {
        var (body, notes, remarks) = Example.Read(markdown);
        var to = new StringBuilder(ProseDump.Of(body, notes));
        foreach (var d in remarks)
            to.Append(
                "! " + new Position(d.Position.Line - Example.LinesBefore, d.Position.Column) + " " + d.Rule.Code + " " + d.Message + "\n"
            );
        return to.ToString();
    }
}
