using System.CommandLine;
using Annals.App.Terminal;

namespace Annals.App.Commands;

/// <summary>What a command does when it is called.</summary>
internal static class CommandWork
{
    private static volatile bool s_underWay;

    /// <summary>Whether a command was begun and has not ended.</summary>
    public static bool IsUnderWay => s_underWay;

    /// <summary>
    /// Has the command do this, off the thread that waits: only so does the library hear that somebody wants it to stop while it is at
    /// work, cancels the token, and lets the work put away what it has begun.
    /// </summary>
    /// <param name="work">Gives the exit code.</param>
    public static void Does(this Command command, CommonOptions common, Func<ParseResult, Desk, CancellationToken, int> work) =>
        command.SetAction(
            (parsed, cancel) =>
            {
                var desk = common.Desk(parsed);
                s_underWay = true;
                return Task.Run(() => UntilDone(() => desk.Guard(() => work(parsed, desk, cancel))), CancellationToken.None);
            }
        );

    private static int UntilDone(Func<int> work)
    {
        try
        {
            return work();
        }
        finally
        {
            s_underWay = false;
        }
    }
}
