using System.Runtime.CompilerServices;

namespace Annals.Tests;

/// <summary>The folder <c>tests</c> of the sources, wherever the tests run.</summary>
internal static class TestFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), ".."));

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Whether golden files are to be written anew and not compared.</summary>
    public static bool UpdatesGolden => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    private static string Here([CallerFilePath] string file = "")
    {
        // Deterministic builds map the sources' path away; the built tests lie below them all the same.
        if (File.Exists(file))
            return System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            // Another test project that takes this file in lies beside this one.
            foreach (var place in (string[])[folder.FullName, System.IO.Path.Combine(folder.FullName, "Annals.Tests")])
            {
                if (File.Exists(System.IO.Path.Combine(place, "Annals.Tests.csproj")))
                    return place;
            }
        }
        throw new DirectoryNotFoundException("the tests' sources are not above " + AppContext.BaseDirectory);
    }
}
