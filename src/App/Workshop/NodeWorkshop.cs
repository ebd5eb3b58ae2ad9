using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>
/// The theme's own trades, each a Node script with its npm parts: <c>fonts/subset.mjs</c> cuts fonts (HarfBuzz), <c>map/draw.mjs</c> draws
/// the map (Natural Earth), <c>search/index.mjs</c> makes the index (Pagefind). What a script made is kept under <c>theme/obj/</c> by the
/// hash of all that it was made from, so that a build that changes no words cuts no font and indexes nothing.
/// </summary>
internal sealed class NodeWorkshop(ThemeFolder theme) : IWorkshop
{
    /// <summary>The one trade that a site can do without.</summary>
    public const string Indexing = "index.mjs";

    private const int Kept = 6;

    private readonly PictureStore _pictures = new(theme);

    public ImmutableArray<ThemeFile> Fonts(string characters, CancellationToken cancel)
    {
        var request = JsonSerializer.Serialize(new { characters });
        var folder = Made("fonts", "fonts/subset.mjs", Encoding.UTF8.GetBytes(request), cancel);
        return [.. Files(folder).Select(f => new ThemeFile("fonts/" + f.Name, f.Bytes()))];
    }

    public MapPlate Map(MapSubject subject, CancellationToken cancel)
    {
        var folder = Made("map", "map/draw.mjs", MapScript.Request(subject), cancel);
        return MapScript.Plate(
            File.ReadAllBytes(Path.Combine(folder, MapScript.Ground)),
            File.ReadAllBytes(Path.Combine(folder, MapScript.Answer))
        );
    }

    public ImmutableArray<OutputFile> Index(ReadOnlyMemory<byte> corpus, CancellationToken cancel)
    {
        var folder = Made("search", "search/" + Indexing, corpus, cancel);
        return [.. Files(folder).Select(f => new OutputFile("pagefind/" + f.Name, f.Bytes))];
    }

    public ImmutableArray<RenderedImage> Pictures(ImmutableArray<ImageFile> images, CancellationToken cancel) =>
        _pictures.Of(images, cancel);

    private static IEnumerable<(string Name, Func<ReadOnlyMemory<byte>> Bytes)> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path =>
                (
                    Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
                    (Func<ReadOnlyMemory<byte>>)(() => File.ReadAllBytes(path))
                )
            );

    // The folder of what a script made of this request, made now unless it is kept from before.
    private string Made(string trade, string script, ReadOnlyMemory<byte> request, CancellationToken cancel)
    {
        var path = Path.Combine(theme.Path, script.Replace('/', Path.DirectorySeparatorChar));
        var parts = Path.Combine(theme.Path, "package-lock.json");
        MadeStore.RequireParts(theme);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The script and what it takes from beside it.
        foreach (var module in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.mjs").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(module));
        hash.AppendData(File.ReadAllBytes(parts));
        hash.AppendData(request.Span);
        var store = new MadeStore(theme, trade);
        var key = Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
        var made = store.FolderOf(key);
        if (store.Has(key))
            return made;

        var making = store.NewFolder();
        try
        {
            NodeScript.Run(theme.Path, path, ["--out", making], request, cancel);
            store.Keep(making, key);
        }
        finally
        {
            if (Directory.Exists(making))
                Directory.Delete(making, recursive: true);
        }
        store.Forget(Kept);
        return made;
    }
}
