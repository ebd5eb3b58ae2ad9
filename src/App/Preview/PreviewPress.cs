using Annals.App.Commands;
using Annals.App.Disk;
using Annals.App.Terminal;
using Annals.Publishing;

namespace Annals.App.Preview;

/// <summary>
/// Runs the press for the preview: at first on everything, then on what was saved. The index for searches follows behind, when nothing has
/// been saved for a moment.
/// </summary>
/// <param name="shown">Is given each run that holds together.</param>
internal sealed class PreviewPress(BuildWish wish, PreviewSite site, Desk desk, Action<PressRun> shown) : IDisposable
{
    private static readonly TimeSpan s_untilIndexed = TimeSpan.FromMilliseconds(400);
    private static readonly Stage s_index = Publisher.Stages[^1];

    private readonly FolderMemory _folder = new();
    private readonly PressMemory _memory = new();
    private readonly string _input = Path.TrimEndingDirectorySeparator(Path.GetFullPath(wish.Input)) + Path.DirectorySeparatorChar;
    private PressOrder? _order;
    private CancellationTokenSource? _indexing;
    private Task _index = Task.CompletedTask;

    /// <summary>The run, which is shown if it has no errors.</summary>
    public PressRun Run(FolderChange change, IStageWatch? watch, CancellationToken cancel)
    {
        _folder.Changed(change.Paths, change.Lost);
        if (_order is null || change.Lost || change.Paths.Any(path => !path.StartsWith(_input, StringComparison.Ordinal)))
            _order = wish.Order() with { Memory = _memory };
        _indexing?.Cancel();

        var (text, leftOut) = wish.Text.Open(desk.Tell, cancel, _folder);
        var run = Publisher
            .Stages.Where(s => s != s_index)
            .Aggregate(Publisher.Begin(text.Tree, _order), (done, stage) => Publisher.Run(done, stage, watch, cancel));
        run = run with { Diagnostics = leftOut.AddRange(text.Located(run.Diagnostics)) };
        if (run.HasErrors)
            return run;
        site.Show(run);
        shown(run);
        if (wish.Search)
            Index(run, cancel);
        return run;
    }

    public void Dispose()
    {
        _indexing?.Cancel();
        _index.Wait();
        _indexing?.Dispose();
    }

    private void Index(PressRun run, CancellationToken cancel)
    {
        var before = (_index, _indexing);
        var own = _indexing = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _index = Task.Run(
            async () =>
            {
                try
                {
                    await before._index;
                    before._indexing?.Dispose();
                    await Task.Delay(s_untilIndexed, own.Token);
                    var indexed = Publisher.Run(run, s_index, watch: null, own.Token);
                    site.ShowIndex(indexed.Files[run.Files.Length..]);
                }
                catch (Exception e)
                    when (e is OperationCanceledException or AggregateException { InnerException: OperationCanceledException })
                {
                    // Something was saved meanwhile: its own index follows.
                }
                catch (Exception e)
                {
                    // Whatever it was, the next index is made all the same.
                    desk.Complain($"error: searches find what they found before: {e.Message}", (e as WorkshopException)?.Hint);
                }
            },
            CancellationToken.None
        );
    }
}
