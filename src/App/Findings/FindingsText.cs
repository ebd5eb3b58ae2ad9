using System.Globalization;
using Annals.App.Terminal;
using Spectre.Console;

namespace Annals.App.Findings;

/// <summary>Findings for people: each with its line and a caret below the place.</summary>
internal static class FindingsText
{
    /// <param name="hints">Whether hints are told too.</param>
    public static void Write(CheckFindings findings, TextWriter to, bool colour, bool hints)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(to), Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No }
        );
        // Lines are the terminal's to wrap: a diagnostic stays one line for the tools that read it.
        console.Profile.Width = int.MaxValue;
        var files = new InputLines(findings.Input);
        foreach (var told in findings.Told.Where(d => hints || d.Severity != Severity.Hint))
            Write(console, told, findings.Input, files);
    }

    private static void Write(IAnsiConsole console, Diagnostic told, string input, InputLines files)
    {
        var path = ShownPath.Of(input, told.Path);
        var colour = told.Severity switch
        {
            Severity.Error => "red",
            Severity.Warning => "yellow",
            _ => "grey",
        };
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{path}:{told.Position.ToString()}: [{colour}]{told.Severity.ToString().ToLowerInvariant()} {told.Rule.Code}[/]: {told.Message}"
        );
        if (files.Find(told.Path, told.Position.Line) is { } line && PlaceInLine.Of(line, told.Position.Column) is { } place)
        {
            var number = told.Position.Line.ToString(CultureInfo.InvariantCulture);
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]{number} |[/] {place.Line}");
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"  [grey]{new string(' ', number.Length)} |[/] {place.Before}[{colour}]^[/]"
            );
        }
        if (told.Hint is { } hint)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]hint: {hint}[/]");
    }
}
