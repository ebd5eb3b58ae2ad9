using System.CommandLine;
using System.CommandLine.Completions;
using Annals.App.Completion;
using Annals.Editing.Renaming;

namespace Annals.App.Commands;

/// <summary>
/// <c>rename</c>: gives something another name in addresses and references, with everything that refers to it; its old address leads on.
/// </summary>
internal static class RenameCommand
{
    private static readonly ImmutableArray<(RenamedKind Kind, string Description, string Example)> s_kinds =
    [
        (RenamedKind.Work, "A work that has no published versions: its folder, and all that names it.", "rome roman-history"),
        (RenamedKind.Chapter, "A chapter's slug; where several works have such a chapter, work/slug.", "rubicon crossing-the-rubicon"),
        (RenamedKind.Term, "A term of the glossary.", "juche juche-idea"),
        (RenamedKind.Person, "A person.", "xoxe koci-xoxe"),
        (RenamedKind.Place, "A place.", "kiev kyiv"),
        (RenamedKind.Organisation, "An organisation.", "un united-nations"),
        (RenamedKind.Event, "A dated event.", "break diplomatic-break"),
        (RenamedKind.Figure, "A picture's record; the picture's own file stays.", "kochi-dzodze koci-xoxe"),
        (
            RenamedKind.Source,
            "A work of the bibliography, by the key that citations have. What exports the bibliography must be told too.",
            "biberaj biberaj-1990"
        ),
        (RenamedKind.Note, "A note of a chapter, by its label. Its hand stays.", "ed-1 ed-zhou --chapter rubicon"),
        (RenamedKind.Page, "A page of the editors'.", "principles editorial-principles"),
    ];

    public static Command Make(CommonOptions common)
    {
        var command = new Command(
            "rename",
            "Give something another name in addresses and references, with everything that refers to it. Old addresses lead on; published versions stay as they are."
        );
        foreach (var (kind, description, _) in s_kinds)
            command.Subcommands.Add(Make(kind, description, common));
        return command;
    }

    /// <param name="kind">As it is typed.</param>
    public static string ExampleOf(string kind) => s_kinds.Single(k => NameOf(k.Kind) == kind).Example;

    private static string NameOf(RenamedKind kind) => kind.ToString().ToLowerInvariant();

    private static Command Make(RenamedKind kind, string description, CommonOptions common)
    {
        var name = NameOf(kind);
        var command = new Command(name, description);
        var old = new Argument<string>("old") { HelpName = "old", Description = "What it is called." };
        var now = new Argument<string>("new") { HelpName = "new", Description = "What it is to be called." };
        var chapter = new Option<string>("--chapter") { Description = "The chapter's slug, or work/slug.", Required = true };
        var dryRun = RenamedInput.DryRun();
        command.Arguments.Add(old);
        command.Arguments.Add(now);
        command.Options.Add(dryRun);
        if (kind == RenamedKind.Note)
            command.Options.Add(chapter);
        chapter.CompletionSources.Add(InputNames.Chapters(common));
        if (Names(kind, common) is { } names)
            old.CompletionSources.Add(names);
        command.Does(
            common,
            (parsed, desk, cancel) =>
                RenamedInput.Of(
                    parsed.GetValue(common.Input)!,
                    parsed.GetValue(dryRun),
                    desk,
                    tree =>
                        Renaming.Of(
                            new RenamingOrder(tree, kind, parsed.GetValue(old)!, parsed.GetValue(now)!)
                            {
                                Chapter = kind == RenamedKind.Note ? parsed.GetValue(chapter) : null,
                            },
                            cancel
                        ),
                    cancel
                )
        );
        return command;
    }

    /// <summary>What there is of a kind, for the shell to offer; null of notes, which their chapter would have to be read for.</summary>
    private static Func<CompletionContext, IEnumerable<CompletionItem>>? Names(RenamedKind kind, CommonOptions common) =>
        kind switch
        {
            RenamedKind.Note => null,
            RenamedKind.Chapter => InputNames.Chapters(common),
            RenamedKind.Work => InputNames.Works(common),
            RenamedKind.Source => InputNames.WorksCited(common),
            _ => InputNames.Records(common, NamedThing.FolderOf(kind)),
        };
}
