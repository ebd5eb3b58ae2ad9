using System.Buffers;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Annals.App.Disk;
using Annals.App.Preview;
using Annals.App.Terminal;
using Annals.App.Workshop;
using Annals.Core.Pages;
using Annals.Editing.Report;
using Annals.Publishing;
using Annals.Theme;

namespace Annals.App.Commands;

/// <summary><c>serve</c>: makes the site, shows it on this machine, and shows at once what was saved.</summary>
internal static class ServeCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command(
            "serve",
            "Show the site on this machine only, and at once whatever is saved. Nothing is written: build does that."
        );
        var options = new BuildOptions();
        options.AddTo(command);
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0 takes a free one.",
            DefaultValueFactory = _ => 8080,
        };
        port.Validators.Add(said =>
        {
            if (
                said.Tokens is [{ Value: var given }]
                && int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number is < 0 or > 65535
            )
                said.AddError("A port is a number from 0 to 65535.");
        });
        command.Options.Add(port);
        command.Does(common, (parsed, desk, cancel) => Serve(options.Wish(parsed, common), parsed.GetValue(port), desk, cancel));
        return command;
    }

    private static int Serve(BuildWish wish, int port, Desk desk, CancellationToken cancel)
    {
        InputFolder.Require(wish.Input);
        wish = wish.WithTheme(desk, cancel);
        var site = new PreviewSite();
        using var server = PreviewServer.Start(site, port, sentence => desk.Complain(sentence, hint: null));
        wish = wish with { BaseUrl = server.Address };
        using var press = new PreviewPress(wish, site, desk, ShowReport);
        using var watch = new FolderWatch([wish.Input, .. ThemeFolder.Find(wish.Theme)?.Folders ?? []]);

        desk.WithProgress(progress => Run(FolderChange.None, progress.Watch(new Summary())));
        desk.Say($"The site is at {server.Address} until Ctrl-C.");
        desk.Say($"The editor's report is at {new Uri(server.Address, Addresses.Report.Value)}.");
        while (watch.WaitForChangeAsync(cancel).GetAwaiter().GetResult() is { } change)
        {
            desk.Guard(() => Run(change, watch: null), (complaint, hint) => server.TellOfErrors(PreviewErrors.Of(complaint, hint)));
        }
        return ExitCode.Interrupted;

        // What a save breaks, the next one mends: the last whole site stays in view.
        int Run(FolderChange change, IStageWatch? watch)
        {
            var clock = Stopwatch.StartNew();
            var run = press.Run(change, watch, cancel);
            if (run.HasErrors)
                server.TellOfErrors(PreviewErrors.Of(run.Diagnostics, wish.Input));
            else
                server.TellOfSite();
            desk.Show(run.Diagnostics, wish.Input);
            desk.Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Desk.Tally(run.Diagnostics)}; {(!run.HasErrors ? "shown" : site.IsThere ? "the site is shown as it was before" : "there is no site to show yet")} ({clock.ElapsedMilliseconds} ms)"
                )
            );
            return run.HasErrors ? ExitCode.Errors : ExitCode.Done;
        }

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
