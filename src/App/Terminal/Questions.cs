using Spectre.Console;

namespace Annals.App.Terminal;

/// <summary>
/// Asks the person at the terminal for what a command needs, one thing after the other. Only for where there is a person: elsewhere it
/// would wait for ever.
/// </summary>
internal sealed class Questions(IAnsiConsole console, CancellationToken cancel)
{
    /// <summary>The answer, which nothing speaks against; null where nothing need be said and nothing was.</summary>
    /// <param name="objection">
    /// What speaks against an answer, upon which it is asked for again; null for nothing. Not asked about an answer without a word.
    /// </param>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public string? Ask(string question, bool needed, Func<string, string?> objection)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(needed ? question : question + " (or nothing)") + ":")
        {
            // what is empty is refused with a word, not by asking again in silence
            AllowEmpty = true,
            Validator = answer =>
                (
                    string.IsNullOrWhiteSpace(answer)
                        ? needed
                            ? "This is needed."
                            : null
                        : objection(answer)
                )
                    is { } why
                    ? ValidationResult.Error(Markup.Escape(why))
                    : ValidationResult.Success(),
        };
        return prompt.ShowAsync(console, cancel).GetAwaiter().GetResult() is { } answer && !string.IsNullOrWhiteSpace(answer)
            ? answer
            : null;
    }

    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public string Choose(string question, IEnumerable<string> choices) =>
        new TextPrompt<string>(Markup.Escape(question)).AddChoices(choices).ShowAsync(console, cancel).GetAwaiter().GetResult();

    /// <summary>Whether the person wants something done. Anything but a yes is a no.</summary>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public bool Agrees(string question) =>
        new TextPrompt<string>(Markup.Escape(question + " [y/N]")) { AllowEmpty = true }
            .ShowAsync(console, cancel)
            .GetAwaiter()
            .GetResult()
            .Trim()
            .ToLowerInvariant()
            is "y"
                or "yes";
}
