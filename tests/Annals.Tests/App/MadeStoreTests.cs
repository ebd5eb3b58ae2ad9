using Annals.App.Workshop;
using Annals.Core.Pages;
using Xunit;

namespace Annals.Tests.App;

/// <summary>Builds that run side by side share what the theme's scripts have made.</summary>
public sealed class MadeStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ThemeFolder _theme;
    private readonly MadeStore _store;

    /// <summary>A theme of the test's own, which keeps nothing from before.</summary>
    public MadeStoreTests()
    {
        Directory.CreateDirectory(_folder["theme"]);
        var theme = ThemeFolder.Find(null)!.Path;
        foreach (var part in (string[])["css", "fonts", "node_modules"])
            Directory.CreateSymbolicLink(_folder["theme/" + part], Path.Combine(theme, part));
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.CreateSymbolicLink(_folder["theme/" + file], Path.Combine(theme, file));
        _theme = ThemeFolder.Find(_folder["theme"])!;
        _store = new MadeStore(_theme, "fonts");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_fonts_are_cut_by_four_builds_at_once()
    {
        var made = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => new NodeWorkshop(_theme).Fonts("Skanderbeg", CancellationToken.None)))
        );

        Assert.All(made, files => Assert.Equal(made[0].Select(Sum), files.Select(Sum)));
        Assert.NotEmpty(made[0]);
        Assert.Single(Directory.EnumerateDirectories(_folder["theme/obj/made/fonts"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["theme/obj/made/bench"]));

        static (string, string) Sum(ThemeFile file) => (file.Name, Convert.ToHexString(file.Content.Span));
    }

    [Fact]
    public void What_was_asked_for_lately_stays_however_much_it_is()
    {
        foreach (var key in (string[])["a", "b", "c"])
            Keep(key);
        _store.Forget(1);
        Assert.All(["a", "b", "c"], key => Assert.True(_store.Has(key)));
    }

    [Fact]
    public void Of_what_is_old_the_newest_stay()
    {
        foreach (var (key, hours) in ((string, int)[])[("a", 3), ("b", 1), ("c", 2)])
        {
            Keep(key);
            Directory.SetLastAccessTimeUtc(_store.FolderOf(key), DateTime.UtcNow.AddHours(-hours));
        }
        var left = _store.NewFolder();
        Directory.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-2));
        _store.Forget(2);
        Assert.Equal([false, true, true], ((string[])["a", "b", "c"]).Select(_store.Has));
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void What_was_made_meanwhile_by_another_stands()
    {
        Keep("a", "first");
        Keep("a", "second");
        Assert.Equal("first", File.ReadAllText(Path.Combine(_store.FolderOf("a"), "made.txt")));
    }

    private void Keep(string key, string text = "")
    {
        var folder = _store.NewFolder();
        File.WriteAllText(Path.Combine(folder, "made.txt"), text);
        _store.Keep(folder, key);
    }
}
