using System.CommandLine;
using System.CommandLine.Help;

namespace Annals.App.Commands;

/// <summary>The command line: every command, and what all have in common.</summary>
internal static class CommandLine
{
    /// <summary>What the packed command is called.</summary>
    public const string Name = "annals";

    public static RootCommand Root()
    {
        var common = new CommonOptions();
        var root = new RootCommand(
            "Annals makes a long-form history publication from Markdown. Without a command it builds input/ into output/."
        );
        common.AddTo(root);
        BuildCommand.SetUp(root, common);
        root.Subcommands.Add(BuildCommand.Make(common));
        root.Subcommands.Add(CheckCommand.Make(common));
        root.Subcommands.Add(ExplainCommand.Make(common));
        root.Subcommands.Add(ServeCommand.Make(common));
        root.Subcommands.Add(NewCommand.Make(common));
        root.Subcommands.Add(RenameCommand.Make(common));
        root.Subcommands.Add(MoveCommand.Make(common));
        root.Subcommands.Add(ImportCommand.Make(common));
        root.Subcommands.Add(ReleaseCommand.Make(common));
        root.Subcommands.Add(ReportCommand.Make(common));
        root.Subcommands.Add(SchemaCommand.Make(common));
        root.Subcommands.Add(VerifyCommand.Make(common));
        root.Subcommands.Add(CompletionCommand.Make());
        var help = root.Options.OfType<HelpOption>().Single();
        // Its other names are Windows' of old and only fill the lists of completions.
        help.Aliases.Clear();
        help.Aliases.Add("-h");
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        Flags(root);
        return root;
    }

    /// <summary>
    /// Has every flag be said by its name alone: else the library takes a word behind it for its value, and offers <c>True</c> and
    /// <c>False</c> before all that can stand there.
    /// </summary>
    private static void Flags(Command command)
    {
        foreach (var flag in command.Options.OfType<Option<bool>>())
        {
            flag.Arity = ArgumentArity.Zero;
            flag.CompletionSources.Clear();
        }
        foreach (var below in command.Subcommands)
            Flags(below);
    }
}
