using System.Text.RegularExpressions;
using Annals.Core.Diagnostics;
using Annals.Tests.App;
using Annals.Tests.Editing.Schemas;
using Xunit;

namespace Annals.Tests.Guide;

/// <summary>
/// Every example of the authors' guide does what the guide says. The first word behind a fence says what it holds: <c>markdown</c> is a
/// chapter's text, or the file whose path follows; <c>yaml</c> keys of the kind of record that follows; <c>sh</c> commands; <c>text</c>
/// what is printed or where files lie.
/// </summary>
public sealed partial class GuideExampleTests
{
    private const string Command = "dotnet run --project src/App -- ";
    private static readonly string s_guide = File.ReadAllText(TestFolder.Of("..", "input", "README.md"));

    public static TheoryData<string, string> Texts => Fences("markdown");

    public static TheoryData<string, string> Keys => Fences("yaml");

    /// <summary>The rows of the tables that say what to type: the examples of a row together.</summary>
    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            foreach (var table in Tables().Matches(s_guide).Select(m => m.Groups["rows"].Value))
            {
                foreach (var row in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    var cell = Unescaped().Split(row)[2];
                    // A row that only says what a key is holds nothing to type.
                    if (string.Join("\n\n", Code().Matches(cell).Select(m => m.Groups["code"].Value)) is { Length: > 0 } typed)
                        rows.Add(typed);
                }
            }
            return rows;
        }
    }

    public static TheoryData<string> Commands
    {
        get
        {
            var inFences = Fence()
                .Matches(s_guide)
                .Where(m => m.Groups["kind"].Value == "sh")
                .SelectMany(m => m.Groups["text"].Value.Trim().Split('\n'));
            var inLines = Code().Matches(s_guide).Select(m => m.Groups["code"].Value);
            return
            [
                .. inFences
                    .Concat(inLines)
                    .Where(c => c.StartsWith(Command, StringComparison.Ordinal))
                    .Select(c => c[Command.Length..])
                    .Distinct(),
            ];
        }
    }

    [Fact]
    public void Every_fence_says_what_it_holds()
    {
        var kinds = Fence().Matches(s_guide).Select(m => m.Groups["kind"].Value).ToList();
        Assert.Equal(s_guide.Split('\n').Count(l => l.TrimStart().StartsWith("```", StringComparison.Ordinal)), kinds.Count * 2);
        Assert.All(kinds, kind => Assert.Contains(kind, (string[])["markdown", "yaml", "sh", "text"]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_in_the_guide_builds(string path, string text) =>
        Sound(path.Length == 0 ? GuideSite.ToldOfText(text) : GuideSite.Told(path, text));

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_table_says_to_type_builds(string text) => Sound(GuideSite.ToldOfText(text));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Keys_in_the_guide_are_keys_of_their_record(string name, string yaml)
    {
        var shape = Validation.Shapes.Single(s => s.Name == name);
        var needed = shape
            .Keys.Where(k => k.IsRequired && !Regex.IsMatch(yaml, $"^{k.Name}:", RegexOptions.Multiline))
            .Select(k => $"{k.Name}: {k.Example}\n");
        var whole = string.Concat(needed) + yaml;
        Assert.True(Validation.Passes(shape, shape.Files.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{whole}---\nText.\n" : whole));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_in_the_guide_is_one(string command)
    {
        using var folder = new TemporaryFolder();
        Rubicon.WriteTo(folder);
        folder.Write("article.txt", "The Rubicon\n\nCaesar crossed the river.\n");
        var words = Words().Matches(command).Select(m => m.Value.Replace("\"", "", StringComparison.Ordinal)).ToArray();
        // serve goes on until it is stopped
        Assert.NotEqual(2, AnnalsProcess.Run(folder.Path, words[0] == "serve" ? ["serve", "--help"] : words).ExitCode);
    }

    [Fact]
    public void The_mistake_of_the_first_ten_minutes_is_told_as_the_guide_shows_it()
    {
        var shown = Fence()
            .Matches(s_guide)
            .Select(m => m.Groups["text"].Value)
            .First(t => t.Contains("error NOTE002", StringComparison.Ordinal))
            .Trim()
            .Split('\n');
        var told = GuideSite
            .Told(GuideSite.Chapter, GuideSite.Head + "He left.[^ed-frist]\n\n[^ed-first]: This is my first note.\n")
            .Single(d => d.Rule.Code == "NOTE002");
        Assert.EndsWith($"error NOTE002: {told.Message}", shown[0], StringComparison.Ordinal);
        Assert.Equal($"hint: {told.Hint}", shown[1].Trim());
    }

    private static void Sound(IEnumerable<Diagnostic> told) =>
        Assert.DoesNotContain(
            told,
            d =>
                d.Severity == Severity.Error
                || d.Rule.Code.StartsWith("MARK", StringComparison.Ordinal)
                || d.Rule.Code.StartsWith("EMEND", StringComparison.Ordinal)
        );

    private static TheoryData<string, string> Fences(string kind)
    {
        var found = new TheoryData<string, string>();
        foreach (var fence in Fence().Matches(s_guide).Where(m => m.Groups["kind"].Value == kind))
            found.Add(fence.Groups["more"].Value, fence.Groups["text"].Value);
        return found;
    }

    [GeneratedRegex(@"^ *```(?<kind>\w*) ?(?<more>.*)\n(?<text>[\s\S]*?)^ *```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| to(?: write| cite)? \| type \|.*\n\|[-|: ]+\n(?<rows>(?:\|.*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Tables();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Unescaped();

    [GeneratedRegex("(?<!`)`(?<code>[^`\n]+)`(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex("(?:[^\\s\"]|\"[^\"]*\")+")]
    private static partial Regex Words();
}
