using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Annals.BrowserTests.Site;

/// <summary>A site as the App built it: a folder, and its pages as parsed documents.</summary>
public sealed class BuiltSite
{
    private readonly Lazy<ImmutableArray<SitePage>> _pages;

    public BuiltSite(string folder)
    {
        Folder = folder;
        _pages = new(() => SitePage.AllOf(folder));
    }

    public string Folder { get; }

    /// <summary>Every page, by address.</summary>
    public ImmutableArray<SitePage> Pages => _pages.Value;

    /// <summary>The publication's own input, built into a folder that does not exist yet.</summary>
    public static async Task<BuiltSite> OfInputAsync(string folder, params IEnumerable<string> options) =>
        Built(folder, await BuildAsync(folder, options));

    /// <summary>
    /// A small publication written as one text, a line <c>-- path --</c> before each file, built beside its input in a folder that does not
    /// exist yet.
    /// </summary>
    public static async Task<BuiltSite> OfTextAsync(string folder, string text, params IEnumerable<string> options)
    {
        var (input, output) = (Path.Combine(folder, "input"), Path.Combine(folder, "site"));
        foreach (
            var file in Regex
                .Matches(text, @"^-- (?<path>\S+) --\n(?<lines>.*?)(?=^-- \S+ --$|\z)", RegexOptions.Multiline | RegexOptions.Singleline)
                .Cast<Match>()
        )
        {
            var path = Path.Combine(input, file.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Groups["lines"].Value);
        }
        return Built(output, await BuildFromAsync(input, output, options));
    }

    /// <summary>The publication in a folder, built into one that does not exist yet.</summary>
    public static async Task<BuiltSite> OfFolderAsync(string input, string folder) => Built(folder, await BuildFromAsync(input, folder));

    private static BuiltSite Built(string folder, Outcome outcome) =>
        outcome.ExitCode == 0 ? new(folder) : throw new InvalidOperationException($"the publication did not build: {outcome}");

    public static Task<Outcome> BuildAsync(string folder, params IEnumerable<string> options) =>
        BuildFromAsync(Path.Combine(Checkout.Root, "input"), folder, options);

    private static Task<Outcome> BuildFromAsync(string input, string folder, params IEnumerable<string> options) =>
        Outcome.OfAsync("dotnet", ["exec", Checkout.App, "build", "--input", input, "--output", folder, .. options]);

    /// <summary>Paths of all files below the folder, with forward slashes, in ordinal order.</summary>
    public ImmutableArray<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public IHtmlDocument Document(SitePage page) => new HtmlParser().ParseDocument(Text(page.File));
}
