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
        command.SetAction((parsed, cancel) =>
        {
            var desk = common.Desk(parsed);
            return Task.FromResult(desk.Guard(() =>
            {
                var input = parsed.GetValue(common.Input)!;
                var run = Publisher.Check(SiteBuild.ReadInput(input), cancel);
                desk.Show(run.Diagnostics, input);
                desk.Say(Desk.Tally(run.Diagnostics));
                return run.HasErrors ? ExitCode.Errors : ExitCode.Done;
            }));
        });
        return command;
    }
}
