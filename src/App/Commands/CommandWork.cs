using System.CommandLine;
using System.Runtime.InteropServices;
using Annals.App.Terminal;

namespace Annals.App.Commands;

/// <summary>What a command does when it is called, and what happens when somebody wants it to stop.</summary>
internal static class CommandWork
{
    /// <summary>Only what takes longer to be put away is torn away.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static volatile bool s_underWay;

    /// <summary>
    /// Has the command do this. Ctrl-C is heard from before its first moment to its end, cancels the token, and lets the work put away what
    /// it has begun; a change of files that is half made is completed. (The library would listen too, but begins when the work has begun:
    /// who stopped it at once left something behind.)
    /// </summary>
    /// <param name="work">Gives the exit code.</param>
    public static void Does(this Command command, CommonOptions common, Func<ParseResult, Desk, CancellationToken, int> work) =>
        command.SetAction(
            (parsed, cancel) =>
            {
                var desk = common.Desk(parsed);
                var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                s_underWay = true;
                PosixSignalRegistration[] listening = [Heard(PosixSignal.SIGINT, stop), Heard(PosixSignal.SIGTERM, stop)];
                return Task.Run(
                    () => UntilDone(() => desk.Guard(() => work(parsed, desk, stop.Token)), listening),
                    CancellationToken.None
                );
            }
        );

    private static PosixSignalRegistration Heard(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                _ = TearAwayAsync();
                stop.Cancel();
            }
        );

    private static async Task TearAwayAsync()
    {
        await Task.Delay(s_patience).ConfigureAwait(false);
        if (!s_underWay)
            return;
        Console.Error.WriteLine("interrupted before what was begun could be put away; the next command does that.");
        Environment.Exit(ExitCode.Interrupted);
    }

    private static int UntilDone(Func<int> work, PosixSignalRegistration[] listening)
    {
        try
        {
            return work();
        }
        finally
        {
            s_underWay = false;
            foreach (var signal in listening)
                signal.Dispose();
        }
    }
}
