using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>
/// The theme's own trades, each a Node script with its npm parts: <c>fonts/subset.mjs</c> cuts fonts (HarfBuzz), <c>search/index.mjs</c> makes the index (Pagefind). What a
/// script made is kept under <c>theme/obj/</c> by the hash of all that it was made from, so that a build that changes no words cuts no font and indexes nothing.
/// </summary>
internal sealed class NodeWorkshop(ThemeFolder theme) : IWorkshop
{
    private const int Kept = 6;

    public ImmutableArray<ThemeFile> Fonts(string characters, CancellationToken cancel)
    {
        var request = JsonSerializer.Serialize(new { characters });
        var folder = Made("fonts", "fonts/subset.mjs", Encoding.UTF8.GetBytes(request), cancel);
        return [.. Files(folder).Select(f => new ThemeFile("fonts/" + f.Name, f.Bytes()))];
    }

    public ImmutableArray<OutputFile> Index(ReadOnlyMemory<byte> corpus, CancellationToken cancel)
    {
        var folder = Made("search", "search/index.mjs", corpus, cancel);
        return [.. Files(folder).Select(f => new OutputFile("pagefind/" + f.Name, f.Bytes))];
    }

    public ImmutableArray<RenderedImage> Pictures(ImmutableArray<ImageFile> images, CancellationToken cancel) => new PictureStore(theme).Of(images, cancel);

    private static IEnumerable<(string Name, Func<ReadOnlyMemory<byte>> Bytes)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), (Func<ReadOnlyMemory<byte>>)(() => File.ReadAllBytes(path))));

    // The folder of what a script made of this request, made now unless it is kept from before.
    private string Made(string trade, string script, ReadOnlyMemory<byte> request, CancellationToken cancel)
    {
        var path = Path.Combine(theme.Path, script.Replace('/', Path.DirectorySeparatorChar));
        var parts = Path.Combine(theme.Path, "package-lock.json");
        if (!Directory.Exists(Path.Combine(theme.Path, "node_modules")))
        {
            throw new WorkshopException("the theme's npm parts are not installed", $"run npm ci in {theme.Path}, or build the project, which does it");
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(path));
        hash.AppendData(File.ReadAllBytes(parts));
        hash.AppendData(request.Span);
        var store = Path.Combine(theme.Path, "obj", "made", trade);
        var made = Path.Combine(store, Convert.ToHexStringLower(hash.GetHashAndReset())[..32]);
        if (Directory.Exists(made))
        {
            Directory.SetLastAccessTimeUtc(made, DateTime.UtcNow);
            return made;
        }

        Directory.CreateDirectory(store);
        var making = Directory.CreateDirectory(Path.Combine(store, $"{Path.GetFileName(made)}.{Environment.ProcessId}")).FullName;
        try
        {
            NodeScript.Run(theme.Path, path, ["--out", making], request, cancel);
            if (!Directory.Exists(made)) Directory.Move(making, made);
        }
        finally
        {
            if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        }
        Forget(store);
        return made;
    }

    private static void Forget(string store)
    {
        foreach (var old in new DirectoryInfo(store).GetDirectories().OrderByDescending(d => d.LastAccessTimeUtc).Skip(Kept)) old.Delete(recursive: true);
    }
}
