using System.Diagnostics;

namespace Annals.Tests.App;

/// <summary>The real executable, run to its end.</summary>
internal sealed record AnnalsProcess(int ExitCode, string Output, string Errors)
{
    public static AnnalsProcess Run(string folder, params string[] arguments) => Run(Command(folder, arguments));

    /// <param name="answer">What it reads from standard input, where that is redirected.</param>
    public static AnnalsProcess Run(ProcessStartInfo command, string answer = "")
    {
        using var process = Process.Start(command)!;
        if (command.RedirectStandardInput)
        {
            process.StandardInput.Write(answer);
            process.StandardInput.Close();
        }
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new AnnalsProcess(process.ExitCode, output, errors.Result);
    }

    /// <summary>At a terminal that script(1) plays, both streams of output being what is seen there.</summary>
    /// <param name="arguments">As a shell reads them.</param>
    /// <param name="typed">What the person types.</param>
    public static AnnalsProcess RunAtTerminal(string folder, string arguments, string typed)
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
        return Run(command, typed);
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
