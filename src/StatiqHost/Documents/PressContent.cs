using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Annals.Core.Files;
using Statiq.Common;

namespace Annals.StatiqHost.Documents;

/// <summary>
/// A file's bytes as a document's content, made when they are asked for. Statiq asks twice, for a hash and for the bytes; between the two
/// they stay as long as memory allows, so that a page is rendered once and ten thousand pages are never in memory at once.
/// </summary>
/// <param name="written">Is told what was made; null for what is no file of the site.</param>
internal sealed class PressContent(OutputFile file, string? mediaType = null, ConcurrentDictionary<string, WrittenFile>? written = null)
    : IContentProvider
{
    private readonly WeakReference<byte[]> _made = new([]);
    private int _length = -1;

    /// <summary>Its bytes were asked for, and there were none.</summary>
    public bool IsKnownToBeEmpty => _length == 0;

    /// <inheritdoc/>
    public string MediaType => mediaType ?? MediaTypes.Get(file.Path);

    /// <inheritdoc/>
    public Stream GetStream() => new MemoryStream(Bytes(), writable: false);

    /// <inheritdoc/>
    public TextReader GetTextReader() => new StreamReader(GetStream(), Encoding.UTF8);

    /// <inheritdoc/>
    public long GetLength() => Bytes().Length;

    /// <summary>
    /// The same for the same bytes in every process: Statiq keeps it on disk to know files that need not be written again. Computed aside,
    /// so that pages are made on every core.
    /// </summary>
    public Task<int> GetCacheCodeAsync() => Task.Run(() => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Bytes())));

    /// <inheritdoc/>
    public IContentProvider CloneWithMediaType(string mediaType) => new PressContent(file, mediaType, written);

    private byte[] Bytes()
    {
        if (_length >= 0 && _made.TryGetTarget(out var made))
            return made;
        var content = file.Content();
        var bytes =
            MemoryMarshal.TryGetArray(content, out var part) && part.Offset == 0 && part.Count == part.Array!.Length
                ? part.Array
                : content.ToArray();
        _made.SetTarget(bytes);
        written?.TryAdd(file.Path, new(file.Path, bytes.Length, SHA256.HashData(bytes)));
        _length = bytes.Length;
        return bytes;
    }
}
