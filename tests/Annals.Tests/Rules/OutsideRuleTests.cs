using Annals.Core.Diagnostics;
using Annals.Publishing;
using Annals.Resolving.Links;
using Xunit;

namespace Annals.Tests.Rules;

/// <summary>
/// Rules about links to other sites have in their folder <c>outside.txt</c>: a small site, and above it what other sites answer, an address
/// a line. Nobody is asked here.
/// </summary>
public sealed class OutsideRuleTests
{
    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(TestFolder.Of("rules"))
                .Where(f => File.Exists(Path.Combine(f, "outside.txt")))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_answer_that_breaks_the_rule_is_told_at_each_file_that_links_there(string code)
    {
        var answers = File.ReadLines(TestFolder.Of("rules", code, "outside.txt"))
            .TakeWhile(l => !l.StartsWith("-- ", StringComparison.Ordinal))
            .Select(l => l.Split(": ", 2))
            .Where(l => l.Length == 2)
            .ToDictionary(l => l[0], l => Answer(l[1]));
        var input = SiteText.Read("rules", code, "outside.txt");
        var publication = Publisher.Check(input).Publication!;

        var told = OutsideLinks.Told(OutsideLinks.Of(publication, input), answers).Sort(Diagnostic.InOrder);

        var actual = string.Concat(told.Select(d => d + "\n"));
        var golden = TestFolder.Of("rules", code, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Contains(told, d => d.Rule.Code == code);
    }

    private static OutsideAnswer Answer(string said) =>
        said.Split(' ', 2) switch
        {
            ["there"] => new(OutsideStanding.There),
            ["moved", var to] => new(OutsideStanding.Moved, "", to),
            ["gone", var why] => new(OutsideStanding.Gone, why),
            ["lacks-it"] => new(OutsideStanding.PlaceGone),
            ["unknown", var why] => new(OutsideStanding.Unknown, why),
            _ => throw new FormatException(said),
        };
}
