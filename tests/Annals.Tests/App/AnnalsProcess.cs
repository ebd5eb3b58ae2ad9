using System.Diagnostics;

namespace Annals.Tests.App;

/// <summary>The real executable, run to its end.</summary>
internal sealed record AnnalsProcess(int ExitCode, string Output, string Errors)
{
    public static AnnalsProcess Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new AnnalsProcess(process.ExitCode, output, errors.Result);
    }

    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Annals.App.Disk.OutputFolder).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
