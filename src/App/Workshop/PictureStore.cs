using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Annals.Core.Publications;
using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>
/// The renditions of images, as <c>images/encode.mjs</c> makes them (sharp). Each image's are kept under <c>theme/obj/made/images</c> by
/// the hash of its bytes and of what encodes, so that a new image costs its own time only; all that are missing are made by one process,
/// one after the other.
/// </summary>
internal sealed class PictureStore(ThemeFolder theme)
{
    private const string List = "made.json";

    // A publication's images, and as many again from before: a picture that comes back is not made again.
    private const int KeptAtLeast = 1000;

    private readonly MadeStore _store = new(theme, "images");

    // An image that is the same object has the same bytes, which are many.
    private readonly ConditionalWeakTable<ImageFile, string> _keys = [];

    public ImmutableArray<RenderedImage> Of(ImmutableArray<ImageFile> images, CancellationToken cancel)
    {
        var keys = Keys(images, cancel);
        var missing = images
            .Zip(keys, (image, key) => (Image: image, Key: key))
            .Where(i => !_store.Has(i.Key))
            .DistinctBy(i => i.Key)
            .ToList();
        var refused = missing.Count == 0 ? [] : Make(missing, cancel);
        var made = images
            .Zip(
                keys,
                (image, key) =>
                    refused.TryGetValue(key, out var why) ? new RenderedImage(image, [], why) : Kept(image, _store.FolderOf(key))
            )
            .ToImmutableArray();
        _store.Forget(Math.Max(KeptAtLeast, 2 * images.Length));
        return made;
    }

    private ImmutableArray<string> Keys(ImmutableArray<ImageFile> images, CancellationToken cancel)
    {
        var tools = (string[])["images/encode.mjs", "images/renditions.mjs", "node_modules/sharp/package.json"];
        MadeStore.RequireParts(theme);
        var bytes = tools.Select(t => File.ReadAllBytes(Path.Combine(theme.Path, t))).ToArray();
        return
        [
            .. images.Select(image =>
            {
                cancel.ThrowIfCancellationRequested();
                return _keys.GetValue(image, Key);
            }),
        ];

        string Key(ImageFile image)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var tool in bytes)
                hash.AppendData(tool);
            hash.AppendData(image.Open().Span);
            return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
        }
    }

    /// <returns>Those that could not be read, and why; they are not kept.</returns>
    private Dictionary<string, string> Make(List<(ImageFile Image, string Key)> missing, CancellationToken cancel)
    {
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        var making = _store.NewFolder();
        try
        {
            NodeScript.Run(
                theme.Path,
                Path.Combine(theme.Path, "images", "encode.mjs"),
                ["--out", making],
                Request(missing, cancel),
                cancel
            );
        }
        finally
        {
            // What was made before somebody stopped it need not be made again.
            foreach (var folder in Directory.EnumerateDirectories(making).Where(f => File.Exists(Path.Combine(f, List))))
            {
                var key = Path.GetFileName(folder);
                if (Listed(folder)?.Refused is { } why)
                    refused.Add(key, why);
                else if (Listed(folder) is not null)
                    _store.Keep(folder, key);
            }
            Directory.Delete(making, recursive: true);
        }
        return refused;
    }

    // An image is opened when the one before is sent, so that one at a time is in memory.
    private static IEnumerable<ReadOnlyMemory<byte>> Request(List<(ImageFile Image, string Key)> images, CancellationToken cancel)
    {
        foreach (var (image, key) in images)
        {
            cancel.ThrowIfCancellationRequested();
            var bytes = image.Open();
            yield return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { key, bytes = bytes.Length }) + "\n");
            yield return bytes;
        }
    }

    private static RenderedImage Kept(ImageFile image, string folder) =>
        new(
            image,
            [
                .. Listed(folder)!
                    .Renditions!.Value.Select(r => new Rendition(
                        r.Type,
                        Path.GetExtension(r.File)[1..],
                        r.Width,
                        r.Height,
                        () => File.ReadAllBytes(Path.Combine(folder, r.File))
                    )),
            ]
        );

    // Null for a list that was cut off when its process was stopped.
    private static Made? Listed(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Made>(File.ReadAllBytes(Path.Combine(folder, List)), s_names);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions s_names = new(JsonSerializerDefaults.Web);

    private sealed record Made(ImmutableArray<MadeFile>? Renditions, string? Refused);

    private sealed record MadeFile(string File, string Type, int Width, int Height);
}
