using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Annals.Tests.App;

/// <summary>
/// A publication in a repository of its own, as the README begins one: its commands, run as they stand there. The build that runs the tests
/// is packed as it is; .NET's, NuGet's and our own folders are the test's, and packages come from nowhere but the folder.
/// </summary>
public sealed partial class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _section;

    public PackageTests()
    {
        var readme = File.ReadAllText(Path.Combine(TestFolder.Of(".."), "README.md"));
        _section = Section().Match(readme).Value;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_readme_says_of_a_repository_of_its_own_gives_a_site_that_is_whole()
    {
        var commands = Commands().Matches(Fences().Replace(_section, "")).Select(m => m.Groups[1].Value).ToList();
        Assert.StartsWith("dotnet pack ", commands[0], StringComparison.Ordinal);
        Directory.CreateDirectory(_folder["history"]);

        Pack(commands[0]);
        Assert.InRange(new FileInfo(Assert.Single(Directory.EnumerateFiles(_folder["history/packages"]))).Length, 1, 8_000_000);
        foreach (var command in commands.Skip(1))
            Bash(command, "history");

        Assert.All(
            (string[])["nuget.config", ".gitignore", "netlify.toml"],
            name => Assert.Contains($"`{name}`", _section, StringComparison.Ordinal)
        );
        Assert.Contains("\"annals\"", _folder.Read("history/dotnet-tools.json"), StringComparison.Ordinal);
        Assert.Contains(
            "This chapter is still to be written.",
            _folder.Read("history/output/the-fall-of-the-republic/introduction/index.html"),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(Directory.EnumerateFiles(_folder["history/output/assets"], "*.woff2", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.EnumerateFiles(_folder["history/output/pagefind/index"]));
        Bash("sha256sum --quiet --check SHA256SUMS", "history/output");
        var first = _folder.Read("history/output/SHA256SUMS");

        // Who clones it, with the version that the manifest names and no network but for packages/; as Netlify does.
        Bash(
            "git init -q && git add . && git -c user.name=Livy -c user.email=livy@example.org commit -qm 'Begin' && git clone -q . ../clone",
            "history"
        );
        var netlify = Regex
            .Match(_folder.Read("clone/netlify.toml"), "command = \"\"\"(.*?)\"\"\"", RegexOptions.Singleline)
            .Groups[1]
            .Value;
        Bash(
            "export npm_config_offline=true CONTEXT=production URL=https://example.org DEPLOY_PRIME_URL=https://preview.example.org\n"
                + netlify,
            "clone"
        );
        Assert.Contains(
            "https://example.org/the-fall-of-the-republic/",
            _folder.Read("clone/output/sitemap.xml"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(first, _folder.Read("clone/output/SHA256SUMS"));
        Assert.Equal("", Bash("git status --porcelain", "clone"));
    }

    // The README's command, for the build that is there instead of a new one.
    private void Pack(string command)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var built = command.Replace("../history", Quoted(_folder["history"]), StringComparison.Ordinal);
        Assert.NotEqual(command, built);
        var said = Run(
            TestFolder.Of(".."),
            $"{built} --no-build --configuration {configuration} -p:PublishDir={Quoted(_folder["publish/"])} -nodeReuse:false",
            isolated: false
        );
        Assert.DoesNotContain("warning", said, StringComparison.Ordinal);
    }

    private string Bash(string script, string folder) => Run(_folder[folder], script, isolated: true);

    private string Run(string folder, string script, bool isolated)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        if (isolated)
        {
            // Parts of npm's that this machine has loaded before come from npm's own cache.
            foreach (
                var (name, place) in ((string, string)[])
                    [("DOTNET_CLI_HOME", "home"), ("NUGET_PACKAGES", "nuget"), ("XDG_CACHE_HOME", "cache")]
            )
                start.Environment[name] = _folder[place];
            start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{script}\n{output}\n{errors.Result}");
        return output;
    }

    private static string Quoted(string path) => $"'{path}'";

    [GeneratedRegex("^## A publication of its own$.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("^    (dotnet .+)$", RegexOptions.Multiline)]
    private static partial Regex Commands();
}
