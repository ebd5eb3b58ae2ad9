using Annals.App.Terminal;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Annals.StatiqHost;

/// <summary>Diagnostics as lines of Statiq's log: <c>input/works/rome/chapters/01-rubicon.md:14:9: error NOTE002: …</c></summary>
internal static class DiagnosticLog
{
    /// <param name="input">The input folder that the diagnostics' paths are below.</param>
    public static void Write(IExecutionContext context, ImmutableArray<Diagnostic> diagnostics, string input)
    {
        foreach (var diagnostic in diagnostics.Sort(Diagnostic.InOrder))
        {
            var path = SiteWish.Shown(context.FileSystem, Path.Combine(input, diagnostic.Path));
            context.Log(Level(diagnostic.Severity), "{Diagnostic}", diagnostic with { Path = path });
        }
    }

    /// <exception cref="StoppedPressException">There is an error among them.</exception>
    public static void StopAtErrors(ImmutableArray<Diagnostic> diagnostics, string what)
    {
        if (diagnostics.Any(d => d.Severity == Severity.Error))
            throw new StoppedPressException($"{Desk.Tally(diagnostics)}: {what}");
    }

    // A warning counts against Statiq's failure level where the site's owner has lowered it to that.
    private static LogLevel Level(Severity severity) =>
        severity switch
        {
            Severity.Error => LogLevel.Error,
            Severity.Warning => LogLevel.Warning,
            Severity.Hint => LogLevel.Information,
            _ => throw new System.Diagnostics.UnreachableException(severity.ToString()),
        };
}
