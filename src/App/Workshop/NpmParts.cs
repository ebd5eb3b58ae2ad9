using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>Has npm install what a folder's lock file lists. Nothing that the parts bring is run.</summary>
internal static class NpmParts
{
    private const int OldestNode = 20;

    private static readonly string[] s_install =
    [
        "ci",
        "--ignore-scripts",
        "--omit=dev",
        "--prefer-offline",
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
        "--loglevel=error",
        "--fetch-retry-mintimeout=1000",
        "--fetch-retry-maxtimeout=5000",
    ];

    // What npm and Node call the ways in which a network can fail.
    private static readonly string[] s_unreachable =
    [
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "ECONNRESET",
        "ETIMEDOUT",
        "ENETUNREACH",
        "EHOSTUNREACH",
        "ENOTCACHED",
        "ERR_SOCKET_TIMEOUT",
        "UNABLE_TO_GET_ISSUER_CERT",
        "SELF_SIGNED_CERT_IN_CHAIN",
    ];

    private const string Mark = "npm error";

    private static readonly string[] s_codes = ["code ", "errno ", "syscall ", "A complete log"];

    /// <exception cref="WorkshopException">Node or npm is missing or too old, or npm failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; npm has ended.</exception>
    public static void Install(string folder, CancellationToken cancel)
    {
        var node = Run("node", folder, ["--version"], cancel) ?? throw new WorkshopException("node is not to be found", Hint());
        if (VersionOf(node.Said) is { } version && version < OldestNode)
            throw new WorkshopException($"node {node.Said.Trim()} is too old", Hint());
        // npm is a batch file there, and is only found by its whole name.
        var npm =
            Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, s_install, cancel)
            ?? throw new WorkshopException("npm is not to be found", "install it beside Node; the theme's parts come with it");
        if (npm.ExitCode == 0)
            return;
        throw s_unreachable.Any(sign => npm.Said.Contains(sign, StringComparison.Ordinal))
            ? new WorkshopException(
                "npm cannot reach its registry",
                $"the first build of a version installs the theme's npm parts: see to the network, or to npm's settings for it, and build again ({Reason(npm.Said)})"
            )
            {
                Said = npm.Said,
            }
            : new WorkshopException(
                $"npm could not install the theme's parts: {Reason(npm.Said)}",
                $"mend what it says, and build again; npm was run with: npm {string.Join(' ', s_install)}"
            )
            {
                Said = npm.Said,
            };

        static string Hint() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"install Node {OldestNode} or newer with npm; the theme's fonts, pictures and the search index are made with it"
            );
    }

    /// <summary>The major version in what <c>node --version</c> says; null where it says something else.</summary>
    public static int? VersionOf(string said) =>
        said.Trim().TrimStart('v').Split('.')[0] is var major
        && int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // Of its lines the one that says most; the others are codes and where its own log is.
    private static string Reason(string said)
    {
        var lines = said.Split('\n')
            .Select(l => (l.StartsWith(Mark, StringComparison.Ordinal) ? l[Mark.Length..] : l).Trim())
            .Where(l => l.Length > 0)
            .ToList();
        return lines.Find(l => l.Contains("reason:", StringComparison.Ordinal))
            ?? lines.Find(l => !s_codes.Any(code => l.StartsWith(code, StringComparison.Ordinal)))
            ?? "it does not say why";
    }

    /// <returns>Null where there is no such program.</returns>
    private static (int ExitCode, string Said)? Run(string program, string folder, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }
        using (process)
        using (cancel.Register(() => NodeScript.Stop(process)))
        {
            process.StandardInput.Close();
            var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancel.ThrowIfCancellationRequested();
            return (process.ExitCode, complaints.GetAwaiter().GetResult() + said);
        }
    }
}
