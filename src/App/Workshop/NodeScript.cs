using System.ComponentModel;
using System.Diagnostics;
using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>
/// Runs one of the theme's scripts: request on its standard input, files into the folder it is given, complaints on its standard error.
/// </summary>
internal static class NodeScript
{
    /// <exception cref="WorkshopException">Node is missing, or the script failed.</exception>
    public static void Run(
        string folder,
        string script,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> request,
        CancellationToken cancel
    ) => Run(folder, script, arguments, [request], cancel);

    /// <param name="request">
    /// In pieces, each asked for when the one before is written; what fails there ends the script and is passed on.
    /// </param>
    /// <exception cref="WorkshopException">Node is missing, or the script failed.</exception>
    public static void Run(
        string folder,
        string script,
        IReadOnlyList<string> arguments,
        IEnumerable<ReadOnlyMemory<byte>> request,
        CancellationToken cancel
    )
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Pagefind also takes settings from its surroundings; the site must not depend on them.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PAGEFIND_", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new WorkshopException(
                "node is not to be found",
                "install Node 20 or newer; the theme's fonts, pictures and the search index are made with it"
            );
        }
        using (process)
        using (cancel.Register(() => Stop(process)))
        {
            var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var chatter = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            try
            {
                foreach (var piece in request)
                {
                    if (!Took(() => process.StandardInput.BaseStream.Write(piece.Span)))
                        break;
                }
            }
            catch
            {
                // It waits for the rest, which will not come.
                Stop(process);
                process.WaitForExit();
                throw;
            }
            Took(process.StandardInput.Close);
            process.WaitForExit();
            var said = (complaints.GetAwaiter().GetResult() + chatter.GetAwaiter().GetResult()).Trim();
            cancel.ThrowIfCancellationRequested();
            if (process.ExitCode != 0)
            {
                var last = said.Split('\n').LastOrDefault(line => line.Length > 0) ?? $"exit code {process.ExitCode}";
                throw new WorkshopException(
                    $"{Path.GetFileName(script)} failed: {last}",
                    "run with --verbose for all it said"
                        + (
                            script.EndsWith(NodeWorkshop.Indexing, StringComparison.Ordinal)
                                ? ", or with --no-search to leave the index out"
                                : ""
                        )
                )
                {
                    Said = said,
                };
            }
        }
    }

    /// <summary>
    /// Whether it took what is given. If not, it ended before it had read everything: its exit code and its complaints say why.
    /// </summary>
    private static bool Took(Action given)
    {
        try
        {
            given();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Ends it and all that it has started.</summary>
    public static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
