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

    public static Process Start(string folder, params string[] arguments) => Process.Start(Command(folder, arguments))!;

    /// <summary>How it is called, to be changed before it is.</summary>
    public static ProcessStartInfo Command(string folder, params string[] arguments)
    {
        var command = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        command.ArgumentList.Add(typeof(Annals.App.Disk.OutputFolder).Assembly.Location);
        foreach (var argument in arguments) command.ArgumentList.Add(argument);
        return command;
    }
}
