namespace Annals.Core.Publications;

/// <summary>An image in one encoding at one width.</summary>
/// <param name="Type">Its media type: <c>image/avif</c>, <c>image/jpeg</c>, <c>image/png</c>.</param>
/// <param name="Ending">What its file's name ends with, without a dot.</param>
/// <param name="Width">In pixels, as it is shown: a camera's turn is applied.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Open">Gives the bytes.</param>
public sealed record Rendition(string Type, string Ending, int Width, int Height, Func<ReadOnlyMemory<byte>> Open);

/// <summary>What was made of an image.</summary>
/// <param name="Image">The image as it lies in the input.</param>
/// <param name="Renditions">The best encoding first, of each the narrowest first; empty where the image is published as it is.</param>
/// <param name="Refusal">Why it could not be read, in the encoder's words; null where it could.</param>
public sealed record RenderedImage(ImageFile Image, ImmutableArray<Rendition> Renditions, string? Refusal = null);
