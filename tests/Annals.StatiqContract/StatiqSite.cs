using System.Collections.Immutable;
using Annals.StatiqHost;
using Annals.Tests;
using Annals.Tests.App;
using Microsoft.Extensions.Logging;
using Statiq.App;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;

namespace Annals.StatiqContract;

/// <summary>A Statiq site in a folder of its own, with a small publication in <c>input/</c>.</summary>
internal sealed class StatiqSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="text">The publication, as a file below the folder <c>tests</c>.</param>
    public StatiqSite(string input = "input", string text = "sites/civil-war/site.txt")
    {
        Input = input;
        foreach (var file in SiteText.Read(text.Split('/')).Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this[$"{input}/{file.Path}"])!);
            File.WriteAllBytes(this[$"{input}/{file.Path}"], file.Open().Span);
        }
    }

    /// <summary>The publication's folder below the site's.</summary>
    public string Input { get; }

    public string Root => _folder.Path;

    public string this[string below] => _folder[below];

    /// <summary>The run's engine and log, once it has run.</summary>
    public Bootstrapper? Last { get; private set; }

    public void Write(string below, string text) => _folder.Write(below, text);

    /// <summary>Changes a file of the publication.</summary>
    public void Edit(string file, Func<string, string> change) => _folder.Write($"{Input}/{file}", change(_folder.Read($"{Input}/{file}")));

    /// <summary>Runs Statiq in the site's folder with Annals alone, without a search index unless the arguments ask for it.</summary>
    public Task<int> Run(params string[] arguments) => Run(AnnalsBootstrapper.AddAnnalsAlone, arguments);

    /// <summary>Runs a site of Statiq.Web's.</summary>
    public async Task<int> Run(Func<Bootstrapper, Bootstrapper> add, params string[] arguments)
    {
        Last = Bootstrapper.Factory.CreateWeb(["-s", "AnnalsSearch=false", .. arguments]);
        Last.Files.RootPath = new NormalizedPath(Root);
        return await add(Last).RunAsync();
    }

    /// <summary>A pipeline's documents as its process phase gave them.</summary>
    public ImmutableArray<IDocument> Documents(string pipeline) => Last!.Engine.Given(pipeline, Phase.Process);

    public IEnumerable<string> Logged(LogLevel level) => Last!.Log.Lines.Where(l => l.Level == level).Select(l => l.Text);

    /// <summary>Everything in a folder, by path, as hexadecimal digits.</summary>
    public SortedDictionary<string, string> Contents(string folder) =>
        new(
            Directory.Exists(this[folder])
                ? Directory
                    .EnumerateFiles(this[folder], "*", SearchOption.AllDirectories)
                    .ToDictionary(f => Path.GetRelativePath(this[folder], f), f => Convert.ToHexString(File.ReadAllBytes(f)))
                : [],
            StringComparer.Ordinal
        );

    public void Dispose() => _folder.Dispose();
}
