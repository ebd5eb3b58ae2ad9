using Xunit;

namespace Annals.Tests.App;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CommandTests() => Rubicon.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_makes_the_site_and_says_what_it_made()
    {
        var build = AnnalsProcess.Run(_folder.Path, "--no-search");

        Assert.Equal((0, ""), (build.ExitCode, build.Errors));
        Assert.Contains("1 chapter, 4 words, 1 note", build.Output, StringComparison.Ordinal);
        Assert.Contains("Caesar crossed the river.", _folder.Read("output/rome/rubicon/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_of_one_input_are_byte_equal()
    {
        AnnalsProcess.Run(_folder.Path, "--output", "one");
        AnnalsProcess.Run(_folder.Path, "--output", "two");

        Assert.NotEmpty(Contents("one"));
        Assert.Equal(Contents("one"), Contents("two"));

        Dictionary<string, string> Contents(string site) =>
            Directory
                .EnumerateFiles(_folder[site], "*", SearchOption.AllDirectories)
                .ToDictionary(
                    f => Path.GetRelativePath(_folder[site], f),
                    f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))
                );
    }

    [Fact]
    public void An_error_in_the_content_leaves_the_old_site_as_it_was()
    {
        AnnalsProcess.Run(_folder.Path, "--no-search");
        _folder.Write(
            "input/works/rome/chapters/01-rubicon.md",
            Rubicon.Chapter.Replace("[^1]: Suetonius tells it.", "", StringComparison.Ordinal)
        );

        var build = AnnalsProcess.Run(_folder.Path, "--no-search");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("input/works/rome/chapters/01-rubicon.md:11:26: error NOTE", build.Errors, StringComparison.Ordinal);
        Assert.Contains("Suetonius", _folder.Read("output/rome/rubicon/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_writes_nothing()
    {
        var check = AnnalsProcess.Run(_folder.Path, "check");

        Assert.Equal(0, check.ExitCode);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Theory]
    [InlineData("--base-url", "ftp://example.org")]
    [InlineData("--nonsense")]
    [InlineData("check", "--input", "nowhere")]
    [InlineData("build", "--output", "input")]
    [InlineData("build", "--theme", "nowhere")]
    public void Wrong_use_ends_with_2_and_a_sentence(params string[] arguments)
    {
        var build = AnnalsProcess.Run(_folder.Path, arguments);

        Assert.Equal(2, build.ExitCode);
        Assert.NotEmpty(build.Errors);
        Assert.DoesNotContain("   at ", build.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_takes_the_common_options_and_explains_itself()
    {
        foreach (
            var command in (string[])
                [
                    "build",
                    "check",
                    "explain",
                    "serve",
                    "new",
                    "rename",
                    "move",
                    "import",
                    "release",
                    "report",
                    "schema",
                    "verify",
                    "completion",
                ]
        )
        {
            var help = AnnalsProcess.Run(_folder.Path, command, "--help");

            Assert.Equal((0, ""), (help.ExitCode, help.Errors));
            foreach (var option in (string[])["--input", "--output", "--quiet", "--verbose"])
                Assert.Contains(option, help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_verbose_build_tells_of_each_stage_without_colours_where_nobody_sees_them()
    {
        var build = AnnalsProcess.Run(_folder.Path, "build", "--no-search", "--verbose");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            Annals.Publishing.Publisher.Stages.Select(s => s.Doing),
            build.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':')[0])
        );
        Assert.DoesNotContain('\u001b', build.Errors + build.Output);
    }

    [Fact]
    public void Without_the_tables_of_Unicode_nothing_is_made_that_would_differ_from_elsewhere()
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet") { WorkingDirectory = _folder.Path, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Annals.App.Disk.OutputFolder).Assembly.Location);
        start.ArgumentList.Add("check");
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var check = System.Diagnostics.Process.Start(start)!;
        var said = check.StandardError.ReadToEnd();
        check.WaitForExit();

        Assert.Equal(2, check.ExitCode);
        Assert.Contains("hint: unset the variable", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_build_says_nothing_when_all_is_well()
    {
        var build = AnnalsProcess.Run(_folder.Path, "build", "--no-search", "--quiet");

        Assert.Equal((0, "", ""), (build.ExitCode, build.Output, build.Errors));
    }
}
