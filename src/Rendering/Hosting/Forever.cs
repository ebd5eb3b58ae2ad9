namespace Annals.Rendering.Hosting;

/// <summary>
/// The folders whose files have names that change with their bytes, so that whoever has one may keep it for ever. The offline worker
/// (theme/js/sw.js) knows the same ones.
/// </summary>
internal static class Forever
{
    public static readonly ImmutableArray<string> Folders =
    [
        "assets/",
        "images/",
        "pagefind/filter/",
        "pagefind/fragment/",
        "pagefind/index/",
    ];

    /// <param name="path">Below the output folder.</param>
    public static bool Holds(string path) => Folders.Any(f => path.StartsWith(f, StringComparison.Ordinal));
}
