using System.Diagnostics;
using System.Globalization;

namespace Annals.Benchmarks.Measuring;

/// <summary>What a whole process took, from start to end.</summary>
/// <param name="Peak">Bytes in memory at the most, of the process and everything that it started.</param>
/// <param name="Output">What it wrote on its standard output.</param>
public sealed record Measured(TimeSpan Wall, TimeSpan Processor, long Peak, string Output)
{
    public static Measured Of(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, Resident(process.Id, first: true));
            processor = SpentBy(process) ?? processor;
        }
        var wall = clock.Elapsed;
        process.WaitForExit();
        return process.ExitCode == 0
            ? new(wall, processor, peak, output.Result)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', start.ArgumentList)} ended with code {process.ExitCode}\n{output.Result}\n{errors.Result}"
            );
    }

    public static Measured Median(IEnumerable<Measured> runs)
    {
        var sorted = runs.OrderBy(r => r.Wall).ToArray();
        return sorted[sorted.Length / 2];
    }

    // Asked for while it runs, every few milliseconds: of a process that has ended the system tells no times.
    private static TimeSpan? SpentBy(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null; // it has just ended
        }
    }

    /// <summary>
    /// The first process counts with its own high-water mark, which the kernel keeps; its children with what they hold at this moment.
    /// </summary>
    private static long Resident(int id, bool first)
    {
        try
        {
            var size = Kibibytes(File.ReadLines($"/proc/{id}/status"), first ? "VmHWM:" : "VmRSS:") * 1024;
            foreach (var task in Directory.EnumerateDirectories($"/proc/{id}/task"))
                foreach (var child in File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    size += Resident(int.Parse(child, CultureInfo.InvariantCulture), first: false);
            return size;
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }

    private static long Kibibytes(IEnumerable<string> status, string key)
    {
        var line = status.FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal));
        return line is null
            ? 0
            : long.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
    }
}
