namespace Annals.App.Disk;

/// <summary>
/// Files that hold what their length says. A pipe keeps who reads it waiting, and a device such as <c>/dev/zero</c> has no end: neither is
/// read.
/// </summary>
internal static class PlainFile
{
    /// <param name="path">Of a file, or of a link to one.</param>
    /// <exception cref="IOException">It is a pipe or a device, or cannot be read.</exception>
    public static Stream Open(string path)
    {
        var place = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        // a pipe or a device has no length
        if (OperatingSystem.IsWindows() || new FileInfo(place).Length > 0)
            return File.OpenRead(place);
        if (Opened(place) is not { } stream)
            return new MemoryStream([], writable: false);
        if (stream.CanSeek && (stream.Length > 0 || stream.ReadByte() < 0))
            return stream;
        stream.Dispose();
        throw new IOException($"{Path.GetFileName(path)} is a pipe or a device, not a file");
    }

    /// <summary>The bytes of the file, and no more than it has as it is opened.</summary>
    /// <exception cref="IOException">It is a pipe or a device, or cannot be read.</exception>
    public static byte[] Bytes(string path)
    {
        using var stream = Open(path);
        return Bytes(stream);
    }

    /// <summary>The bytes of what was opened, from its beginning.</summary>
    public static byte[] Bytes(Stream stream)
    {
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Null where it may only be read: what can be opened to be written too does not wait for who writes.</summary>
    private static FileStream? Opened(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
