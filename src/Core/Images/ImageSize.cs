using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Annals.Core.Images;

/// <summary>An image's size as its header tells it, in pixels; 0 by 0 where an SVG tells none.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>The size; null for what is no image that browsers show, or is cut off before its size.</summary>
    public static ImageSize? Of(ReadOnlySpan<byte> file) =>
        ImageKinds.Of(file) switch
        {
            ImageKind.Png => Png(file),
            ImageKind.Jpeg => Jpeg(file),
            ImageKind.Gif => Gif(file),
            ImageKind.WebP => WebP(file),
            ImageKind.Avif => Avif(file),
            ImageKind.Drawing => Svg(file),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };

    private static ImageSize? Png(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file[12..16].SequenceEqual("IHDR"u8)
            ? Sized(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    private static ImageSize? Gif(ReadOnlySpan<byte> file) =>
        file.Length >= 10
            ? Sized(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
            : null;

    /// <summary>
    /// Walks the segments to the frame's header. A photograph that was turned says so in its Exif segment, which comes before: then width
    /// and height change places.
    /// </summary>
    private static ImageSize? Jpeg(ReadOnlySpan<byte> file)
    {
        var turned = false;
        for (var at = 2; at + 9 < file.Length;)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2)
                return null;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..])
                );
                return turned ? Sized(height, width) : Sized(width, height);
            }
            if (marker == 0xE1 && at + 2 + length <= file.Length)
                turned |= Exif.IsTurned(file.Slice(at + 4, length - 2));
            at += 2 + length;
        }
        return null;
    }

    private static ImageSize? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
            return null;
        var kind = file[12..16];
        if (kind.SequenceEqual("VP8 "u8))
            return Sized(
                BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF
            );
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            return Sized((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        if (!kind.SequenceEqual("VP8X"u8))
            return null;
        return Sized(Three(file[24..]) + 1, Three(file[27..]) + 1);

        static int Three(ReadOnlySpan<byte> b) => b[0] | (b[1] << 8) | (b[2] << 16);
    }

    /// <summary>The first "ispe" property of an AVIF file, which is the largest picture's in what encoders write.</summary>
    private static ImageSize? Avif(ReadOnlySpan<byte> file)
    {
        if (file[8..Math.Min(file.Length, 64)].IndexOf("avi"u8) < 0)
            return null;
        var at = file[..Math.Min(file.Length, 4096)].IndexOf("ispe"u8);
        if (at < 0 || at + 16 > file.Length)
            return null;
        return Sized(BinaryPrimitives.ReadInt32BigEndian(file[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(file[(at + 12)..]));
    }

    private static ImageSize? Svg(ReadOnlySpan<byte> file)
    {
        var head = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 8192)]);
        var start = head.IndexOf("<svg", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var end = head.IndexOf('>', start);
        var tag = head.AsSpan(start, (end < 0 ? head.Length : end) - start);
        if (Pixels(Attribute(tag, "width")) is { } width && Pixels(Attribute(tag, "height")) is { } height)
            return Sized(width, height);
        Span<Range> parts = stackalloc Range[5];
        var box = Attribute(tag, "viewBox");
        if (
            box.SplitAny(parts, " ,", StringSplitOptions.RemoveEmptyEntries) == 4
            && Pixels(box[parts[2]]) is { } w
            && Pixels(box[parts[3]]) is { } h
        )
            return Sized(w, h);
        return new ImageSize(0, 0);
    }

    private static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> tag, string name)
    {
        for (var from = 0; tag[from..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var found;)
        {
            from += found + name.Length;
            var rest = tag[from..].TrimStart();
            if (!char.IsWhiteSpace(tag[from - name.Length - 1]) || !rest.StartsWith("="))
                continue;
            rest = rest[1..].TrimStart();
            if (rest.Length < 2 || rest[0] is not ('"' or '\''))
                continue;
            var end = rest[1..].IndexOf(rest[0]);
            return end < 0 ? [] : rest.Slice(1, end);
        }
        return [];
    }

    private static int? Pixels(ReadOnlySpan<char> length)
    {
        length = length.Trim();
        if (length.EndsWith("px"))
            length = length[..^2];
        return
            double.TryParse(length, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels)
            && pixels is > 0 and < 1_000_000
            ? Math.Max(1, (int)Math.Round(pixels))
            : null;
    }

    private static ImageSize? Sized(int width, int height) => width > 0 && height > 0 ? new ImageSize(width, height) : null;
}

/// <summary>What the Exif segment of a JPEG tells of the way the camera was held.</summary>
file static class Exif
{
    private const int Orientation = 0x0112;

    public static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 22)
            return false;
        var tiff = segment[6..];
        var big = tiff[0] == 'M';
        var first = Four(tiff[4..], big);
        if (first > tiff.Length - 2)
            return false;
        var at = (int)first;
        var count = Two(tiff[at..], big);
        for (var i = 0; i < count && at + 2 + (i * 12) + 10 <= tiff.Length; i++)
        {
            var entry = tiff[(at + 2 + (i * 12))..];
            if (Two(entry, big) == Orientation)
                return Two(entry[8..], big) is >= 5 and <= 8;
        }
        return false;
    }

    private static int Two(ReadOnlySpan<byte> b, bool big) =>
        big ? BinaryPrimitives.ReadUInt16BigEndian(b) : BinaryPrimitives.ReadUInt16LittleEndian(b);

    private static uint Four(ReadOnlySpan<byte> b, bool big) =>
        big ? BinaryPrimitives.ReadUInt32BigEndian(b) : BinaryPrimitives.ReadUInt32LittleEndian(b);
}
