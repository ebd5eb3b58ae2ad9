using System.Diagnostics;
using Annals.App.Disk;
using Annals.App.Terminal;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>One build from folder to folder.</summary>
internal static class SiteBuild
{
    /// <returns>True when the site is whole and in its place.</returns>
    public static bool Run(BuildWish wish, Desk desk, CancellationToken cancel)
    {
        var summary = new Summary();
        var order = wish.WithTheme(desk, cancel).Order();

        using var output = OutputFolder.Claim(wish.Output, wish.Input);
        return desk.WithProgress(progress =>
        {
            var (text, leftOut) = wish.Text.Open(desk.Tell, cancel);
            var run = Publisher.Run(text.Tree, order, progress.Watch(summary), cancel);
            progress.Clear();
            run = run with { Diagnostics = leftOut.AddRange(text.Located(run.Diagnostics)) };
            desk.Show(run.Diagnostics, wish.Input);
            if (run.HasErrors)
            {
                desk.Complain($"{Desk.Tally(run.Diagnostics)}: nothing was written{(Directory.Exists(wish.Output) ? $", {wish.Output} is as it was" : "")}.");
                return false;
            }
            var clock = Stopwatch.StartNew();
            progress.Begin("Writing", run.Files.Length);
            var count = output.Write(run.Files, progress.Advance, cancel, written => ClosingFiles.Of(run, written));
            summary.Took("Writing", clock.Elapsed);
            progress.Clear();
            desk.Say(summary.Of(run, count, wish));
            return true;
        });
    }
}
