using System.Diagnostics;
using System.Text;

namespace Annals.Tests.App;

/// <summary>The real executable, run to its end.</summary>
internal sealed record AnnalsProcess(int ExitCode, string Output, string Errors)
{
    public static AnnalsProcess Run(string folder, params string[] arguments) => Run(Command(folder, arguments));

    /// <summary>Ctrl-D.</summary>
    private const string EndOfInput = "\u0004";

    /// <summary>Far more than any command needs: one that waits for ever is ended and named.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <param name="answer">What it reads from standard input, where that is redirected.</param>
    /// <param name="question">What it must have said before standard input ends; null where that ends at once.</param>
    public static AnnalsProcess Run(ProcessStartInfo command, string answer = "", string? question = null)
    {
        using var process = Process.Start(command)!;
        var errors = process.StandardError.ReadToEndAsync();
        if (command.RedirectStandardInput)
            process.StandardInput.Write(answer);
        var asked = new StringBuilder();
        var output = Task.Run(() =>
        {
            for (
                var letter = question is null ? -1 : process.StandardOutput.Read();
                letter >= 0;
                letter = process.StandardOutput.Read()
            )
            {
                asked.Append((char)letter);
                if (letter == question![^1] && asked.ToString().EndsWith(question, StringComparison.Ordinal))
                    break;
            }
            if (command.RedirectStandardInput)
                process.StandardInput.Write(question is null ? "" : EndOfInput);
            if (command.RedirectStandardInput)
                process.StandardInput.Close();
            return asked + process.StandardOutput.ReadToEnd();
        });
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command.FileName} {string.Join(' ', command.ArgumentList)} does not end");
        }
        return new AnnalsProcess(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>At a terminal that script(1) plays, both streams of output being what is seen there.</summary>
    /// <param name="arguments">As a shell reads them.</param>
    /// <param name="typed">What the person types.</param>
    /// <param name="question">Upon which the person ends the input; null where it ends behind the last answer.</param>
    public static AnnalsProcess RunAtTerminal(string folder, string arguments, string typed, string? question = null)
    {
        var command = new ProcessStartInfo("script")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in (ReadOnlySpan<string>)
                ["-qec", $"dotnet '{typeof(Annals.App.Disk.OutputFolder).Assembly.Location}' {arguments}", "/dev/null"]
        )
            command.ArgumentList.Add(argument);
        // of another terminal the place of the cursor is asked, which nobody tells here
        command.Environment["TERM"] = "dumb";
        return Run(command, typed, question);
    }

    public static Process Start(string folder, params string[] arguments) => Process.Start(Command(folder, arguments))!;

    /// <summary>How it is called, to be changed before it is.</summary>
    public static ProcessStartInfo Command(string folder, params string[] arguments)
    {
        var command = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        command.ArgumentList.Add(typeof(Annals.App.Disk.OutputFolder).Assembly.Location);
        foreach (var argument in arguments)
            command.ArgumentList.Add(argument);
        return command;
    }
}
