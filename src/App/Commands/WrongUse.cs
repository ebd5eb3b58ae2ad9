using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Annals.App.Commands;

/// <summary>What is said of a command line that cannot be read: what is wrong with it, and which name was probably meant.</summary>
internal static class WrongUse
{
    /// <summary>The lines, hints set in below what they belong to.</summary>
    public static ImmutableArray<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = Path(parsed.CommandResult);
        var unknown = parsed.UnmatchedTokens;
        // What follows a command that is not known was meant for it: of that nothing can be said.
        if (unknown is [{ } word, ..] && !IsOption(word) && command.Subcommands.Count > 0)
            return [.. NoCommand(word, path, command), SeeHelp(path)];

        var said = ImmutableArray.CreateBuilder<string>();
        foreach (var option in unknown.Where(IsOption))
            Add(
                said,
                $"error: {Named(path)} has no option {option}",
                Meant(option, Options(parsed.CommandResult)) is { } near ? $"did you mean {near}?" : null
            );
        foreach (var rest in unknown.TakeWhile(u => !IsOption(u)))
            Add(said, $"error: {Named(path)} takes nothing like '{rest}'", hint: null);
        foreach (var error in parsed.Errors.Where(e => !unknown.Any(u => e.Message.Contains($"'{u}'", StringComparison.Ordinal))))
            Add(said, $"error: {error.Message}", HintFor(error));
        return [.. said, SeeHelp(path)];
    }

    private static IEnumerable<string> NoCommand(string word, string path, Command command)
    {
        var names = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
        yield return $"error: there is no command '{(path + " " + word).TrimStart()}'";
        yield return Meant(word, names) is { } near
            ? $"  hint: did you mean {(path + " " + near).TrimStart()}?"
            : $"  hint: there are {string.Join(", ", names)}";
    }

    private static string? HintFor(ParseError error) =>
        error.SymbolResult switch
        {
            ArgumentResult { Tokens: [{ Value: var word }, ..] } a => HintFor(word, a.Argument.GetCompletions(CompletionContext.Empty)),
            OptionResult { Tokens: [{ Value: var word }, ..] } o => HintFor(word, o.Option.GetCompletions(CompletionContext.Empty)),
            CommandResult { Command: { Action: null, Subcommands: { Count: > 0 } below } } =>
                $"there are {string.Join(", ", below.Where(c => !c.Hidden).Select(c => c.Name))}",
            _ => null,
        };

    private static string? HintFor(string word, IEnumerable<CompletionItem> known) =>
        Meant(word, [.. known.Select(k => k.Label)]) is { } near ? $"did you mean {near}?" : null;

    /// <summary>
    /// The nearest name; else the only one that begins so, as words on a command line are often left off half way. The hyphens of an option
    /// make two no nearer to each other.
    /// </summary>
    private static string? Meant(string word, IReadOnlyCollection<string> names)
    {
        var bare = names.Select(Bare).ToList();
        var meant =
            Nearest.To(Bare(word), bare)
            ?? (
                bare.Where(n => n.StartsWith(Bare(word), StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null
            );
        return meant is null ? null : names.First(n => Bare(n) == meant);

        static string Bare(string name) => name.TrimStart('-');
    }

    private static List<string> Options(CommandResult command)
    {
        var names = new List<string>();
        for (var (at, own) = (command, true); at is not null; (at, own) = (at.Parent as CommandResult, false))
        {
            names.AddRange(at!.Command.Options.Where(o => !o.Hidden && (own || o.Recursive)).Select(o => o.Name));
        }
        return names;
    }

    private static void Add(ImmutableArray<string>.Builder said, string sentence, string? hint)
    {
        said.Add(sentence);
        if (hint is not null)
            said.Add($"  hint: {hint}");
    }

    /// <summary>The names of the command as they were typed, without the program's own.</summary>
    private static string Path(CommandResult command) =>
        command.Parent is CommandResult above ? (Path(above) + " " + command.Command.Name).TrimStart() : "";

    private static string Named(string path) => path.Length == 0 ? CommandLine.Name : path;

    private static string SeeHelp(string path) => $"See {(path + " --help").TrimStart()}.";

    private static bool IsOption(string word) => word.StartsWith('-');
}
