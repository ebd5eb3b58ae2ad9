using System.Collections.Frozen;
using Annals.Core.Pages;

namespace Annals.Rendering.Assets;

/// <summary>The published address of every file of the theme and every image, by the name it goes by.</summary>
internal sealed class AssetAddresses(FrozenDictionary<string, UrlPath> byName, ImageAssets images) : IAssetAddresses
{
    public UrlPath AddressOf(string name) =>
        byName.TryGetValue(name, out var address)
            ? address
            : throw new ArgumentException(
                $"the theme has no file '{name}'; it has {string.Join(", ", byName.Keys.Order(StringComparer.Ordinal))}",
                nameof(name)
            );

    public ImmutableArray<PlacedRendition> RenditionsOf(string image) => images.RenditionsOf(image);
}
