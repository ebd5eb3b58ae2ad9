using System.Buffers.Binary;
using System.Globalization;

namespace Annals.Core.Images;

/// <summary>What can be known of an image without decoding it to be wrong with it.</summary>
public static class ImageFault
{
    /// <summary>
    /// More than a scan of a large sheet (A2 at 600 dots an inch). A file of a few kilobytes can claim billions, which no machine can hold.
    /// </summary>
    public const int LargestArea = 150_000_000;

    // Where the end must be sought: programs put things behind it.
    private const int Tail = 64 * 1024;

    /// <summary>Why nobody can be shown it, as the end of a sentence about it; null for a sound image.</summary>
    /// <param name="path">Below <c>images/</c>: a drawing is told by its name's ending.</param>
    public static string? Of(ReadOnlySpan<byte> file, string path) =>
        ImageSize.Of(file) is { } size ? Of(file, size, path) : "is no image that browsers show";

    private static string? Of(ReadOnlySpan<byte> file, ImageSize size, string path)
    {
        if ((long)size.Width * size.Height > LargestArea && ImageKinds.Of(file) != ImageKind.Drawing)
            return string.Create(CultureInfo.InvariantCulture, $"has {size.Width} × {size.Height} pixels");
        if (ImageKinds.Of(file) == ImageKind.Drawing && !path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return "is a drawing (SVG), but its name does not end in .svg";
        return IsCutOff(file) ? "is cut off" : null;
    }

    private static bool IsCutOff(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - Tail)..];
        return ImageKinds.Of(file) switch
        {
            ImageKind.Png => tail.LastIndexOf("IEND"u8) < 0,
            ImageKind.Jpeg => tail.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0,
            ImageKind.WebP => BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) > file.Length - 8,
            _ => false,
        };
    }
}
