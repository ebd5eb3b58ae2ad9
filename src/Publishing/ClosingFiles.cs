using Annals.Core.Files;
using Annals.Rendering.Offline;

namespace Annals.Publishing;

/// <summary>The site's last files, which list the others. A host makes them of what it has written, before the list of checksums.</summary>
public static class ClosingFiles
{
    /// <param name="written">All files of the run.</param>
    public static ImmutableArray<OutputFile> Of(PressRun run, ImmutableArray<WrittenFile> written) =>
        OfflineLists.Of(run.Publication!, run.Files, written);
}
