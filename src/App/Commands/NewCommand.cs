using System.CommandLine;
using System.CommandLine.Completions;
using Annals.App.Completion;
using Annals.App.Disk;
using Annals.App.Repository;
using Annals.App.Terminal;
using Annals.Core.Files;
using Annals.Editing.Beginning;

namespace Annals.App.Commands;

/// <summary>
/// <c>new</c>: begins a publication, a part of one or a record; writes what the check has nothing against, and never over anything.
/// </summary>
internal static class NewCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command(
            "new",
            "Begin a publication, a work, a chapter, a record or a note. What is not given is asked for at a terminal; nothing is ever written over."
        );
        foreach (var kind in NewKind.All)
            command.Subcommands.Add(Make(kind, common));
        return command;
    }

    private static Command Make(NewKind kind, CommonOptions common)
    {
        var command = new Command(kind.Name, kind.Description);
        var options = kind.Fields.ToDictionary(f => f, f => new Option<string?>(f.Flag) { Description = f.Description });
        foreach (var (field, option) in options)
        {
            if (!field.OneOf.IsEmpty)
                option.AcceptOnlyFromAmong([.. field.OneOf]);
            if (field.IsWork)
                Complete(option, "work", InputNames.Works(common));
            if (field.IsChapter)
                Complete(option, "chapter", InputNames.Chapters(common));
            command.Options.Add(option);
        }
        var date = DayOption.Make("The date of version 1.0.0, such as 2026-11-21; today if not given.");
        if (kind.HasDay)
            command.Options.Add(date);
        command.Does(
            common,
            (parsed, desk, cancel) =>
            {
                var day = (kind.HasDay ? parsed.GetValue(date) : null) ?? DayOption.Today(TimeProvider.System);
                return Begin(
                    kind,
                    field => NewKind.OneLine(field, parsed.GetValue(options[field])),
                    day,
                    parsed.GetValue(common.Input)!,
                    desk,
                    cancel
                );
            }
        );
        return command;
    }

    private static void Complete(Option<string?> option, string called, Func<CompletionContext, IEnumerable<CompletionItem>> names)
    {
        option.HelpName = called;
        option.CompletionSources.Add(names);
    }

    private static int Begin(NewKind kind, Func<NewField, string?> given, DateOnly day, string input, Desk desk, CancellationToken cancel)
    {
        if (kind.MakesFolder && File.Exists(input))
            throw new MissingInputException($"{input} is a file, not a folder");
        var (answers, code) = Answers(kind, given, day, input, desk, cancel);
        if (answers is null)
            return code;

        using var change = new InputChange(input, new SystemDisk());
        var tree = IsYetToBeMade(kind, input) ? new InputTree([]) : InputFolder.Claim(input, desk.Tell, change);
        var (plan, found) = Beginnings.Of(tree, kind.Item(field => answers.GetValueOrDefault(field), day), cancel);
        if (found.IsEmpty)
            found = BeginningProof.Of(plan, tree, input, cancel);
        desk.Show(found, input);
        if (found.Any(d => d.Severity == Severity.Error))
        {
            desk.Complain($"{Desk.Tally(found)}: nothing was written.");
            return ExitCode.Errors;
        }
        change.Apply(plan.Files, [], cancel);

        foreach (var file in plan.Files)
            desk.Say(Path.Combine(input, file.Path).Replace(Path.DirectorySeparatorChar, '/'));
        if (kind.MakesFolder && RepositoryFiles.Begin(input) is { IsEmpty: false } beside)
            desk.Say($"Beside it, as a repository of its own wants them: {string.Join(", ", beside)}");
        if (plan.Reference is { } reference)
            desk.Say($"Refer to it with {reference}");
        if (plan.Remark is { } remark)
            desk.Say(remark);
        return ExitCode.Done;
    }

    /// <summary>
    /// All that was given or, at a terminal, answered; null where something is missing that is needed, which is then told, and the exit
    /// code.
    /// </summary>
    private static (IReadOnlyDictionary<NewField, string>? Answers, int Code) Answers(
        NewKind kind,
        Func<NewField, string?> given,
        DateOnly day,
        string input,
        Desk desk,
        CancellationToken cancel
    )
    {
        var answers = kind
            .Fields.Select(f => (Field: f, Value: given(f)))
            .Where(f => f.Value is not null)
            .ToDictionary(f => f.Field, f => f.Value!);
        if (answers.Keys.FirstOrDefault(f => f.With is { } with && !answers.Keys.Any(other => other.Flag == with)) is { } half)
        {
            desk.Complain($"error: new {kind.Name} needs {half.With} with {half.Flag}", kind.Fields.First(f => f.Flag == half.With).Description);
            return (null, ExitCode.WrongUse);
        }
        var missing = kind.Fields.Where(f => f.Needed && !answers.ContainsKey(f)).ToList();
        // Who gives all that is needed is left alone; who does not is asked for the rest too.
        if (missing.Count == 0)
            return (answers, ExitCode.Done);
        if (desk.Questions(cancel) is not { } questions)
        {
            foreach (var field in missing)
                desk.Complain($"error: new {kind.Name} needs {field.Flag}", field.Description);
            return (null, ExitCode.WrongUse);
        }
        var tree = IsYetToBeMade(kind, input) ? new InputTree([]) : InputFolder.Open(input, desk.Tell);
        return (new NewAnswers(kind, day, tree, input, desk, questions, cancel).Asked(answers), ExitCode.Errors);
    }

    private static bool IsYetToBeMade(NewKind kind, string input) => kind.MakesFolder && !Directory.Exists(input);
}
