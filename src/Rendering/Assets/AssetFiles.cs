using System.Collections.Frozen;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Assets;

/// <summary>The theme's files and the publication's images, each under a name that changes with its bytes.</summary>
public static class AssetFiles
{
    private const string Folder = "assets/";

    // The script whose address browsers know and come back to: it has no fingerprint, and lies where it can answer for the whole site.
    private const string Worker = "sw.js";

    /// <param name="theme">
    /// The theme's style sheets, scripts, fonts and other files. The sheets whose names begin with a number become one, <c>annals.css</c>,
    /// in that order; any other is for the pages that ask for it, so that no one else loads it.
    /// </param>
    /// <param name="images">Those that the publication shows; they keep their folders, below <c>/images/</c>.</param>
    public static (ImmutableArray<OutputFile> Files, IAssetAddresses Addresses) Of(
        IEnumerable<ThemeFile> theme,
        IEnumerable<RenderedImage> images
    )
    {
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var addresses = new Dictionary<string, UrlPath>(StringComparer.Ordinal);
        var kinds = theme.ToLookup(f =>
            f.Name == Worker ? Worker
            : f.Name.EndsWith(".css", StringComparison.Ordinal) ? ".css"
            : f.Name.EndsWith(".js", StringComparison.Ordinal) ? ".js"
            : ""
        );

        var published = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in kinds[""].OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            published[file.Name] = Fingerprint.Named(file.Name, file.Content.Span);
            Add(file.Name, published[file.Name], file.Content);
        }
        foreach (
            var sheets in kinds[".css"]
                .GroupBy(f => char.IsAsciiDigit(f.Name[0]) ? StyleSheet.Name : f.Name)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var sheet = StyleSheet.Of(sheets.Select(f => (f.Name, TextOf(f))), published);
            Add(sheets.Key, Fingerprint.Named(sheets.Key, sheet), sheet);
        }
        foreach (var (name, named, content) in ScriptModules.Of(kinds[".js"].ToDictionary(f => f.Name, TextOf, StringComparer.Ordinal)))
        {
            Add(name, named, content);
        }
        foreach (var worker in kinds[Worker])
        {
            files.Add(new OutputFile(Addresses.OfflineWorker.File, () => worker.Content));
        }
        var pictures = new ImageAssets(images);
        files.AddRange(pictures.Files);
        foreach (var (name, address) in pictures.Addresses)
            addresses[name] = address;
        return (files.ToImmutable(), new AssetAddresses(addresses.ToFrozenDictionary(StringComparer.Ordinal), pictures));

        void Add(string name, string named, ReadOnlyMemory<byte> content)
        {
            addresses[name] = new UrlPath("/" + Folder + named);
            files.Add(new OutputFile(Folder + named, () => content));
        }
    }

    private static string TextOf(ThemeFile file) => Encoding.UTF8.GetString(file.Content.Span);
}
