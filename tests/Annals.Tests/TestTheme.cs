using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Core.Pages;

namespace Annals.Tests;

/// <summary>The theme as it lies in the checkout, with fonts that are nothing but their names.</summary>
internal static class TestTheme
{
    private static readonly string s_folder = Path.Combine(TestFolder.Of(".."), "theme");

    public static ImmutableArray<ThemeFile> Files { get; } = [.. Of("css", "*.css"), .. Of("js", "*.js"), .. Of("img", "*.svg")];

    public static ImmutableArray<ThemeFile> Fonts { get; } =
    [
        .. Files
            .Where(f => f.Name.EndsWith(".css", StringComparison.Ordinal))
            .SelectMany(f => Regex.Matches(Encoding.UTF8.GetString(f.Content.Span), "fonts/[a-z0-9-]+\\.woff2").Select(m => m.Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(f => new ThemeFile(f, Encoding.UTF8.GetBytes(f))),
    ];

    private static IEnumerable<ThemeFile> Of(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(s_folder, folder), pattern)
            .Select(f => new ThemeFile(Path.GetFileName(f), File.ReadAllBytes(f)));
}
