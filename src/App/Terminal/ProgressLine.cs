using System.Diagnostics;
using System.Globalization;
using Annals.Publishing;

namespace Annals.App.Terminal;

/// <summary>One line that says what is being done and how far it is; on no terminal it says nothing.</summary>
/// <param name="to">The terminal, or null where there is none.</param>
internal sealed class ProgressLine(TextWriter? to) : IDisposable
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(80);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private TimeSpan _shown = TimeSpan.Zero;
    private string _doing = "";
    private int _done;
    private int _of;

    /// <summary>Follows the press's stages, here and in the summary.</summary>
    public IStageWatch Watch(Summary summary) => new StageWatch(this, summary);

    public void Begin(string doing, int of = 0)
    {
        lock (_gate) (_doing, _done, _of) = (doing, 0, of);
        Show();
    }

    public void Advance()
    {
        Interlocked.Increment(ref _done);
        if (to is not null && _clock.Elapsed - _shown > s_pace) Show();
    }

    public void Clear()
    {
        lock (_gate) to?.Write("\r\u001b[K");
    }

    public void Dispose() => Clear();

    private void Show()
    {
        if (to is null) return;
        lock (_gate)
        {
            _shown = _clock.Elapsed;
            var text = _of == 0 ? _doing : string.Create(CultureInfo.InvariantCulture, $"{_doing}  {_done:N0} of {_of:N0}");
            to.Write($"\r\u001b[K{text} …");
            to.Flush();
        }
    }

    private sealed class StageWatch(ProgressLine line, Summary summary) : IStageWatch
    {
        private readonly Stopwatch _stage = new();
        private readonly StageMemory _memory = new();

        public void Begins(Stage stage)
        {
            _stage.Restart();
            line.Begin(stage.Name);
        }

        public void Ended(Stage stage)
        {
            _memory.StageEnded();
            summary.Took(stage.Name, _stage.Elapsed);
        }
    }
}
