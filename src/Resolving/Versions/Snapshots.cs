using Annals.Core.Files;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>Chapters as they would be published now. Made once for many chapters; nothing is done before the first is asked for.</summary>
public sealed class Snapshots
{
    private readonly RecordsUsed _records;
    private readonly InputTree _input;

    private Snapshots(RecordsUsed records, InputTree input) => (_records, _input) = (records, input);

    /// <param name="publication">Resolved, and without errors.</param>
    /// <param name="input">What it was read from.</param>
    public static Snapshots Of(Publication publication, InputTree input) => new(RecordsUsed.Of(publication, input), input);

    /// <param name="chapter">Of the resolved publication. Chapters may be asked for on any thread.</param>
    public Snapshot this[Chapter chapter] =>
        new(chapter.File.Path, _input.Find(chapter.File.Path)!.Open(), _records.FiguresBefore(chapter), _records.By(chapter));
}
