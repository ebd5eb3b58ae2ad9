#nullable disable
using System.Collections;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Statiq.Common;

public interface IExecutionState : IDocumentFactory
{
    IReadOnlyFileSystem FileSystem { get; }

    IReadOnlySettings Settings { get; }

    IPipelineOutputs Outputs { get; }

    CancellationToken CancellationToken { get; }
}

public interface IExecutionContext : IExecutionState, IMetadata, ILogger
{
    ImmutableArray<IDocument> Inputs { get; }
}

public interface IModule
{
    Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context);
}

public abstract class Module : IModule
{
    public async Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context) => await ExecuteContextAsync(context);

    protected virtual Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context) =>
        throw new NotImplementedException("modules that take one document at a time");
}

public sealed class ModuleList : IEnumerable<IModule>
{
    private readonly List<IModule> _modules = [];

    public void Add(IModule module) => _modules.Add(module);

    public IEnumerator<IModule> GetEnumerator() => _modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Wraps what has been logged, so that it is not logged again.</summary>
public sealed class LoggedException(Exception innerException) : Exception(null, innerException);

/// <summary>What Statiq throws of itself: a skipped phase, for one.</summary>
public sealed class ExecutionException(string message) : Exception(message);
