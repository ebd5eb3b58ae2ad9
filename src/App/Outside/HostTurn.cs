using System.Diagnostics;

namespace Annals.App.Outside;

/// <summary>Lets one request at a time go to a host, with a pause between two.</summary>
internal sealed class HostTurn(TimeSpan pause) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private TimeSpan _pause = pause;
    private Stopwatch? _sinceLast;

    /// <summary>The host's turn; dispose of it when the answer is there.</summary>
    public async Task<IDisposable> Take(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            if (_sinceLast is { } last && _pause - last.Elapsed is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, cancel);
        }
        catch
        {
            _gate.Release();
            throw;
        }
        return new Turn(this);
    }

    /// <summary>Makes the pause longer, where this one is.</summary>
    public void Slow(TimeSpan pause)
    {
        if (pause > _pause)
            _pause = pause;
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Turn(HostTurn host) : IDisposable
    {
        public void Dispose()
        {
            host._sinceLast = Stopwatch.StartNew();
            host._gate.Release();
        }
    }
}
