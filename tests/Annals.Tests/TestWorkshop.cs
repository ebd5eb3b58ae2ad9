using System.Collections.Immutable;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Publishing;

namespace Annals.Tests;

/// <summary>Where everything lies at one place, pictures are left as they are, and fonts are the list of their characters.</summary>
internal sealed class TestWorkshop : IWorkshop
{
    public ImmutableArray<ThemeFile> Fonts(string characters, CancellationToken cancel) =>
        [.. TestTheme.Fonts, new ThemeFile("fonts/characters.txt", Encoding.UTF8.GetBytes(characters))];

    public ImmutableArray<OutputFile> Index(ReadOnlyMemory<byte> corpus, CancellationToken cancel) => throw new NotSupportedException();

    public MapPlate Map(MapSubject subject, CancellationToken cancel) =>
        new(
            new ThemeFile("map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()),
            new MapSheet(10, 10, [.. subject.Held.Select(p => new MapSpot(p.Key, 1, 1))]),
            [],
            null
        );

    public ImmutableArray<RenderedImage> Pictures(ImmutableArray<ImageFile> images, CancellationToken cancel) =>
        [.. images.Select(i => new RenderedImage(i, []))];
}
