using System.Text;
using System.Text.Json;
using Annals.Core.Files;
using Annals.Tests.Resolving.Proofs;
using Xunit;

namespace Annals.Tests.App;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Text = "CHAPTER I.\n\nTHE RUBICON\n\nThe die was cast on that night,\nand nobody slept.\n";
    private const string Chapter = "works/work/chapters/01-rubicon.md";

    private readonly TemporaryFolder _folder = new();

    public VerifyCommandTests() => Write(Proved.Imported(Text));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_that_is_its_source_s_is_said_to_be_and_its_interventions_are_listed()
    {
        Edit(text => text.Replace("nobody", "{~~nobody~>no one~~}{>>as we write<<}", StringComparison.Ordinal));

        var verify = Verify();

        Assert.Equal((0, ""), (verify.ExitCode, verify.Errors));
        Assert.StartsWith("work: source.txt, 75 bytes, utf-8\n  sha256 ", verify.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  working  75 of 75 (100 %)  6 of 6 (100 %)  2 of 2 (100 %)  gives the source back byte for byte\n",
            verify.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("1 emendation (1 replaced, 0 added, 0 dropped)", verify.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  6 +emendation +nobody → no one +as we write$", verify.Output);
    }

    [Fact]
    public void A_text_that_is_not_is_shown_where_it_first_differs()
    {
        Edit(text => text.Replace("nobody", "no one", StringComparison.Ordinal));

        var verify = Verify();

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("The working text first differs at byte 63", verify.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ +source\.txt:6 +and no⟦body slept", verify.Output);
        var lines = _folder.Read("input/works/work/chapters/01-rubicon.md").Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("no one", StringComparison.Ordinal));
        // The first letter that differs.
        Assert.Matches(
            $@"(?m)^ +works/work/chapters/01-rubicon\.md:{line + 1}:{lines[line].IndexOf("one", StringComparison.Ordinal) + 1} +and no⟦ one slept",
            verify.Output
        );
        Assert.Contains("warning FID001", verify.Errors, StringComparison.Ordinal);
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "check").ExitCode);
        Assert.Equal(1, AnnalsProcess.Run(_folder.Path, "check", "--strict").ExitCode);
    }

    [Fact]
    public void The_released_text_is_proved_as_well()
    {
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "release", "--all").ExitCode);
        Edit(text => text.Replace("nobody", "no one", StringComparison.Ordinal));

        var verify = Verify("--format", "json");

        Assert.Equal(1, verify.ExitCode);
        using var json = JsonDocument.Parse(verify.Output);
        var texts = json
            .RootElement.GetProperty("works")[0]
            .GetProperty("texts")
            .EnumerateArray()
            .ToDictionary(t => t.GetProperty("text").GetString()!);
        Assert.False(texts["working"].GetProperty("holds").GetBoolean());
        Assert.Equal(6, texts["working"].GetProperty("difference").GetProperty("line").GetInt32());
        Assert.True(texts["released"].GetProperty("holds").GetBoolean());
        Assert.Equal(75, texts["released"].GetProperty("coverage").GetProperty("bytes").GetProperty("covered").GetInt32());
    }

    [Fact]
    public void What_cannot_be_proved_is_said()
    {
        Assert.Equal(2, Verify("--work", "rome").ExitCode);
        Assert.NotEqual(0, Verify("--format", "xml").ExitCode);
        Edit(text => text + "\n{++\n");
        Assert.Equal(1, Verify().ExitCode);
        Edit(text => text.Replace("\n{++\n", "", StringComparison.Ordinal));
        File.Delete(_folder["input/works/work/source/source.layout.yml"]);
        Assert.Equal(1, Verify().ExitCode);
        File.Delete(_folder["input/works/work/source/source.txt"]);
        var verify = Verify();
        Assert.Equal((0, "no work has its source beside it: there is nothing to prove.\n"), (verify.ExitCode, verify.Output));
    }

    [Fact]
    public void A_build_publishes_the_source_and_a_list_of_checksums_that_is_right()
    {
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "--no-search").ExitCode);

        Assert.Equal(Text, _folder.Read("output/work/source/source.txt"));
        Assert.Contains(
            "/work/source/source.txt\n  Content-Type: text/plain; charset=utf-8\n",
            _folder.Read("output/_headers"),
            StringComparison.Ordinal
        );
        var listed = _folder.Read("output/SHA256SUMS").TrimEnd('\n').Split('\n').ToDictionary(l => l[66..], l => l[..64]);
        var there = Directory
            .EnumerateFiles(_folder["output"], "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder["output"], f).Replace('\\', '/'))
            .Except([".annals", "SHA256SUMS", "_headers", "_redirects"]);
        Assert.Equal(there.Order(StringComparer.Ordinal), listed.Keys);
        Assert.All(
            listed,
            l =>
                Assert.Equal(
                    Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["output/" + l.Key]))),
                    l.Value
                )
        );
    }

    private AnnalsProcess Verify(params string[] arguments) => AnnalsProcess.Run(_folder.Path, ["verify", .. arguments]);

    private void Edit(Func<string, string> edit) => _folder.Write("input/" + Chapter, edit(_folder.Read("input/" + Chapter)));

    private void Write(InputTree input)
    {
        foreach (var file in input.Files)
            _folder.Write("input/" + file.Path, Encoding.UTF8.GetString(file.Open().Span));
    }
}
