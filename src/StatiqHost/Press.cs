using System.Collections.Concurrent;
using Annals.App.Commands;
using Annals.Core.Files;
using Annals.Editing.Releases;
using Annals.Publishing;
using Statiq.Common;

namespace Annals.StatiqHost;

/// <summary>How far the press has come, as a document carries it from pipeline to pipeline.</summary>
/// <param name="Text">The text that is published, and where its files lie that are others than lie in the input folder.</param>
/// <param name="Place">Where the publication goes below the output path, without slashes around it.</param>
internal sealed record Press(PressRun Run, ReleasedInput Text, BuildWish Wish, string Place)
{
    /// <summary>Each file that has been made, by its path; filled while files are written.</summary>
    public ConcurrentDictionary<string, WrittenFile> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Where one of the publication's files goes below the output path.</summary>
    public NormalizedPath Destination(string path) => new(Place.Length == 0 ? path : $"{Place}/{path}");
}
