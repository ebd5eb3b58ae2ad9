using Annals.App.Disk;
using Annals.Core.Files;
using Annals.StatiqHost.Documents;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>
/// Adds the file by which Annals knows its own output folder again and refuses any other, so that either host can take up where the other
/// left.
/// </summary>
internal sealed class MarkOutput : AtTheEdge
{
    protected override IEnumerable<IDocument> Give(IExecutionContext context) =>
        [
            .. context.Inputs,
            context.CreateDocument(
                NormalizedPath.Null,
                new NormalizedPath(OutputFolder.Mark),
                null,
                new PressContent(OutputFile.OfText(OutputFolder.Mark, () => OutputFolder.MarkText))
            ),
        ];
}
