#nullable disable
using Statiq.Common;

namespace Statiq.Core;

public sealed class WriteFiles : Module
{
    protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        using var gate = new SemaphoreSlim(20, 20);
        var seen = new HashSet<NormalizedPath>();
        await Task.WhenAll(
            context
                .Inputs.Where(d => !d.Destination.IsNull)
                .Select(async document =>
                {
                    if (!seen.Add(document.Destination))
                        throw new NotImplementedException($"two documents for {document.Destination}");
                    await gate.WaitAsync();
                    try
                    {
                        await Write(document, context);
                    }
                    finally
                    {
                        gate.Release();
                    }
                })
        );
        return context.Inputs;
    }

    private static async Task Write(IDocument document, IExecutionContext context)
    {
        await document.ContentProvider.GetCacheCodeAsync();
        using var content = document.ContentProvider.GetStream();
        var first = new byte[1];
        if (await content.ReadAsync(first, context.CancellationToken) == 0)
            return;
        using var file = context.FileSystem.GetOutputFile(document.Destination).OpenWrite();
        await file.WriteAsync(first, context.CancellationToken);
        await content.CopyToAsync(file, context.CancellationToken);
        file.SetLength(file.Position);
    }
}
