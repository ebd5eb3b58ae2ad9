using System.Diagnostics;
using System.Globalization;
using Annals.Publishing;

namespace Annals.App.Terminal;

/// <summary>
/// One line that says what is being done, how far it is, how fast it goes and how long it will take; on no terminal it says nothing.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter? _to;
    private readonly Action<string>? _tell;
    private readonly ITimer? _pulse;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private long _began;
    private string _doing = "";
    private int _done;
    private int _of;

    /// <param name="to">The terminal, or null where there is none.</param>
    /// <param name="tell">Told of each stage that has ended; null where nobody wants to know.</param>
    public ProgressLine(TextWriter? to, Action<string>? tell = null, TimeProvider? clock = null)
    {
        (_to, _tell, _clock) = (to, tell, clock ?? TimeProvider.System);
        // By itself, so that a clock runs where nothing can be counted.
        _pulse = to is null ? null : _clock.CreateTimer(_ => Show(), null, s_pace, s_pace);
    }

    public bool IsShown => _to is not null;

    /// <summary>Follows the press's stages, here and in the summary.</summary>
    public IStageWatch Watch(Summary summary) => new StageWatch(this, summary);

    /// <param name="of">How many things are to be done; 0 where they are not counted.</param>
    public void Begin(string doing, int of = 0)
    {
        lock (_gate)
            (_doing, _done, _of, _began) = (doing, 0, of, _clock.GetTimestamp());
        Show();
    }

    /// <summary>One more is done; called on any thread.</summary>
    public void Advance() => Interlocked.Increment(ref _done);

    /// <summary>Takes the line away; nothing is shown until something begins.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_doing.Length == 0)
                return;
            _doing = "";
            _to?.Write("\r\u001b[K");
            _to?.Flush();
        }
    }

    public void Dispose()
    {
        _pulse?.Dispose();
        Clear();
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_to is null || _doing.Length == 0)
                return;
            _to.Write($"\r\u001b[K{Progress.Text(_doing, _done, _of, _clock.GetElapsedTime(_began))} …");
            _to.Flush();
        }
    }

    private sealed class StageWatch(ProgressLine line, Summary summary) : IStageWatch
    {
        private readonly Stopwatch _stage = new();
        private readonly StageMemory _memory = new();

        public void Begins(Stage stage)
        {
            _stage.Restart();
            line.Begin(stage.Doing);
        }

        public void Ended(Stage stage)
        {
            _memory.StageEnded();
            summary.Took(stage.Name, _stage.Elapsed);
            if (line._tell is not { } tell)
                return;
            line.Clear();
            tell(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stage.Doing}: {_stage.Elapsed.TotalSeconds:0.00} s, {Environment.WorkingSet >> 20:N0} MiB"
                )
            );
        }
    }
}
