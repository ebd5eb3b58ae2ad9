using System.Buffers.Binary;
using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;

namespace Annals.Reading.Images;

/// <summary>What can be known of an image without decoding it: its kind, its size, and whether its end is there.</summary>
internal static class ImageFiles
{
    /// <summary>More than a scan of a large sheet (A2 at 600 dots an inch). A file of a few kilobytes can claim billions, which no machine can hold.</summary>
    public const int LargestArea = 150_000_000;

    // Where the end must be sought: programs put things behind it.
    private const int Tail = 64 * 1024;

    /// <param name="path">Below <c>images/</c>.</param>
    public static ReadFile Read(InputFile file, string path)
    {
        var bytes = file.Open().Span;
        var size = ImageSize.Of(bytes);
        var fault = size is null ? "is no image that browsers show" : Fault(bytes, size.Value, path);
        return new(
            new ImageFile(path, size?.Width ?? 0, size?.Height ?? 0, file.Open) { IsRaster = fault is null && ImageKinds.Of(bytes) is ImageKind.Png or ImageKind.Jpeg or ImageKind.WebP or ImageKind.Avif, Fault = fault },
            fault is null ? [] : [MarkupRules.NotAnImage.About(file.Path, size is null ? $"this {fault}" : $"this image {fault}", "use JPEG, PNG, WebP, AVIF, GIF or SVG, whole and of at most 150 million pixels")]);
    }

    private static string? Fault(ReadOnlySpan<byte> file, ImageSize size, string path)
    {
        if ((long)size.Width * size.Height > LargestArea && ImageKinds.Of(file) != ImageKind.Drawing) return string.Create(CultureInfo.InvariantCulture, $"has {size.Width} × {size.Height} pixels");
        if (ImageKinds.Of(file) == ImageKind.Drawing && !path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) return "is a drawing (SVG), but its name does not end in .svg";
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
