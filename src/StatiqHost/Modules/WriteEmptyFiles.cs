using Annals.StatiqHost.Documents;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>
/// Writes the files that have no bytes, after <c>WriteFiles</c>, which passes over them; told not to, it puts a zero byte before every
/// other file.
/// </summary>
internal sealed class WriteEmptyFiles : AtTheEdge
{
    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        foreach (
            var document in context.Inputs.Where(d => d.ContentProvider is PressContent { IsKnownToBeEmpty: true } && !d.Destination.IsNull)
        )
        {
            using var stream = context.FileSystem.GetOutputFile(document.Destination).OpenWrite();
            stream.SetLength(0);
        }
        return context.Inputs;
    }
}
