using System.CommandLine;
using Annals.App.Terminal;

namespace Annals.App.Commands;

/// <summary><c>build</c>, also what no command does: the whole site, or nothing.</summary>
internal static class BuildCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("build", "Build the site.");
        SetUp(command, common);
        return command;
    }

    public static void SetUp(Command command, CommonOptions common)
    {
        var options = new BuildOptions();
        options.AddTo(command);
        command.Does(
            common,
            (parsed, desk, cancel) => SiteBuild.Run(options.Wish(parsed, common), desk, cancel) ? ExitCode.Done : ExitCode.Errors
        );
    }
}
