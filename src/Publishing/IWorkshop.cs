using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Publishing;

/// <summary>The trades that the press sends out for: programs of their own that the host runs.</summary>
public interface IWorkshop
{
    /// <summary>Cuts the theme's fonts to the characters that the publication uses.</summary>
    /// <param name="characters">The characters, each once, in order.</param>
    ImmutableArray<ThemeFile> Fonts(string characters, CancellationToken cancel);

    /// <summary>Draws the publication's map.</summary>
    /// <param name="subject">What it shows. The same subject gives the same map.</param>
    MapPlate Map(MapSubject subject, CancellationToken cancel);

    /// <summary>Makes the search index.</summary>
    /// <param name="corpus">What is to be found, as the indexer's script takes it: lines of JSON.</param>
    /// <returns>The index's files, below <c>pagefind/</c>.</returns>
    ImmutableArray<OutputFile> Index(ReadOnlyMemory<byte> corpus, CancellationToken cancel);

    /// <summary>
    /// Makes the renditions of images; what cannot be read is refused, which is the author's mistake and not the workshop's.
    /// </summary>
    /// <param name="images">At least one, all of a kind that can be encoded (<see cref="ImageFile.IsRaster"/>).</param>
    /// <returns>One for each image, in their order.</returns>
    ImmutableArray<RenderedImage> Pictures(ImmutableArray<ImageFile> images, CancellationToken cancel);
}

/// <summary>A trade could not be done: the tool is missing or failed. The message is for the user.</summary>
public sealed class WorkshopException(string message, string hint) : Exception(message)
{
    public string Hint { get; } = hint;

    /// <summary>What was asked for is wrong, not the machine.</summary>
    public bool IsWrongUse { get; init; }

    /// <summary>All that the tool said; null where there was none.</summary>
    public string? Said { get; init; }
}
