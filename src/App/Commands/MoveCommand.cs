using System.CommandLine;
using Annals.App.Completion;
using Annals.Editing.Ordering;

namespace Annals.App.Commands;

/// <summary><c>move</c>: gives a chapter another place among those of its work.</summary>
internal static class MoveCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("move", "Give a chapter another place among those of its work. Addresses stay.");
        command.Subcommands.Add(Chapter(common));
        return command;
    }

    private static Command Chapter(CommonOptions common)
    {
        var command = new Command("chapter", "A chapter: those between its old place and its new one move up or down.");
        var chapter = new Argument<string>("chapter") { HelpName = "chapter", Description = "The chapter's slug, or work/slug." };
        var before = new Option<string?>("--before")
        {
            HelpName = "chapter",
            Description = "The chapter that it is to stand right before.",
        };
        var after = new Option<string?>("--after") { HelpName = "chapter", Description = "The chapter that it is to stand right behind." };
        var to = new Option<int?>("--to")
        {
            HelpName = "order",
            Description = "The order that it is to have; 0 is an opening without a number.",
        };
        var dryRun = RenamedInput.DryRun();
        command.Arguments.Add(chapter);
        foreach (var option in new Option[] { before, after, to, dryRun })
            command.Options.Add(option);
        command.Validators.Add(said =>
        {
            // Asked for a value that cannot be read, the library would throw before it says so.
            if (new Option[] { before, after, to }.Count(place => said.GetResult(place) is not null) != 1)
                said.AddError("move chapter takes one of --before, --after and --to.");
        });
        foreach (var source in new[] { chapter.CompletionSources, before.CompletionSources, after.CompletionSources })
            source.Add(InputNames.Chapters(common));
        command.Does(
            common,
            (parsed, desk, cancel) =>
                RenamedInput.Of(
                    parsed.GetValue(common.Input)!,
                    parsed.GetValue(dryRun),
                    desk,
                    tree =>
                        Moving.Of(
                            new MovingOrder(tree, parsed.GetValue(chapter)!)
                            {
                                Before = parsed.GetValue(before),
                                After = parsed.GetValue(after),
                                To = parsed.GetValue(to),
                            },
                            cancel
                        ),
                    cancel
                )
        );
        return command;
    }
}
