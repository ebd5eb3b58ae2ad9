using System.Security.Cryptography;
using Annals.Core.Files;
using Annals.Publishing;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>
/// Writes the files that list the publication's files, last in the last pipeline: what can be kept for reading without network, and the
/// sha256 of all. The other pipelines write at the same time: what none of them has made yet is made here once more, as waiting for them is
/// not to be had.
/// </summary>
internal sealed class WriteChecksums : AtTheEdge
{
    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        var press = context.Inputs.Select(d => d.Get<Press>(AnnalsKeys.Press)).First(p => p is not null);
        var written = press
            .Run.Files.AsParallel()
            .WithCancellation(context.CancellationToken)
            .Select(f => press.Written.GetOrAdd(f.Path, static (path, file) => Made(path, file.Content().Span), f))
            .ToImmutableArray();
        var closing = ClosingFiles.Of(press.Run, written).Select(f => (f.Path, Content: f.Content())).ToImmutableArray();
        foreach (var (path, content) in closing)
            Write(path, content.Span);
        Write(
            Checksums.Path,
            Checksums.Of(written.Concat(closing.Select(f => Made(f.Path, f.Content.Span))).Select(f => (f.Path, f.Sha256)))
        );
        return context.Inputs;

        void Write(string path, ReadOnlySpan<byte> content)
        {
            using var stream = context.FileSystem.GetOutputFile(press.Destination(path)).OpenWrite();
            stream.Write(content);
            stream.SetLength(content.Length);
        }
    }

    private static WrittenFile Made(string path, ReadOnlySpan<byte> content) => new(path, content.Length, SHA256.HashData(content));
}
