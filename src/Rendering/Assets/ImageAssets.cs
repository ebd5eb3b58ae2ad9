using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Assets;

/// <summary>
/// The publication's images at their addresses, below <c>/images/</c>, in their folders. Where an image has renditions they alone are
/// published: the original is larger than any window needs and may say where and by whom it was taken, so it stays with the editors. Its
/// own name leads to the largest that every program can read.
/// </summary>
internal sealed class ImageAssets
{
    private readonly Dictionary<string, ImmutableArray<PlacedRendition>> _renditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UrlPath> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly ImmutableArray<OutputFile>.Builder _files = ImmutableArray.CreateBuilder<OutputFile>();

    public ImageAssets(IEnumerable<RenderedImage> images)
    {
        foreach (var made in images.OrderBy(i => i.Image.Path, StringComparer.Ordinal))
        {
            var name = "images/" + made.Image.Path;
            if (made.Renditions.IsEmpty)
            {
                _addresses.Add(name, Add(name, made.Image.Open));
                continue;
            }
            var placed = made
                .Renditions.Select(r => new PlacedRendition(r.Type, r.Width, r.Height, Add($"{Stem(name)}.{r.Width}.{r.Ending}", r.Open)))
                .ToImmutableArray();
            _renditions.Add(made.Image.Path, placed);
            _addresses.Add(name, placed[^1].Address);
        }
    }

    public IEnumerable<OutputFile> Files => _files;

    /// <summary>By name, such as <c>images/reform.jpg</c>.</summary>
    public IEnumerable<KeyValuePair<string, UrlPath>> Addresses => _addresses;

    /// <param name="path">Below <c>images/</c>.</param>
    public ImmutableArray<PlacedRendition> RenditionsOf(string path) => _renditions.GetValueOrDefault(path, []);

    // An image is read twice, here and when it is written, rather than kept in memory between.
    private UrlPath Add(string name, Func<ReadOnlyMemory<byte>> open)
    {
        var path = Fingerprint.Named(name, open().Span);
        // Two images may differ in their endings alone, and look the same.
        if (_paths.Add(path))
            _files.Add(new OutputFile(path, open));
        return new UrlPath("/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
    }

    private static string Stem(string name) => name.LastIndexOf('.') is var dot && dot > name.LastIndexOf('/') ? name[..dot] : name;
}
