using System.Buffers;
using System.CommandLine;
using Annals.App.Preview;
using Annals.App.Terminal;
using Annals.Core.Pages;
using Annals.Editing.Report;
using Annals.Publishing;
using Annals.Theme;

namespace Annals.App.Commands;

/// <summary><c>serve</c>: builds, shows the site on this machine, and builds and shows again whenever a file is saved.</summary>
internal static class ServeCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("serve", "Build, show the site on this machine only, and do it again at each change.");
        var options = new BuildOptions();
        options.AddTo(command);
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 8080 };
        command.Options.Add(port);
        command.SetAction((parsed, cancel) =>
        {
            var desk = common.Desk(parsed);
            return Task.FromResult(desk.Guard(() => Serve(options.Wish(parsed, common), parsed.GetValue(port), desk, cancel)));
        });
        return command;
    }

    private static int Serve(BuildWish wish, int port, Desk desk, CancellationToken cancel)
    {
        using var server = PreviewServer.Start(wish.Output, port);
        wish = wish with { BaseUrl = server.Address };
        SiteBuild.Run(wish, desk, cancel, ShowReport);
        desk.Say($"The site is at {server.Address} until Ctrl-C.");
        desk.Say($"The editor's report is at {new Uri(server.Address, Addresses.Report.Value)}.");

        using var watch = new FolderWatch([wish.Input, .. wish.Theme is null ? (string[])[] : [wish.Theme]]);
        while (watch.WaitForChange(cancel))
        {
            // What a save breaks, the next one mends: the last whole site stays in view.
            if (desk.Guard(() => SiteBuild.Run(wish, desk, cancel, ShowReport) ? ExitCode.Done : ExitCode.Errors) == ExitCode.Done) server.Reload();
        }
        return ExitCode.Done;

        // Made when somebody looks: of a large publication it takes a moment, and most saves are made without.
        void ShowReport(PressRun run) => server.Show(Addresses.Report, () => ReportOf(run));
    }

    private static ReadOnlyMemory<byte> ReportOf(PressRun run)
    {
        var page = new ArrayBufferWriter<byte>();
        Templates.Render(new ReportPage(run.Publication!, Reporting.Of(run.Publication!), "The editor’s report"), run.Frame!, page);
        return page.WrittenMemory;
    }
}
