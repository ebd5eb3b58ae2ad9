#nullable disable
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Statiq.Core;

internal enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}

/// <summary>A pipeline's phase: what it waits for, and what it gave.</summary>
internal sealed class PipelinePhase(string name, IPipeline pipeline, Phase phase, ModuleList modules)
{
    public string Name => name;

    public IPipeline Pipeline => pipeline;

    public Phase Phase => phase;

    public ModuleList Modules => modules;

    /// <summary>The first one's outputs are this one's inputs.</summary>
    public List<PipelinePhase> Dependencies { get; } = [];

    public ImmutableArray<IDocument> Outputs { get; set; } = [];

    public Task Task { get; set; }
}

/// <summary>
/// Runs pipelines as Statiq does: phases side by side, each after what it depends on; what depends on a failed one is skipped.
/// </summary>
internal sealed class StubEngine(StubMetadata settings, StubFileSystem files, ILogger log) : IEngine
{
    private List<PipelinePhase> _phases = [];

    public ISettings Settings => settings;

    public IReadOnlyFileSystem FileSystem => files;

    public IPipelineCollection Pipelines { get; } = new StubPipelines();

    public ILogger Log => log;

    /// <summary>The documents that a pipeline's phase gave.</summary>
    public ImmutableArray<IDocument> Given(string pipeline, Phase phase) =>
        _phases.Single(p => p.Name == pipeline && p.Phase == phase).Outputs;

    /// <summary>The pipelines that ran.</summary>
    public IEnumerable<string> Executed => _phases.Select(p => p.Name).Distinct();

    public async Task Execute(string[] named, bool normal, CancellationToken cancel)
    {
        _phases = Phases(Executing(named, normal));
        files.CleanOutput();
        foreach (var phase in _phases)
            phase.Task = Task.Run(() => Execute(phase, cancel), cancel);
        await Task.WhenAll(_phases.Select(p => p.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // What failed, not what was skipped for it: together they would throw what was first by the clock, and a skipped phase can overtake.
        foreach (var phase in _phases)
            await phase.Task;
    }

    private HashSet<string> Executing(string[] named, bool normal)
    {
        foreach (var name in named.Where(n => !Pipelines.ContainsKey(n)))
            throw new InvalidOperationException($"Pipeline {name} does not exist");
        var executing = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, pipeline) in Pipelines)
        {
            var wanted = pipeline.ExecutionPolicy switch
            {
                ExecutionPolicy.Default or ExecutionPolicy.Normal => normal,
                ExecutionPolicy.Manual => false,
                _ => throw new NotImplementedException(pipeline.ExecutionPolicy.ToString()),
            };
            if (wanted || named.Contains(name, StringComparer.OrdinalIgnoreCase))
                Add(name);
        }
        return executing;

        void Add(string name)
        {
            if (!Pipelines.ContainsKey(name))
                throw new InvalidOperationException($"Could not find pipeline dependency {name}");
            if (!executing.Add(name))
                return;
            foreach (var dependency in Pipelines[name].Dependencies)
                Add(dependency);
        }
    }

    // In an order in which each comes after what it depends on; a circle would be an endless one.
    private List<PipelinePhase> Phases(HashSet<string> executing)
    {
        var made = new Dictionary<string, PipelinePhase[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in executing)
            Make(name);
        foreach (var phases in made.Values)
            phases[2].Dependencies.AddRange(made.Values.Where(p => p != phases).Select(p => p[1]));
        return [.. Enumerable.Range(0, 4).SelectMany(phase => made.Values.Select(p => p[phase]))];

        PipelinePhase[] Make(string name)
        {
            if (made.TryGetValue(name, out var known))
                return known;
            var pipeline = Pipelines[name];
            var before = pipeline.Dependencies.Select(Make).ToList();
            PipelinePhase[] phases =
            [
                new(name, pipeline, Phase.Input, pipeline.InputModules),
                new(name, pipeline, Phase.Process, pipeline.ProcessModules),
                new(name, pipeline, Phase.PostProcess, pipeline.PostProcessModules),
                new(name, pipeline, Phase.Output, pipeline.OutputModules),
            ];
            for (var i = 1; i < 4; i++)
                phases[i].Dependencies.Add(phases[i - 1]);
            phases[1].Dependencies.AddRange(before.Select(p => p[1]));
            made.Add(name, phases);
            return phases;
        }
    }

    private async Task Execute(PipelinePhase phase, CancellationToken cancel)
    {
        try
        {
            while (phase.Dependencies.Any(d => d.Task is null))
                await Task.Yield();
            await Task.WhenAll(phase.Dependencies.Select(d => d.Task));
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            throw new ExecutionException($"{phase.Name}/{phase.Phase} » Skipping pipeline due to dependency error");
        }
        var documents = phase.Phase == Phase.Input ? [] : phase.Dependencies[0].Outputs;
        foreach (var module in phase.Modules)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                documents = [.. (await module.ExecuteAsync(new StubContext(this, phase, documents, cancel))).Where(d => d is not null)];
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.Log(LogLevel.Error, "{Message}", e.Message);
                throw new LoggedException(e);
            }
        }
        phase.Outputs = documents;
    }
}

internal sealed class StubContext(StubEngine engine, PipelinePhase phase, ImmutableArray<IDocument> inputs, CancellationToken cancel)
    : IExecutionContext,
        IPipelineOutputs
{
    public ImmutableArray<IDocument> Inputs => inputs;

    public IReadOnlyFileSystem FileSystem => engine.FileSystem;

    public IReadOnlySettings Settings => engine.Settings;

    public IPipelineOutputs Outputs => this;

    public CancellationToken CancellationToken => cancel;

    public IDocument CreateDocument(
        NormalizedPath source,
        NormalizedPath destination,
        IEnumerable<KeyValuePair<string, object>> items,
        IContentProvider contentProvider
    ) => new StubDocument(engine.Settings, source, destination, items, contentProvider);

    public DocumentList<IDocument> FromPipeline(string pipelineName)
    {
        if (phase.Phase is Phase.Input or Phase.Output)
            throw new InvalidOperationException($"Cannot access document outputs during the {phase.Phase} phase");
        if (!engine.Pipelines.ContainsKey(pipelineName))
            throw new KeyNotFoundException($"The pipeline {pipelineName} could not be found");
        if (phase.Phase == Phase.PostProcess)
            return new(engine.Given(pipelineName, Phase.Process));
        var seen = new Dictionary<string, PipelinePhase>(StringComparer.OrdinalIgnoreCase);
        Gather(phase);
        return seen.TryGetValue(pipelineName, out var found)
            ? new(found.Outputs)
            : throw new InvalidOperationException(
                $"Cannot access documents from pipeline {pipelineName} without a dependency while in the Process phase"
            );

        void Gather(PipelinePhase of)
        {
            foreach (var dependency in of.Dependencies.Where(d => d.Phase == Phase.Process))
            {
                if (seen.TryAdd(dependency.Name, dependency))
                    Gather(dependency);
            }
        }
    }

    public bool TryGetRaw(string key, out object value) => engine.Settings.TryGetRaw(key, out value);

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception exception,
        Func<TState, Exception, string> formatter
    ) => engine.Log.Log(logLevel, eventId, state, exception, formatter);

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable BeginScope<TState>(TState state) => throw new NotImplementedException();
}

/// <summary>What was logged, by level.</summary>
internal sealed class StubLog : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = [];

    public IEnumerable<(LogLevel Level, string Text)> Lines => _lines;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception exception,
        Func<TState, Exception, string> formatter
    ) => _lines.Enqueue((logLevel, formatter(state, exception)));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable BeginScope<TState>(TState state) => throw new NotImplementedException();
}
