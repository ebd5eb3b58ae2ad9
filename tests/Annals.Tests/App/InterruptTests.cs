using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Annals.App.Workshop;
using Xunit;

namespace Annals.Tests.App;

/// <summary>
/// Ctrl-C, in the midst of what the real executable does: the site and the input are old or new, nothing lies about, and no program that
/// was started goes on.
/// </summary>
public sealed class InterruptTests : IDisposable
{
    private const string Unchanged = "interrupted; nothing was changed.\n";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A theme of the test's own, in which nothing is made yet.</summary>
    public InterruptTests()
    {
        Rubicon.WriteTo(_folder);
        Directory.CreateDirectory(_folder["theme"]);
        Directory.CreateDirectory(_folder["temporary"]);
        var theme = ThemeFolder.Find(null)!.Path;
        foreach (var part in (string[])["css", "js", "img", "fonts", "map", "search", "images", "node_modules"])
            Directory.CreateSymbolicLink(_folder["theme/" + part], Path.Combine(theme, part));
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.CreateSymbolicLink(_folder["theme/" + file], Path.Combine(theme, file));
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Moments => [.. s_moments.Keys];

    private static readonly Dictionary<string, Func<TemporaryFolder, bool>> s_moments = new(StringComparer.Ordinal)
    {
        ["the folder is claimed"] = f => File.Exists(f[".output.lock"]),
        ["fonts are cut"] = f => Made(f, "fonts") == 1 && Made(f, "bench") > 0,
        ["the index is made"] = f => Made(f, "fonts") == 2 && Made(f, "bench") > 0,
        ["pages are written"] = f => Directory.Exists(f[".output.next"]),
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_build_that_is_interrupted_leaves_the_old_site_or_the_new_one_and_nothing_else(string moment)
    {
        Assert.Equal(0, Interrupted(_ => false, "build", "--theme", "theme").Code);
        _folder.Write(
            Rubicon.File,
            Rubicon.Chapter.Replace("Caesar crossed the river", "Caesar crossed the Рубикон", StringComparison.Ordinal)
        );

        var (code, said) = Interrupted(s_moments[moment], "build", "--theme", "theme");

        var page = _folder.Read("output/rome/rubicon/index.html");
        // A signal that comes when all is done may end the runtime on its way out, with the same code and without a word.
        var isOld = said == Unchanged;
        Assert.Contains(isOld ? "Caesar crossed the river" : "Рубикон", page, StringComparison.Ordinal);
        Assert.True(isOld ? code == 130 : code is 0 or 130, $"{code}: {said}");
        // The last moment may be over before we can say so. Other letters want other fonts.
        if (moment != "pages are written")
            Assert.True(isOld, $"{code}: {said}");
        AssertWhole();
        Assert.Equal(["input", "output", "temporary", "theme"], Names(_folder.Path));
        Assert.Empty(Names(_folder["theme/obj/made/bench"]));
        Assert.Empty(Names(_folder["temporary"]));
        Assert.Empty(Running());
        // And the next build has nothing in its way.
        Assert.Equal(0, Interrupted(_ => false, "build", "--theme", "theme").Code);
        Assert.Contains("Рубикон", _folder.Read("output/rome/rubicon/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release", "--all", "--minor", "-m", "First.", "--date", "2026-11-23")]
    [InlineData("import", "fall.txt", "--work", "fall", "--title", "The Fall", "--date", "2026-11-23")]
    public void A_command_that_changes_the_input_leaves_it_old_or_new(params string[] command)
    {
        _folder.Write("fall.txt", "The Fall\n\nIt fell.\n");
        var old = Contents();

        var (code, said) = Interrupted(f => Directory.Exists(f["input/.annals"]), command);

        Assert.False(Directory.Exists(_folder["input/.annals"]));
        if (said == Unchanged)
        {
            Assert.Equal(130, code);
            Assert.Equal(old, Contents());
        }
        else
        {
            Assert.True(code is 0 or 130 && Contents().Count > old.Count, $"{code}: {said}");
        }
    }

    [Fact]
    public void The_preview_ends_with_130_and_nothing_said()
    {
        var (code, said) = Interrupted(f => File.Exists(f["served"]), "serve", "--port", "0", "--theme", "theme");

        Assert.Equal((130, ""), (code, said));
        Assert.Empty(Running());
    }

    /// <summary>Runs a command to its end, with a Ctrl-C at a moment, or without one where the moment does not come.</summary>
    private (int Code, string Said) Interrupted(Func<TemporaryFolder, bool> moment, params string[] command)
    {
        // Whoever runs the tests may have had us ignore the signal, and what we start would inherit that.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", typeof(Annals.App.Disk.OutputFolder).Assembly.Location, .. command]
        )
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = _folder["temporary"];
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data?.StartsWith("The site is at ", StringComparison.Ordinal) == true)
                _folder.Write("served", "");
        };
        process.BeginOutputReadLine();
        var said = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !moment(_folder))
            Thread.Sleep(1);
        if (!process.HasExited)
            _ = Kill(process.Id, Interrupt);
        process.WaitForExit();
        return (process.ExitCode, said.Result);
    }

    private const int Interrupt = 2;

    /// <summary>At once: a program that sends it would come when the moment is over.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private void AssertWhole()
    {
        var sums = _folder
            .Read("output/SHA256SUMS")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split("  ", 2))
            .ToDictionary(l => l[1], l => l[0]);
        Assert.NotEmpty(sums);
        Assert.All(
            sums,
            sum => Assert.Equal(sum.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder["output/" + sum.Key]))))
        );
    }

    private Dictionary<string, string> Contents() =>
        Directory
            .EnumerateFiles(_folder["input"], "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(_folder["input"], f), File.ReadAllText);

    private static int Made(TemporaryFolder folder, string trade) =>
        Directory.Exists(folder["theme/obj/made/" + trade]) ? Names(folder["theme/obj/made/" + trade]).Length : 0;

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>What runs of what was started here; one that has just been killed may take a moment to go.</summary>
    private List<string> Running()
    {
        List<string> running = [];
        for (var attempt = 0; attempt == 0 || (attempt < 100 && running.Count > 0); attempt++)
        {
            if (attempt > 0)
                Thread.Sleep(20);
            running =
            [
                .. Directory
                    .EnumerateDirectories("/proc")
                    .Select(CommandLineOf)
                    .Where(c => c.Contains(_folder.Path, StringComparison.Ordinal)),
            ];
        }
        return running;
    }

    private static string CommandLineOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
