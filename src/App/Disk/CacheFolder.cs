namespace Annals.App.Disk;

/// <summary>Where this user's machine keeps what can be made again.</summary>
internal static class CacheFolder
{
    /// <summary>Our own folder there, by each system's custom; it need not exist.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Base(), "annals");

    private static string Base()
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        // The XDG base directory specification: a path that is not absolute counts as none.
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } named && System.IO.Path.IsPathRooted(named))
            return named;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length == 0)
            return System.IO.Path.GetTempPath();
        return OperatingSystem.IsMacOS() ? System.IO.Path.Combine(home, "Library", "Caches") : System.IO.Path.Combine(home, ".cache");
    }
}
