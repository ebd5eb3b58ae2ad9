using Annals.App.Workshop;
using Annals.Publishing;
using Xunit;

namespace Annals.Tests.App;

/// <summary>What the packed tool does for its first use, with the real npm and a theme that takes nothing from it.</summary>
public sealed class PackedThemeTests : IDisposable
{
    private const string Package = """{ "name": "plain", "version": "1.0.0" }""";
    private const string Lock =
        """{ "name": "plain", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "plain", "version": "1.0.0" } } }""";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];

    public PackedThemeTests()
    {
        _folder.Write("packed/package.json", Package);
        _folder.Write("packed/package-lock.json", Lock);
        _folder.Write("packed/css/page.css", "body {}");
    }

    public void Dispose() => _folder.Dispose();

    private PackedTheme Packed => new(_folder["packed"], _folder["themes"]);

    [Fact]
    public void The_first_use_installs_and_the_next_finds_it()
    {
        var first = Packed.Installed(_told.Add, CancellationToken.None);
        File.WriteAllText(Path.Combine(first, "kept"), "");
        var second = Packed.Installed(_told.Add, CancellationToken.None);

        Assert.Equal(first, second);
        Assert.True(File.Exists(Path.Combine(first, "kept")));
        Assert.Equal("body {}", File.ReadAllText(Path.Combine(first, "css", "page.css")));
        Assert.Equal(["Installing the theme's npm parts, once for this version"], _told);
        Assert.StartsWith("0.", Path.GetFileName(first), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_theme_of_the_same_version_gets_a_folder_of_its_own()
    {
        var first = Packed.Installed(_told.Add, CancellationToken.None);
        _folder.Write("packed/css/page.css", "body { color: red }");

        Assert.NotEqual(first, Packed.Installed(_told.Add, CancellationToken.None));
        Assert.Equal("body {}", File.ReadAllText(Path.Combine(first, "css", "page.css")));
    }

    [Fact]
    public async Task Four_first_uses_at_once_install_it_once()
    {
        var told = new System.Collections.Concurrent.ConcurrentBag<string>();
        var folders = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Packed.Installed(told.Add, CancellationToken.None)))
        );

        Assert.Single(folders.Distinct());
        Assert.Single(told, t => t.StartsWith("Installing", StringComparison.Ordinal));
        Assert.Equal([folders[0]], Directory.EnumerateDirectories(_folder["themes"]));
    }

    [Fact]
    public void What_a_killed_process_left_is_not_taken_for_a_theme()
    {
        var theme = Packed.Installed(_told.Add, CancellationToken.None);
        Directory.Move(theme, theme + ".next");
        File.WriteAllText(Path.Combine(theme + ".next", "half"), "");

        Assert.False(File.Exists(Path.Combine(Packed.Installed(_told.Add, CancellationToken.None), "half")));
        Assert.False(Directory.Exists(theme + ".next"));
    }

    [Fact]
    public void Where_npm_fails_nothing_is_left_and_its_reason_is_told()
    {
        _folder.Write(
            "packed/package.json",
            Package.Replace("}", """, "dependencies": { "pagefind": "1.6.0" } }""", StringComparison.Ordinal)
        );

        var failure = Assert.Throws<WorkshopException>(() => Packed.Installed(_told.Add, CancellationToken.None));

        Assert.Contains("package.json and package-lock.json", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(_folder["themes"]));
    }

    [Fact]
    public void Without_a_network_the_hint_is_to_see_to_it()
    {
        _folder.Write(
            "packed/package.json",
            Package.Replace("}", """, "dependencies": { "plebs": "1.0.0" } }""", StringComparison.Ordinal)
        );
        _folder.Write(
            "packed/package-lock.json",
            """
            { "name": "plain", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": { "name": "plain", "version": "1.0.0", "dependencies": { "plebs": "1.0.0" } },
              "node_modules/plebs": { "version": "1.0.0", "resolved": "http://127.0.0.1:1/plebs.tgz" } } }
            """
        );

        var failure = Assert.Throws<WorkshopException>(() => Packed.Installed(_told.Add, CancellationToken.None));

        Assert.Equal("npm cannot reach its registry", failure.Message);
        Assert.Contains("ECONNREFUSED", failure.Hint, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(_folder["themes"]));
    }

    [Fact]
    public void Stopped_it_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Packed.Installed(_ => stop.Cancel(), stop.Token));
        Assert.Empty(Directory.EnumerateDirectories(_folder["themes"]));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_with_its_path()
    {
        _folder.Write("themes", "a file");

        var failure = Assert.Throws<WorkshopException>(() => Packed.Installed(_told.Add, CancellationToken.None));

        Assert.Contains(_folder["themes"], failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v20.20.2\n", 20)]
    [InlineData("v8.0.0", 8)]
    [InlineData("bun", null)]
    public void A_node_version_is_read_from_what_it_says(string said, int? major) => Assert.Equal(major, NpmParts.VersionOf(said));
}
