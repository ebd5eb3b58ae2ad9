using System.Runtime.InteropServices;

namespace Annals.App.Disk;

/// <summary>
/// Puts one folder in the place of another: in one step where the system can (Linux, renameat2), so that no moment is without a site, or in
/// two.
/// </summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>True when done; the second folder's old content is then the first's. False where system or disk cannot.</summary>
    public static bool TrySwap(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return RenameAt(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library older than 2.28
        }
    }

    /// <summary>
    /// Sets a folder aside and puts another in its place. Where that fails it is back when the exception is thrown, if the disk lets it.
    /// </summary>
    public static void Replace(string folder, string next, string aside)
    {
        Directory.Move(folder, aside);
        try
        {
            Directory.Move(next, folder);
        }
        catch
        {
            Directory.Move(aside, folder);
            throw;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
