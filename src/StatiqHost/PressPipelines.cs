using Annals.Publishing;
using Annals.StatiqHost.Modules;
using Statiq.Common;
using Statiq.Core;

namespace Annals.StatiqHost;

/// <summary>
/// The press's list of stages as Statiq pipelines: each has its stage's name and depends on the one before it. The checking stages give
/// documents to read; the making ones give documents that are files, written in Statiq's output phase, which begins when every stage is
/// done.
/// </summary>
internal static class PressPipelines
{
    public static string Last => Publisher.Stages[^1].Name;

    public static void AddTo(IPipelineCollection pipelines)
    {
        pipelines.Add(Free("Import", pipelines), Import());
        string? before = null;
        var lastCheck = Publisher.Stages.Last(s => s.Checks);
        foreach (var stage in Publisher.Stages)
        {
            var name = Free(stage.Name, pipelines);
            pipelines.Add(name, Of(stage, before, isLastCheck: stage == lastCheck));
            before = name;
        }
        pipelines[before!].OutputModules.Add(new WriteChecksums());
    }

    private static Pipeline Of(Stage stage, string? before, bool isLastCheck)
    {
        var pipeline = new Pipeline();
        if (before is null)
            pipeline.InputModules.Add(new ReadInput());
        else
            pipeline.Dependencies.Add(before);
        pipeline.ProcessModules.Add(new RunStage(stage, before, isLastCheck));
        if (!stage.Checks)
        {
            pipeline.OutputModules.Add(new WriteFiles());
            pipeline.OutputModules.Add(new WriteEmptyFiles());
        }
        return pipeline;
    }

    // Its files are put in place in its output phase: a build in the same run reads the input folder as it was.
    private static Pipeline Import()
    {
        var pipeline = new Pipeline { ExecutionPolicy = ExecutionPolicy.Manual };
        pipeline.InputModules.Add(new ReadArticle());
        pipeline.ProcessModules.Add(new ImportArticle());
        pipeline.OutputModules.Add(new ChangeInput());
        return pipeline;
    }

    private static string Free(string name, IPipelineCollection pipelines) => pipelines.ContainsKey(name) ? "Annals" + name : name;
}
