using System.CommandLine;
using Annals.App.Terminal;

namespace Annals.App.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    public Option<string> Input { get; } =
        new("--input")
        {
            Description = "The folder that holds publication.yml and all that authors edit.",
            DefaultValueFactory = _ => "input",
            Recursive = true,
        };

    public Option<string> Output { get; } =
        new("--output")
        {
            Description = "The folder that the site goes to; it is replaced whole.",
            DefaultValueFactory = _ => "output",
            Recursive = true,
        };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "Say nothing but diagnostics.", Recursive = true };

    public Option<bool> Verbose { get; } =
        new("--verbose") { Description = "Say more: times, memory, and what the tools said.", Recursive = true };

    public CommonOptions()
    {
        MustNotBeEmpty(Input);
        MustNotBeEmpty(Output);
    }

    /// <summary>Has the option refuse a path without a character: no folder is called so.</summary>
    public static void MustNotBeEmpty(Option folder) =>
        folder.Validators.Add(said =>
        {
            if (said.Tokens.Any(t => t.Value.Length == 0))
                said.AddError($"{folder.Name} takes a folder's name.");
        });

    public void AddTo(RootCommand root)
    {
        root.Options.Add(Input);
        root.Options.Add(Output);
        root.Options.Add(Quiet);
        root.Options.Add(Verbose);
    }

    /// <summary>The terminal as these options want it.</summary>
    public Desk Desk(ParseResult parsed) => new(parsed.GetValue(Quiet), parsed.GetValue(Verbose));
}
