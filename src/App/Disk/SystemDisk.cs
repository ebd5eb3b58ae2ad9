using System.Runtime.InteropServices;

namespace Annals.App.Disk;

/// <summary>The disk as it is.</summary>
internal sealed partial class SystemDisk : IDisk
{
    /// <summary>How often another process can be met as it removes the folder.</summary>
    private const int MostMeetings = 10;

    public void CreateFolder(string path)
    {
        for (var met = 0; ; met++)
        {
            try
            {
                Directory.CreateDirectory(path);
                return;
            }
            // It was there, and gone when the library looked whether it is a folder.
            catch (IOException) when (met < MostMeetings && !File.Exists(path)) { }
        }
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }

    public void DeleteFolder(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }

    // Best effort: Windows keeps names by itself, and some file systems know no such thing.
    public void Settle(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int file);
}
