using System.Text.Json;
using Annals.App.Commands;
using Annals.App.Terminal;
using Annals.Publishing;
using Xunit;

namespace Annals.Tests.App;

public sealed class CheckCommandTests : IDisposable
{
    private const string Path = "input/works/rome/chapters/01, rubicon.md";

    private const string Head = """
        ---
        title: The Rubicon
        order: 1
        slug: rubicon
        version: 1.0.0
        date: 2026-11-22
        ---

        """;

    private readonly TemporaryFolder _folder = new();

    public CheckCommandTests()
    {
        Directory.CreateDirectory(_folder["site/.git"]);
        _folder.Write("site/input/publication.yml", "title: Rome\nlanguage: en\nworks: [rome]\n");
        _folder.Write("site/input/works/rome/work.yml", "title: Rome\n");
        Write(
            "Caesar  crossed the river, 100% of it.[^1]\n\n<!-- annals: allow TYPO003, because Suetonius has it so -->\nIn 49-48, 1914-1918.\n"
        );
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_has_its_line_and_a_caret_below_the_place()
    {
        var check = Check();

        Assert.Equal((1, ""), (check.ExitCode, check.Errors));
        Assert.Equal(
            $"""
            {Path}:8:7: hint TYPO002: two spaces stand here
              8 | Caesar  crossed the river, 100% of it.[^1]
                |       ^
            {Path}:8:39: error NOTE002: note '1' is used but never written
              8 | Caesar  crossed the river, 100% of it.[^1]
                |                                       ^
              hint: write it as a paragraph that begins with [^1]:
            1 error, 1 hint, 1 silenced

            """,
            check.Output
        );
    }

    [Fact]
    public void Quiet_leaves_hints_and_the_count_out() =>
        Assert.Equal(
            ["error"],
            Check("--quiet").Output.Split('\n').Where(l => l.StartsWith("input", StringComparison.Ordinal)).Select(l => l.Split(' ')[2])
        );

    [Fact]
    public void Json_has_the_keys_that_the_guide_names_and_standard_output_nothing_else()
    {
        var check = Check("--format", "json");

        using var json = JsonDocument.Parse(check.Output);
        var guide = File.ReadAllText(TestFolder.Of("..", "input", "README.md")).Split("### The forms of a check")[1].Split("\n### ")[0];
        Assert.All(
            Keys(json.RootElement).Distinct(StringComparer.Ordinal),
            key => Assert.Contains($"`{key}`", guide, StringComparison.Ordinal)
        );
        Assert.Equal((1, 1, 0, 1), (Number("format"), Number("errors"), Number("warnings"), Number("hints")));
        var space = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(
            """{"rule":"TYPO002","severity":"hint","file":"works/rome/chapters/01, rubicon.md","line":8,"column":7,"message":"two spaces stand here","hint":null,"fix":{"old":"  ","new":" "},"furtherFixes":[]}""",
            JsonSerializer.Serialize(space)
        );
        var silenced = json.RootElement.GetProperty("silenced")[0];
        Assert.Equal(
            ("TYPO003", "Suetonius has it so", 10),
            (
                silenced.GetProperty("rule").GetString(),
                silenced.GetProperty("reason").GetString(),
                silenced.GetProperty("silencedAt").GetInt32()
            )
        );
        Assert.Equal("1 error, 1 hint, 1 silenced\n", check.Errors);

        int Number(string key) => json.RootElement.GetProperty(key).GetInt32();
    }

    [Fact]
    public void Sarif_names_files_from_the_checkouts_root_and_brings_rules_changes_and_reasons()
    {
        var check = AnnalsProcess.Run(_folder["site/input"], "check", "--input", ".", "--format", "sarif");

        using var json = JsonDocument.Parse(check.Output);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["note", "error", "note"], results.Select(r => r.GetProperty("level").GetString()));
        Assert.All(
            results,
            r =>
            {
                Assert.Equal(
                    r.GetProperty("ruleId").GetString(),
                    rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                );
                Assert.Equal(
                    "input/works/rome/chapters/01%2C%20rubicon.md",
                    Artifact(r.GetProperty("locations")[0].GetProperty("physicalLocation"))
                );
            }
        );
        Assert.All(rules, r => Assert.True(r.GetProperty("help").GetProperty("text").GetString()!.Length > 10));
        var change = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("input/works/rome/chapters/01%2C%20rubicon.md", Artifact(change));
        Assert.Equal(
            """{"startLine":8,"startColumn":7,"endColumn":9}""",
            JsonSerializer.Serialize(change.GetProperty("replacements")[0].GetProperty("deletedRegion"))
        );
        // All have them or none has: SARIF 2.1.0, 3.27.23.
        Assert.Equal(
            ["[]", "[]", """[{"kind":"inSource","justification":"Suetonius has it so"}]"""],
            results.Select(r => JsonSerializer.Serialize(r.GetProperty("suppressions")))
        );

        static string? Artifact(JsonElement of) => of.GetProperty("artifactLocation").GetProperty("uri").GetString();
    }

    [Fact]
    public void All_the_changes_that_a_finding_wants_are_its_fix()
    {
        Write("“One”, “two” and \"three\".\n\n“Four” and \"five\".\n");

        using var json = JsonDocument.Parse(Check("--format", "json").Output);
        var found = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("TYPO001", 8, 18), (found.GetProperty("rule").GetString(), found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()));
        Assert.Equal(("\"", "“"), (found.GetProperty("fix").GetProperty("old").GetString(), found.GetProperty("fix").GetProperty("new").GetString()));
        Assert.Equal(
            ["8:24 ”", "10:12 “", "10:17 ”"],
            found
                .GetProperty("furtherFixes")
                .EnumerateArray()
                .Select(f => $"{f.GetProperty("line")}:{f.GetProperty("column")} {f.GetProperty("new")}")
        );

        using var sarif = JsonDocument.Parse(Check("--format", "sarif").Output);
        var fix = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("fixes").EnumerateArray());
        var changed = Assert.Single(fix.GetProperty("artifactChanges").EnumerateArray());
        Assert.Equal(
            ["8:18-19 “", "8:24-25 ”", "10:12-13 “", "10:17-18 ”"],
            changed
                .GetProperty("replacements")
                .EnumerateArray()
                .Select(r =>
                    (Region: r.GetProperty("deletedRegion"), Text: r.GetProperty("insertedContent").GetProperty("text").GetString())
                )
                .Select(r =>
                    $"{r.Region.GetProperty("startLine")}:{r.Region.GetProperty("startColumn")}-{r.Region.GetProperty("endColumn")} {r.Text}"
                )
        );
    }

    [Fact]
    public void What_two_silences_are_for_is_told_once_with_both()
    {
        _folder.Write(
            "site/" + Path,
            Head.Replace("slug:", "allow: { TYPO002: set so }\nslug:", StringComparison.Ordinal)
                + "<!-- annals: allow TYPO002 -->\nCaesar  crossed.\n"
        );

        using var json = JsonDocument.Parse(Check("--format", "json").Output);
        var silenced = Assert.Single(json.RootElement.GetProperty("silenced").EnumerateArray());
        Assert.Equal(("set so", 4), (silenced.GetProperty("reason").GetString(), silenced.GetProperty("silencedAt").GetInt32()));
        Assert.Equal("""[{"reason":null,"silencedAt":9}]""", JsonSerializer.Serialize(silenced.GetProperty("furtherSilences")));

        using var sarif = JsonDocument.Parse(Check("--format", "sarif").Output);
        var results = sarif
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Where(r => r.GetProperty("ruleId").GetString() == "TYPO002");
        Assert.Equal(
            """[{"kind":"inSource","justification":"set so"},{"kind":"inSource"}]""",
            JsonSerializer.Serialize(Assert.Single(results).GetProperty("suppressions"))
        );
    }

    [Fact]
    public void Githubs_lines_escape_what_means_something_there()
    {
        Write("Text.[^1]\n");
        Assert.Equal(
            $"::error file={Path.Replace(",", "%2C", StringComparison.Ordinal)},line=8,col=6,title=NOTE002::note '1' is used but never written%0Ahint: write it as a paragraph that begins with [^1]:\n",
            Check("--format", "github").Output
        );
        Write("Text.\n");
        _folder.Write("site/input/pages/100%.md", "---\ntitle: A\n---\nText.\n");
        Assert.Contains(
            "file=input/pages/100%25.md,line=1,col=1,title=YAML009::'100%25' cannot be",
            Check("--format", "github").Output,
            StringComparison.Ordinal
        );
        // what moves a terminal's cursor is none of a name's business
        File.Move(_folder["site/input/pages/100%.md"], _folder["site/input/pages/a\u001B[31m\nb.md"]);
        Assert.Contains("file=input/pages/a\uFFFD[31m%0Ab.md,", Check("--format", "github").Output, StringComparison.Ordinal);
        Assert.Contains("input/pages/a\uFFFD[31m\uFFFDb.md:1:1: ", Check().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_count_as_errors_only_where_that_is_said()
    {
        Write("Text.\n");
        _folder.Write("site/input/people/caesar.md", "---\nname: Caesar\n---\nHe.\n");
        Assert.Equal(0, Check().ExitCode);
        Assert.Equal(1, Check("--warnings-as-errors").ExitCode);
        Write("Caesar  came.\n");
        Assert.Equal(0, Check("--warnings-as-errors").ExitCode);
    }

    [Fact]
    public void Fix_shows_its_changes_and_makes_them()
    {
        Write("Caesar  crossed.\n");
        var check = Check("--fix", "--yes");

        Assert.Equal((0, ""), (check.ExitCode, check.Errors));
        Assert.StartsWith($"--- a/{Path}\n+++ b/{Path}\n", check.Output, StringComparison.Ordinal);
        Assert.Contains("\n-Caesar  crossed.\n+Caesar crossed.\n", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 change made in 1 file.\nnothing to report\n", check.Output, StringComparison.Ordinal);
        Assert.Equal(Head + "Caesar crossed.\n", _folder.Read("site/" + Path));
        Assert.False(Directory.Exists(_folder["site/input/.annals"]));
        Assert.Equal("nothing to report\n", Check("--fix", "--yes").Output);
    }

    [Fact]
    public void Fix_writes_nothing_where_nobody_can_be_asked()
    {
        Write("Caesar  crossed.\n");
        var command = AnnalsProcess.Command(_folder["site"], "check", "--fix");
        command.RedirectStandardInput = true;
        IsLeft(AnnalsProcess.Run(command, "y\n").Errors);
    }

    [TerminalFact]
    public void Fix_asks_no_question_that_nobody_sees()
    {
        Write("Caesar  crossed.\n");
        Assert.Equal(2, AnnalsProcess.RunAtTerminal(_folder["site"], "check --fix 2>log", "y\n").ExitCode);
        IsLeft(_folder.Read("site/log"));
    }

    [TerminalFact]
    public void Fix_makes_its_changes_where_a_person_wants_them()
    {
        Write("Caesar  crossed.\n");
        var check = AnnalsProcess.RunAtTerminal(_folder["site"], "check --fix", "y\n");
        Assert.Contains("Make 1 change in 1 file? [y/N]", check.Output, StringComparison.Ordinal);
        Assert.Equal((0, Head + "Caesar crossed.\n"), (check.ExitCode, _folder.Read("site/" + Path)));
    }

    [TerminalFact]
    public void And_else_goes_on_to_check_the_text_as_it_is()
    {
        Write("Caesar  crossed.\n");
        var check = AnnalsProcess.RunAtTerminal(_folder["site"], "check --fix", "n\n");
        Assert.Contains("nothing was written.", check.Output, StringComparison.Ordinal);
        Assert.Contains("1 hint", check.Output, StringComparison.Ordinal);
        Assert.Equal((0, Head + "Caesar  crossed.\n"), (check.ExitCode, _folder.Read("site/" + Path)));
    }

    [Theory]
    [InlineData(true, "Caesar crossed.\n")]
    [InlineData(false, "Caesar  crossed.\n")]
    public void Fix_does_as_it_is_told(bool answer, string text)
    {
        Write("Caesar  crossed.\n");
        var asked = new List<string>();
        var ended = MendedInput.Of(
            new TextWish(_folder["site/input"], new PressTerms(Thorough: true)),
            Agrees,
            new Desk(quiet: true, verbose: false),
            CancellationToken.None
        );
        Assert.Equal((true, 0), ended);
        Assert.Equal(["Make 1 change in 1 file?"], asked);
        Assert.Equal(Head + text, _folder.Read("site/" + Path));

        bool Agrees(string what)
        {
            asked.Add(what);
            return answer;
        }
    }

    private void IsLeft(string errors)
    {
        Assert.Contains("nothing was written, as there is nobody to be asked", errors, StringComparison.Ordinal);
        Assert.Contains("hint: add --yes", errors, StringComparison.Ordinal);
        Assert.Equal(Head + "Caesar  crossed.\n", _folder.Read("site/" + Path));
    }

    [Fact]
    public void A_pipe_is_not_waited_for_and_links_are_told_of()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("shared/gaul.md", "Secret words.\n");
        _folder.Write("site/input/people/README.md", "");
        _folder.MakePipe("site/input/people/cassius.md");
        File.CreateSymbolicLink(_folder["site/input/people/brutus.md"], _folder["shared/gaul.md"]);
        Directory.CreateSymbolicLink(_folder["site/input/places"], _folder["shared"]);
        File.CreateSymbolicLink(_folder["site/input/README.md"], _folder["shared/gaul.md"]);

        var check = Check();

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("people/cassius.md:1:1: error INPUT005: this file cannot be read: cassius", check.Output, StringComparison.Ordinal);
        Assert.Contains("people/brutus.md:1:1: warning INPUT008: this is a link to a file, and", check.Output, StringComparison.Ordinal);
        Assert.Contains("input/places:1:1: warning INPUT008: this is a link to a folder, and", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("README", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_being_asked_a_check_writes_nothing()
    {
        Write("Caesar  crossed.\n");
        Check();
        Assert.Equal(Head + "Caesar  crossed.\n", _folder.Read("site/" + Path));
        Assert.Equal(
            ["input"],
            Directory.EnumerateDirectories(_folder["site"]).Select(d => System.IO.Path.GetFileName(d)).Where(d => d != ".git")
        );
    }

    [Theory]
    [InlineData("--yes")]
    [InlineData("--fix", "--format", "json")]
    [InlineData("--fix", "--released")]
    [InlineData("--format", "xml")]
    public void What_does_not_go_together_is_wrong_use(params string[] arguments)
    {
        var check = Check(arguments);
        Assert.Equal((2, ""), (check.ExitCode, check.Output));
    }

    private void Write(string text) => _folder.Write("site/" + Path, Head + text);

    private AnnalsProcess Check(params string[] arguments) => AnnalsProcess.Run(_folder["site"], ["check", .. arguments]);

    private static IEnumerable<string> Keys(JsonElement of) =>
        of.ValueKind switch
        {
            JsonValueKind.Object => of.EnumerateObject().SelectMany(p => Keys(p.Value).Prepend(p.Name)),
            JsonValueKind.Array => of.EnumerateArray().SelectMany(Keys),
            _ => [],
        };
}
