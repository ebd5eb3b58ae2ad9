using Annals.App.Disk;
using Annals.Core.Files;
using Annals.Tests.Editing.Releases;
using Xunit;

namespace Annals.Tests.App;

public sealed class ReleaseCommandTests : IDisposable
{
    private const string One = "input/works/rome/chapters/01.md";

    private readonly TemporaryFolder _folder = new();

    public ReleaseCommandTests()
    {
        foreach (var file in Rome.Site().Files)
            _folder.Write("input/" + file.Path, System.Text.Encoding.UTF8.GetString(file.Open().Span));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_release_writes_a_version_and_says_what_it_wrote()
    {
        var first = Release("--all");
        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.EndsWith("2 released, 0 unchanged.\n", first.Output, StringComparison.Ordinal);

        Edit("the river", "the Rubicon");
        var second = Release("rubicon", "--minor", "-m", "The river named.", "--date", "2026-12-24", "--by", "Livy");

        Assert.Equal((0, ""), (second.ExitCode, second.Errors));
        Assert.Equal(
            "rome/rubicon: 1.0.0 → 1.1.0\n  works/rome/versions/rubicon/1.1.0/chapter.md\n  works/rome/versions/rubicon/1.1.0/records.yml\n  works/rome/chapters/01.md\n"
                + "1 released, 0 unchanged.\n",
            second.Output
        );
        Assert.Contains(
            "  - { version: 1.1.0, date: 2026-12-24, note: The river named., by: Livy }\n",
            _folder.Read(One),
            StringComparison.Ordinal
        );
        Assert.Equal(_folder.Read(One), _folder.Read("input/works/rome/versions/rubicon/1.1.0/chapter.md"));
        Assert.False(Directory.Exists(_folder["input/.annals"]));
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "check").ExitCode);
    }

    [Fact]
    public void A_release_that_is_refused_writes_nothing_and_says_why()
    {
        Release("--all");
        var again = Release("rubicon", "--patch", "-m", "Nothing.");
        Assert.Equal(1, again.ExitCode);
        Assert.Equal(
            $"{One}:1:1: error REL003: nothing has changed since version 1.0.0\n  hint: there is nothing to release\n1 error: nothing was released.\n",
            again.Errors
        );
    }

    [Fact]
    public void Today_is_the_day_where_the_machine_is()
    {
        Release("--all");
        Edit("the river", "the Rubicon");
        var before = DateTime.Now;
        Assert.Equal(0, Release("rubicon", "--patch", "-m", "The river named.").ExitCode);
        Assert.Contains(
            new[] { before, DateTime.Now }.Select(d => $"\ndate: {d:yyyy-MM-dd}\n"),
            day => _folder.Read(One).Contains(day, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData]
    [InlineData("rubicon", "--all")]
    [InlineData("rubicon", "--minor", "--patch")]
    [InlineData("rubicon", "--date", "yesterday")]
    public void Wrong_use_ends_with_2(params string[] arguments) => Assert.Equal(2, Release(arguments).ExitCode);

    [Fact]
    public void The_next_command_completes_what_was_interrupted_and_says_so()
    {
        InputFile[] change = [new("people/livy.md", () => "---\nname: Livy\n---\nHistorian.\n"u8.ToArray())];
        // Killed between the journal and the first file.
        var steps = Enumerable
            .Range(1, 30)
            .Select(at => new FailingDisk(at, forEver: true))
            .First(disk =>
            {
                Assert.ThrowsAny<IOException>(() => new InputChange(_folder["input"], disk).Apply(change, []));
                return File.Exists(_folder["input/.annals/journal"]);
            });

        var check = AnnalsProcess.Run(_folder.Path, "check");

        Assert.True(steps.Steps > 0);
        Assert.Contains("its change has been completed", check.Errors, StringComparison.Ordinal);
        Assert.Contains("people/livy.md", check.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["input/.annals"]));
    }

    [Fact]
    public void A_build_of_what_is_released_has_the_last_published_text()
    {
        Release("--all");
        Edit("the river", "the Rubicon[^1]");

        Assert.Equal(1, AnnalsProcess.Run(_folder.Path, "build", "--no-search").ExitCode);
        var build = AnnalsProcess.Run(_folder.Path, "build", "--no-search", "--released");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("crossed the river.", _folder.Read("output/rome/rubicon/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_check_refuses_what_must_not_be_shipped()
    {
        Edit("the river.", "the river.\n\n[^1]: Nobody reads this.");
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "check").ExitCode);
        var strict = AnnalsProcess.Run(_folder.Path, "check", "--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("error NOTE003", strict.Output, StringComparison.Ordinal);
    }

    private AnnalsProcess Release(params string[] arguments) => AnnalsProcess.Run(_folder.Path, ["release", .. arguments]);

    private void Edit(string was, string now) => _folder.Write(One, _folder.Read(One).Replace(was, now, StringComparison.Ordinal));
}
