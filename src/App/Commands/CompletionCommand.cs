using System.CommandLine;
using Annals.App.Completion;
using Annals.App.Terminal;

namespace Annals.App.Commands;

/// <summary><c>completion</c>: prints what a shell needs to complete our command lines.</summary>
internal static class CompletionCommand
{
    public static Command Make()
    {
        var command = new Command(
            "completion",
            "Print the script by which a shell completes commands, options, chapters, works and rules."
        );
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. ShellScript.Shells]);
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            Console.Out.Write(ShellScript.Of(parsed.GetValue(shell)!));
            return ExitCode.Done;
        });
        return command;
    }
}
