using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Annals.App.Disk;
using Annals.Publishing;

namespace Annals.App.Workshop;

/// <summary>
/// The theme as the packed tool brings it: without its npm parts, which differ from system to system, and in a folder that nobody writes
/// to. For its first use it is copied into the user's folder for caches, a folder for each version, and npm installs its parts there; the
/// folder gets its name only when it is whole, so that whoever finds it can use it.
/// </summary>
/// <param name="packed">The theme in the tool.</param>
/// <param name="themes">The folder of all versions.</param>
internal sealed class PackedTheme(string packed, string themes)
{
    private static readonly TimeSpan s_untilGivenUp = TimeSpan.FromDays(90);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Path.Combine(themes, NameOf(packed));

    /// <summary>The theme beside the executable; null where the executable was built and not packed.</summary>
    public static PackedTheme? BesideExecutable =>
        Path.Combine(AppContext.BaseDirectory, "theme") is var beside && Directory.Exists(beside)
            ? new(beside, Path.Combine(CacheFolder.Path, "themes"))
            : null;

    /// <summary>The folder with its parts, which are installed now where this is the first use.</summary>
    /// <param name="doing">Told what takes its time.</param>
    /// <exception cref="WorkshopException">The parts cannot be installed; nothing is left of the attempt.</exception>
    public string Installed(Action<string> doing, CancellationToken cancel)
    {
        if (!Directory.Exists(_folder))
            Install(doing, cancel);
        Touch();
        return _folder;
    }

    private void Install(Action<string> doing, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(themes);
            using var turn = Turn(doing, cancel);
            if (Directory.Exists(_folder))
                return;
            Forget();
            doing("Installing the theme's npm parts, once for this version");
            // Whoever has the turn owns it: what lies there was left by a process that was killed.
            var next = _folder + ".next";
            Clear(next);
            try
            {
                Copy(next);
                NpmParts.Install(next, cancel);
                Directory.Move(next, _folder);
            }
            finally
            {
                Clear(next);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WorkshopException(
                $"the theme's npm parts cannot be installed into {_folder}: {e.Message}",
                OperatingSystem.IsWindows()
                    ? "see that the folder can be written to"
                    : "see that the folder can be written to, or name another folder for caches with XDG_CACHE_HOME"
            );
        }
    }

    // The system lets go of the lock when a process ends, however that ends. The file stays: to remove it would take it from one who has
    // opened it already.
    private FileStream Turn(Action<string> doing, CancellationToken cancel)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(_folder + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(_folder + ".lock"))
            {
                if (!told)
                    doing("Waiting for another process that installs the theme's npm parts");
                cancel.WaitHandle.WaitOne(s_pause);
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    private void Copy(string to)
    {
        foreach (var file in Files(packed))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // Not File.Copy, which would keep that the packed file is read-only.
            File.WriteAllBytes(target, File.ReadAllBytes(Path.Combine(packed, file)));
        }
    }

    /// <summary>Versions that nobody has used for months.</summary>
    private void Forget()
    {
        try
        {
            foreach (
                var old in new DirectoryInfo(themes).GetDirectories().Where(d => DateTime.UtcNow - d.LastAccessTimeUtc > s_untilGivenUp)
            )
                Clear(old.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They take room and do no harm.
        }
    }

    private void Touch()
    {
        try
        {
            Directory.SetLastAccessTimeUtc(_folder, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another's, to be read only: it stays for as long as he uses it.
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    // Builds of one version can differ, and so can the systems that share a home.
    private static string NameOf(string packed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(packed))
        {
            var bytes = File.ReadAllBytes(Path.Combine(packed, file));
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Replace(Path.DirectorySeparatorChar, '/')}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        var version = typeof(PackedTheme)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
        return $"{version}-{RuntimeInformation.RuntimeIdentifier}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .Order(StringComparer.Ordinal);
}
