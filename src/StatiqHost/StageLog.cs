using System.Diagnostics;
using Annals.Publishing;
using Microsoft.Extensions.Logging;

namespace Annals.StatiqHost;

/// <summary>The press's progress in Statiq's log.</summary>
internal sealed class StageLog(ILogger log) : IStageWatch
{
    private readonly Stopwatch _clock = new();

    public void Begins(Stage stage)
    {
        log.LogInformation("Annals: {Stage} …", stage.Name);
        _clock.Restart();
    }

    public void Ended(Stage stage) => log.LogInformation("Annals: {Stage} took {Milliseconds} ms", stage.Name, _clock.ElapsedMilliseconds);
}
