using System.Diagnostics;

namespace Annals.BrowserTests.Site;

/// <summary>What a program left behind: its exit code and what it wrote.</summary>
public sealed record Outcome(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program in the checkout to its end, without input.</summary>
    public static async Task<Outcome> OfAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
