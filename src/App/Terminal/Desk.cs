using System.Globalization;
using Annals.App.Commands;
using Annals.App.Disk;
using Annals.Publishing;
using Spectre.Console;

namespace Annals.App.Terminal;

/// <summary>
/// What is said to the person at the terminal: results on standard output; complaints, questions and progress on standard error, and so the
/// diagnostics of a command that makes something. Those of <c>check</c> are its result: they are written by <see cref="Findings"/>.
/// </summary>
internal sealed class Desk(bool quiet, bool verbose)
{
    private readonly IAnsiConsole _errors = Unwrapped(
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Console.Error),
                Ansi =
                    Console.IsErrorRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
                        ? AnsiSupport.No
                        : AnsiSupport.Detect,
            }
        )
    );

    public bool Verbose => verbose;

    public bool Quiet => quiet;

    /// <summary>Whether the command has changed files already, and said so.</summary>
    public bool HasChanged { get; set; }

    /// <summary>Whether what is written to standard output may be coloured.</summary>
    /// <param name="piped">Whether it goes to no terminal.</param>
    public static bool Colours(bool piped) =>
        !piped
        && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 }
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Questions to the person at the terminal; null where nobody sits there who reads them and can answer.</summary>
    public Questions? Questions(CancellationToken cancel) =>
        Console.IsInputRedirected || Console.IsErrorRedirected ? null : new(new Keyboard(_errors), cancel);

    /// <summary>Runs a command and turns what can go wrong outside of the content into a plain sentence and an exit code.</summary>
    /// <param name="told">Is given the sentence and its hint too, unless the person interrupted; null for none.</param>
    public int Guard(Func<int> command, Action<string, string?>? told = null)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (Cause(e) is { } cause)
        {
            if (cause is OperationCanceledException)
            {
                Complain(HasChanged ? "interrupted; what was changed stays changed." : "interrupted; nothing was changed.");
                return ExitCode.Interrupted;
            }
            if (verbose && (cause as WorkshopException)?.Said is { } said)
                Complain(said);
            var (hint, code) = cause switch
            {
                MissingInputException => ("name the folder that holds publication.yml with --input", ExitCode.WrongUse),
                RefusedInputException r => (r.Hint, ExitCode.Errors),
                RefusedOutputException r => (r.Hint, ExitCode.WrongUse),
                WorkshopException w => (w.Hint, w.IsWrongUse ? ExitCode.WrongUse : ExitCode.Errors),
                _ => (null, ExitCode.Errors),
            };
            Complain($"error: {cause.Message}", hint);
            told?.Invoke(cause.Message, hint);
            return code;
        }
    }

    public void Say(string text)
    {
        if (!quiet)
            Console.Out.WriteLine(text);
    }

    /// <summary>A sentence that is neither a result nor a complaint: what was mended on the way.</summary>
    public void Tell(string text) => Complain(text);

    public void Complain(string text, string? hint = null)
    {
        _errors.WriteLine(text);
        if (hint is not null)
            _errors.WriteLine($"  hint: {hint}");
    }

    /// <summary>Shows diagnostics in order, their paths so that a terminal links them.</summary>
    public void Show(ImmutableArray<Diagnostic> diagnostics, string input)
    {
        foreach (var diagnostic in diagnostics.Sort(Diagnostic.InOrder))
        {
            if (quiet && diagnostic.Severity == Severity.Hint)
                continue;
            var path = ShownPath.Of(input, diagnostic.Path);
            var colour = diagnostic.Severity switch
            {
                Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "grey",
            };
            var severity = diagnostic.Severity.ToString().ToLowerInvariant();
            _errors.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"{path}:{diagnostic.Position.ToString()}: [{colour}]{severity} {diagnostic.Rule.Code}[/]: {diagnostic.Message}"
            );
            if (diagnostic.Hint is { } hint)
                _errors.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]hint: {hint}[/]");
        }
    }

    /// <summary>A number of things: <c>1 file</c>, <c>1,200 files</c>.</summary>
    public static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    /// <summary>How many of each: <c>2 errors, 1 warning</c>.</summary>
    public static string Tally(ImmutableArray<Diagnostic> diagnostics)
    {
        var parts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Hint, "hint") }
            .Select(kind => (Count: diagnostics.Count(d => d.Severity == kind.Item1), Name: kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => Counted(kind.Count, kind.Name))
            .ToArray();
        return parts.Length == 0 ? "nothing to report" : string.Join(", ", parts);
    }

    /// <summary>Runs work with a progress display where the terminal can show one.</summary>
    public T WithProgress<T>(Func<ProgressLine, T> work)
    {
        using var progress = new ProgressLine(
            !quiet && !Console.IsErrorRedirected && _errors.Profile.Capabilities.Ansi ? Console.Error : null,
            verbose && !quiet ? Tell : null
        );
        return work(progress);
    }

    /// <summary>
    /// Says what is begun: in the progress display, or in a line of its own where there is none and it would seem that nothing happens.
    /// </summary>
    public void Begin(string doing, ProgressLine progress)
    {
        if (progress.IsShown)
            progress.Begin(doing);
        else if (!quiet)
            Complain($"{doing} …");
    }

    // Lines are the terminal's to wrap: a diagnostic stays one line for the tools that read it.
    private static IAnsiConsole Unwrapped(IAnsiConsole console)
    {
        console.Profile.Width = int.MaxValue;
        return console;
    }

    // The exception that matters, out of those that parallel work wraps; null for our own mistakes, which may show where they were made.
    private static Exception? Cause(Exception e) =>
        e switch
        {
            AggregateException a => a.Flatten().InnerExceptions.Select(Cause).FirstOrDefault(inner => inner is not null),
            OperationCanceledException
            or IOException
            or UnauthorizedAccessException
            or MissingInputException
            or RefusedInputException
            or RefusedOutputException
            or WorkshopException => e,
            _ => null,
        };
}
