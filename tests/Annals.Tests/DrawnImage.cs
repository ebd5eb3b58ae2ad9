using System.Buffers.Binary;
using System.IO.Compression;

namespace Annals.Tests;

/// <summary>Images that tests draw themselves: PNG files of the plainest kind.</summary>
public static class DrawnImage
{
    /// <summary>Hills under a sky: smooth as a photograph, its lower left corner black, so that it can be seen which way is up.</summary>
    /// <param name="clear">With a transparent ground.</param>
    public static byte[] Landscape(int width, int height, bool clear = false)
    {
        var depth = clear ? 4 : 3;
        var rows = new byte[height * ((width * depth) + 1)];
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            rows[at++] = 0;
            for (var x = 0; x < width; x++)
            {
                var hill = 0.5 + (0.2 * Math.Sin(9.0 * x / width)) + (0.1 * Math.Sin(31.0 * x / width));
                var corner = x < width / 4 && y >= height * 3 / 4;
                var ground = (double)y / height > hill;
                var grain = ((x * 7) ^ (y * 13)) & 31;
                rows[at++] = (byte)(
                    corner ? 0
                    : ground ? 80 + grain
                    : 170
                );
                rows[at++] = (byte)(
                    corner ? 0
                    : ground ? 110 + grain
                    : 190 - (60.0 * y / height)
                );
                rows[at++] = (byte)(
                    corner ? 0
                    : ground ? 60
                    : 220
                );
                if (clear)
                    rows[at++] = (byte)(ground || corner ? 255 : 0);
            }
        }
        return Png(width, height, clear ? (byte)6 : (byte)2, rows);
    }

    /// <summary>A file that claims a size and has nothing of it.</summary>
    public static byte[] Claiming(int width, int height) => Png(width, height, 2, []);

    private static byte[] Png(int width, int height, byte colours, byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, colours);
        Chunk("IHDR"u8, head);
        using (var packed = new MemoryStream())
        {
            using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                zip.Write(rows);
            Chunk("IDAT"u8, packed.ToArray());
        }
        Chunk("IEND"u8, []);
        return file.ToArray();

        void Chunk(ReadOnlySpan<byte> name, byte[] content)
        {
            byte[] named = [.. name, .. content];
            Span<byte> four = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(four, content.Length);
            file.Write(four);
            file.Write(named);
            BinaryPrimitives.WriteUInt32BigEndian(four, Sum(named));
            file.Write(four);
        }
    }

    // The cyclic redundancy check of PNG's annex D.
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }
        return ~sum;
    }
}
