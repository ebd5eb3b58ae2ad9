using System.Security.Cryptography;
using Annals.Core.Files;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>
/// Writes the list of the publication's files with their sha256, last in the last pipeline. The other pipelines write at the same time: what none of them has made yet is made here once more,
/// as waiting for them is not to be had.
/// </summary>
internal sealed class WriteChecksums : AtTheEdge
{
    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        var press = context.Inputs.Select(d => d.Get<Press>(AnnalsKeys.Press)).First(p => p is not null);
        var sums = press.Run.Files.AsParallel().WithCancellation(context.CancellationToken)
            .Select(f => (f.Path, Sha256: press.Sums.GetOrAdd(f.Path, static (_, file) => SHA256.HashData(file.Content().Span), f)));
        using var stream = context.FileSystem.GetOutputFile(press.Destination(Checksums.Path)).OpenWrite();
        var list = Checksums.Of(sums);
        stream.Write(list);
        stream.SetLength(list.Length);
        return context.Inputs;
    }
}
