using System.Diagnostics;
using Annals.App.Completion;
using Xunit;

namespace Annals.Tests.App;

/// <summary>
/// What shells offer, asked of the real shells with the scripts that the command prints. PowerShell alone is not asked: it is not among the
/// packages that the tests can install.
/// </summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompletionTests()
    {
        Rubicon.WriteTo(_folder);
        _folder.Write("input/works/gaul/work.yml", "title: Gaul\n");
        _folder.Write("input/works/gaul/chapters/01-rubicon.md", Rubicon.Chapter);
        _folder.Write("input/works/gaul/chapters/02-alesia.md", "No front matter.\n");
        _folder.Write("input/people/caesar.md", "---\nname: Caesar\n---\n");
        _folder.Write("input/people/README.md", "Of people.\n");
        _folder.Write("input/bibliography.json", """[{ "id": "suetonius", "type": "book" }, { "id": 4 }, "no work", { "id": "plutarch" }]""");
        _folder.Write("annals", $"#!/bin/sh\nexec dotnet '{typeof(Annals.App.Disk.OutputFolder).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["annals"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("annals re", "release rename report")]
    [InlineData("annals release ", "alesia gaul/rubicon rome/rubicon")]
    [InlineData("annals release --a", "--all")]
    [InlineData("annals new note --chapter al", "alesia")]
    [InlineData("annals verify --work ", "gaul rome")]
    [InlineData("annals rename person ", "caesar")]
    [InlineData("annals rename source ", "plutarch suetonius")]
    [InlineData("annals rename term ", "")]
    [InlineData("annals explain NOTE00", "NOTE001 NOTE002 NOTE003 NOTE004 NOTE005 NOTE006 NOTE007 NOTE008 NOTE009")]
    [InlineData("annals check --format s", "sarif")]
    [InlineData("annals new p", "person place publication")]
    [InlineData("annals release --input elsewhere ", "")]
    [InlineData("annals release --minor al", "alesia")]
    [InlineData("annals check --fix --ex", "--external")]
    [InlineData("annals move chapter alesia --before ", "alesia gaul/rubicon rome/rubicon")]
    [InlineData("annals move chapter alesia --after al", "alesia")]
    public void Bash_offers_what_can_stand_there(string line, string offered)
    {
        // As bash itself calls the function, which non-interactive shells never do.
        var said = Shell(
            "bash",
            "-c",
            $$"""
            eval "$(annals completion bash)"
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            read -ra COMP_WORDS <<<"$COMP_LINE"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            complete -p annals
            _annals
            echo "${COMPREPLY[*]}"
            """
        );

        var lines = said.TrimEnd('\n').Split('\n');
        Assert.Equal("complete -o default -F _annals annals", lines[0]);
        var words = lines.Length > 1 ? lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        // Rules are added to; what is named here stays.
        var expected = offered.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line.Contains("explain", StringComparison.Ordinal))
            Assert.Subset(words.ToHashSet(), expected.Take(3).ToHashSet());
        else
            Assert.Equal(expected, words);
    }

    [Fact]
    public void Fish_offers_what_can_stand_there()
    {
        var said = Shell("fish", "--no-config", "-c", "annals completion fish | source; complete -C 'annals release '");
        Assert.Equal(
            ["alesia", "gaul/rubicon", "rome/rubicon"],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.StartsWith('-'))
        );
    }

    [Fact]
    public void Zsh_offers_what_can_stand_there()
    {
        // The function as zsh's completion calls it, with the builtin that takes the candidates in the place of zsh's own, which only works
        // at a prompt.
        var said = Shell(
            "zsh",
            "-f",
            "-c",
            """
            compdef() { registered="$*" }
            eval "$(annals completion zsh)"
            compadd() { print -l -- "$registered" "${candidates[@]}" }
            words=(annals release '') CURRENT=3
            _annals
            """
        );
        Assert.Equal(["_annals annals", "alesia", "gaul/rubicon", "rome/rubicon"], said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Every_shell_has_its_script_and_other_shells_are_told_which_there_are()
    {
        Assert.All(
            ShellScript.Shells,
            shell => Assert.Contains("[suggest:", AnnalsProcess.Run(_folder.Path, "completion", shell).Output, StringComparison.Ordinal)
        );
        Assert.Equal(2, AnnalsProcess.Run(_folder.Path, "completion", "csh").ExitCode);
    }

    [Fact]
    public void Nothing_is_offered_and_nothing_said_where_there_is_no_input()
    {
        Directory.Delete(_folder["input"], recursive: true);
        var suggested = AnnalsProcess.Run(_folder.Path, "[suggest:14]", "verify --work ");

        Assert.Equal((0, "", ""), (suggested.ExitCode, suggested.Output.Trim(), suggested.Errors));
    }

    private string Shell(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder.Path}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = _folder.Path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        return said;
    }
}
