#nullable disable
using Microsoft.Extensions.DependencyInjection;
using Statiq.App;
using Statiq.Common;
using Statiq.Core;

namespace Statiq.Web;

public sealed class ThemeManager
{
    public PathCollection ThemePaths { get; } = [new NormalizedPath("theme")];
}

public static class BootstrapperFactoryExtensions
{
    public static Bootstrapper CreateWeb(this BootstrapperFactory factory, string[] args)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var bootstrapper = new Bootstrapper(args);
        bootstrapper.ConfigureServices(services => services.AddSingleton(new ThemeManager()));
        bootstrapper.ServicePipelines.AddRange([("Inputs", Inputs()), ("Assets", Assets()), ("Sitemap", Sitemap())]);
        return bootstrapper;
    }

    private static Pipeline Inputs()
    {
        var pipeline = new Pipeline();
        pipeline.InputModules.Add(
            new Each(context =>
                ((StubFileSystem)context.FileSystem)
                    .VisibleInput()
                    .Select(f =>
                        context.CreateDocument(
                            new NormalizedPath(f.Path),
                            new NormalizedPath(f.Below),
                            null,
                            new Bytes(File.ReadAllBytes(f.Path))
                        )
                    )
            )
        );
        return pipeline;
    }

    private static Pipeline Assets()
    {
        var pipeline = new Pipeline { Dependencies = { "Inputs" } };
        pipeline.ProcessModules.Add(new Each(context => context.Outputs.FromPipeline("Inputs")));
        pipeline.OutputModules.Add(new WriteFiles());
        return pipeline;
    }

    private static Pipeline Sitemap()
    {
        var pipeline = new Pipeline();
        pipeline.PostProcessModules.Add(
            new Each(context =>
                [context.CreateDocument(NormalizedPath.Null, new NormalizedPath("sitemap.xml"), null, new Bytes("<statiq/>"u8.ToArray()))]
            )
        );
        pipeline.OutputModules.Add(new WriteFiles());
        return pipeline;
    }
}

/// <summary>A module that is a function.</summary>
internal sealed class Each(Func<IExecutionContext, IEnumerable<IDocument>> give) : Module
{
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context) => Task.FromResult(give(context));
}

/// <summary>A content in memory.</summary>
internal sealed class Bytes(byte[] bytes) : IContentProvider
{
    public string MediaType => throw new NotImplementedException();

    public Stream GetStream() => new MemoryStream(bytes, writable: false);

    public TextReader GetTextReader() => throw new NotImplementedException();

    public long GetLength() => bytes.Length;

    public IContentProvider CloneWithMediaType(string mediaType) => throw new NotImplementedException();

    public Task<int> GetCacheCodeAsync() => Task.FromResult(bytes.Length);
}
