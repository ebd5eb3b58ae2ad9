using System.CommandLine;
using System.CommandLine.Completions;
using Annals.App.Explaining;
using Annals.App.Terminal;
using Annals.Core.Diagnostics.Rules;

namespace Annals.App.Commands;

/// <summary>
/// <c>explain</c>: what a rule means, an example that breaks it, and what to do instead; without a rule, all of them in a line each.
/// </summary>
internal static class ExplainCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("explain", "Say what a rule means, show a text that breaks it, and say what to do instead.");
        var rules = new Argument<string[]>("rule")
        {
            Description = "The code that check prints, such as NOTE002; none lists all rules.",
            HelpName = "rule",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var markdown = new Option<bool>("--markdown")
        {
            Description = "All rules with their examples as one Markdown file: input/RULES.md is made so.",
        };
        command.Arguments.Add(rules);
        command.Options.Add(markdown);
        rules.CompletionSources.Add([.. RuleBook.All.Select(r => r.Code)]);
        command.Validators.Add(said =>
        {
            if (said.GetValue(markdown) && said.GetValue(rules) is { Length: > 0 })
                said.AddError("explain --markdown is of all rules and takes none.");
        });
        command.Does(
            common,
            (parsed, desk, _) => parsed.GetValue(markdown) ? Print(RulePages.All()) : Explain(parsed.GetValue(rules) ?? [], desk)
        );
        return command;
    }

    private static int Print(string text)
    {
        Console.Out.Write(text);
        return ExitCode.Done;
    }

    private static int Explain(string[] codes, Desk desk)
    {
        var unknown = codes.FirstOrDefault(code => RuleBook.Find(code) is null);
        if (unknown is not null)
        {
            desk.Complain(
                $"error: there is no rule '{unknown}'",
                RuleBook.Near(unknown) is { } near ? $"did you mean {near}?" : "explain without a code lists all rules"
            );
            return ExitCode.WrongUse;
        }
        Console.Out.WriteLine(
            codes.Length == 0
                ? string.Join('\n', RuleBook.All.Select(r => $"{r.Code,-9} {r.Severity.ToString().ToLowerInvariant(),-7}  {r.Meaning}"))
                : string.Join("\n\n", codes.Select(code => Explanation.Of(RuleBook.Find(code)!)))
        );
        return ExitCode.Done;
    }
}
