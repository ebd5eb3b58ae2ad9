using System.Globalization;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Editing.Releases;
using Xunit;

namespace Annals.Tests.Editing.Releases;

/// <summary>
/// Each rule of releasing has a folder <c>tests/rules/CODE</c> with <c>release.txt</c>: a site, and above it what the command line said.
/// With <c>published: yes</c> the site is published first, with <c>only: slug</c> one chapter of it, and what <c>change: was -> is</c>
/// says, with <c>\n</c> for a line's end, is changed in its chapters after that. <c>expected.txt</c> is what release then says, or with
/// <c>released: yes</c> who asks for the text as it was published.
/// </summary>
public sealed class ReleaseRuleTests
{
    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(TestFolder.Of("rules"))
                .Where(f => File.Exists(Path.Combine(f, "release.txt")))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_release_that_breaks_the_rule_is_told_so(string code)
    {
        var said = File.ReadLines(TestFolder.Of("rules", code, "release.txt"))
            .TakeWhile(l => !l.StartsWith("-- ", StringComparison.Ordinal))
            .Select(l => l.Split(": ", 2))
            .Where(l => l.Length == 2)
            .ToDictionary(l => l[0], l => l[1]);
        var input = SiteText.Read("rules", code, "release.txt");
        if (said.ContainsKey("published") || said.ContainsKey("only"))
            input = input.Released(said.GetValueOrDefault("only"), note: "");
        if (said.TryGetValue("change", out var change))
        {
            var words = change.Replace("\\n", "\n", StringComparison.Ordinal).Split(" -> ");
            foreach (var path in input.Files.Select(f => f.Path).Where(p => p.Contains("/chapters/", StringComparison.Ordinal)).ToList())
                input = input.Replaced(path, words[0], words[1]);
        }

        var told = said.ContainsKey("released")
            ? ReleasedText.Of(input).Diagnostics
            : Releasing
                .Of(
                    new ReleaseOrder
                    {
                        Input = input,
                        Chapter = said.GetValueOrDefault("chapter"),
                        Part = said.TryGetValue("part", out var part) ? Enum.Parse<VersionPart>(part, ignoreCase: true) : null,
                        Note = said.GetValueOrDefault("note", ""),
                        Date = DateOnly.ParseExact(
                            said.GetValueOrDefault("date") ?? said.GetValueOrDefault("clock", "2026-12-24"),
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture
                        ),
                        DateIsTheClocks = said.ContainsKey("clock"),
                    }
                )
                .Diagnostics;
        var actual = string.Concat(told.Select(d => d + "\n"));
        var golden = TestFolder.Of("rules", code, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Contains(told, d => d.Rule.Code == code);
    }
}
