using System.CommandLine;
using Annals.App.Terminal;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary><c>check</c>: every diagnostic, nothing written.</summary>
internal static class CheckCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("check", "Report what is wrong in the input, without writing anything.");
        var options = new TextOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var desk = common.Desk(parsed);
            return Task.FromResult(desk.Guard(() =>
            {
                var wish = options.Wish(parsed, common);
                var (text, leftOut) = wish.Open(desk.Tell, cancel);
                var run = Publisher.Check(text.Tree, wish.Terms, cancel);
                run = run with { Diagnostics = leftOut.AddRange(text.Located(run.Diagnostics)) };
                desk.Show(run.Diagnostics, wish.Input);
                desk.Say(Desk.Tally(run.Diagnostics));
                return run.HasErrors ? ExitCode.Errors : ExitCode.Done;
            }));
        });
        return command;
    }
}
