using Spectre.Console;

namespace Annals.App.Findings;

/// <summary>A unified diff on the terminal.</summary>
internal static class DiffText
{
    public static void Write(string diff, TextWriter to, bool colour)
    {
        if (!colour)
        {
            to.Write(diff);
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(to), Ansi = AnsiSupport.Detect });
        console.Profile.Width = int.MaxValue;
        foreach (var line in diff.TrimEnd('\n').Split('\n'))
        {
            var style = line switch
            {
                ['+', ..] => "green",
                ['-', ..] => "red",
                ['@', ..] => "aqua",
                _ => "default",
            };
            console.MarkupLineInterpolated(System.Globalization.CultureInfo.InvariantCulture, $"[{style}]{line}[/]");
        }
    }
}
