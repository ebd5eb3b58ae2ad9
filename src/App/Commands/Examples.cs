using System.CommandLine;
using System.Diagnostics;

namespace Annals.App.Commands;

/// <summary>How each command is called, as its help shows it.</summary>
internal static class Examples
{
    /// <summary>Whole command lines; at least one for every command.</summary>
    public static ImmutableArray<string> Of(Command command) =>
        [
            .. Calls(
                    string.Join(
                        ' ',
                        command
                            .Parents.OfType<Command>()
                            .Where(c => c is not RootCommand)
                            .Append(command)
                            .Where(c => c is not RootCommand)
                            .Select(c => c.Name)
                    )
                )
                .Select(call => $"{CommandLine.Name} {call}".TrimEnd()),
        ];

    /// <param name="command">Its name, with that of the command it belongs to before it.</param>
    private static ImmutableArray<string> Calls(string command) =>
        command switch
        {
            _ when command.StartsWith("new ", StringComparison.Ordinal) =>
            [
                $"{command} {NewKind.All.Single(k => command == $"new {k.Name}").Example}",
            ],
            _ when command.StartsWith("rename ", StringComparison.Ordinal) =>
            [
                $"{command} {RenameCommand.ExampleOf(command["rename ".Length..])}",
            ],
            "" => ["", "--output site --base-url https://example.org/history/"],
            "build" => ["build", "build --released --strict", "build --no-search --output draft"],
            "check" => ["check", "check --external --warnings-as-errors", "check --fix", "check --format sarif"],
            "explain" => ["explain NOTE002", "explain"],
            "serve" => ["serve", "serve --port 0 --no-search"],
            "new" => [.. NewKind.All.Take(3).Select(k => $"new {k.Name} {k.Example}")],
            "rename" => ["rename person xoxe koci-xoxe", "rename chapter rubicon crossing --dry-run"],
            "move" or "move chapter" => ["move chapter rubicon --before alesia", "move chapter rubicon --to 3 --dry-run"],
            "import" =>
            [
                "import article.txt --work rome --title \"The Fall of the Republic\"",
                "import history.docx --work gaul --title \"The Gallic War\" --language en --date 2026-11-21",
            ],
            "release" =>
            [
                "release rubicon --minor -m \"Two notes on the sources added.\"",
                "release --all --patch -m \"Slips of the pen mended.\"",
            ],
            "report" => ["report", "report --released --format json"],
            "schema" => ["schema", "schema --to .."],
            "verify" => ["verify", "verify --work rome --format json"],
            "completion" => ["completion bash", "completion zsh", "completion fish", "completion pwsh"],
            _ => throw new UnreachableException(command),
        };
}
