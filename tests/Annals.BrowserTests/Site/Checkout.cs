namespace Annals.BrowserTests.Site;

/// <summary>The checkout that the tests were built from.</summary>
public static class Checkout
{
    public static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>The folder of the browser tests with their npm parts.</summary>
    public static readonly string Tests = Path.Combine(Root, "tests", "Annals.BrowserTests");

    /// <summary>The App as built with these tests, in the same configuration.</summary>
    public static readonly string App = Path.Combine(Root, "src", "App", "bin", Configuration, "net10.0", "Annals.App.dll");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Above(string folder)
    {
        for (var d = new DirectoryInfo(folder); d is not null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "Site.sln")))
                return d.FullName;
        throw new DirectoryNotFoundException($"no Site.sln above {folder}");
    }
}
