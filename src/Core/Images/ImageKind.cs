namespace Annals.Core.Images;

/// <summary>What an image is by its first bytes, whatever its name.</summary>
public enum ImageKind
{
    /// <summary>None of those below: a drawing in SVG, or no image at all.</summary>
    Drawing,
    Png,
    Jpeg,
    Gif,
    WebP,
    Avif,
}

public static class ImageKinds
{
    public static ImageKind Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return ImageKind.Png;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return ImageKind.Jpeg;
        if (file.StartsWith("GIF8"u8))
            return ImageKind.Gif;
        if (file.Length >= 16 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8))
            return ImageKind.WebP;
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8))
            return ImageKind.Avif;
        return ImageKind.Drawing;
    }
}
