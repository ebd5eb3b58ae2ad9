using Annals.App.Disk;
using Microsoft.Extensions.DependencyInjection;
using Statiq.App;
using Statiq.Common;
using Statiq.Web;

namespace Annals.StatiqHost;

/// <summary>Takes Annals into a Statiq site.</summary>
public static class AnnalsBootstrapper
{
    /// <summary>
    /// Adds the press's pipelines: <c>Manuscript</c>, <c>Publication</c>, <c>Assets</c>, <c>Site</c>, <c>Search</c>, and <c>Import</c>,
    /// which runs only when it is asked for. One whose name the site has already, as Statiq.Web has <c>Assets</c>, gets <c>Annals</c>
    /// before it. The site's own pipelines do not see Annals's input folder. <see cref="AnnalsSettings"/> has the settings.
    /// </summary>
    public static Bootstrapper AddAnnals(this Bootstrapper bootstrapper)
    {
        ArgumentNullException.ThrowIfNull(bootstrapper);
        return bootstrapper.ConfigureEngine(engine =>
        {
            // Only now have the command line's settings been read.
            var input = SiteWish.Of(engine.Settings, engine.FileSystem).Input;
            engine.Settings[AnnalsSettings.Input] = input;
            Hide(bootstrapper.FileSystem, input);
            PressPipelines.AddTo(engine.Pipelines);
        });
    }

    /// <summary>
    /// Makes the site of Annals alone, the way its own command does: Statiq.Web's pipelines and themes are taken out, and an output folder
    /// that Annals did not make is refused.
    /// </summary>
    public static Bootstrapper AddAnnalsAlone(this Bootstrapper bootstrapper)
    {
        ArgumentNullException.ThrowIfNull(bootstrapper);
        return bootstrapper
            // Statiq.Web compiles what projects it finds in a folder theme/; ours is no theme of its.
            .ConfigureServices(services =>
                services.Select(s => s.ImplementationInstance).OfType<ThemeManager>().Single().ThemePaths.Clear()
            )
            .ConfigureEngine(engine =>
            {
                var wish = SiteWish.Of(engine.Settings, engine.FileSystem);
                Allow(wish.Output, wish.Input);
                foreach (var name in engine.Pipelines.Keys.ToArray())
                    engine.Pipelines.Remove(name);
                PressPipelines.AddTo(engine.Pipelines);
                engine.Pipelines[PressPipelines.Last].ProcessModules.Add(new Modules.MarkOutput());
            });
    }

    // Statiq's excluded paths are below its input paths; one that is Annals's altogether is taken away.
    private static void Hide(IFileSystem files, string folder)
    {
        foreach (var path in files.InputPaths.ToArray())
        {
            var below = Path.GetRelativePath(SiteWish.Below(files, path.FullPath), folder);
            if (below == ".")
                files.InputPaths.Remove(path);
            else if (!below.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(below))
                files.ExcludedPaths.Add(new NormalizedPath(below));
        }
    }

    // Before Statiq clears the folder.
    private static void Allow(string output, string input)
    {
        try
        {
            OutputFolder.Allow(output, input);
        }
        catch (RefusedOutputException e)
        {
            throw new StoppedPressException(e.Message, e.Hint, e);
        }
    }
}
