using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.App.Commands;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter;

namespace Annals.App.Completion;

/// <summary>
/// What the input folder has that can be named on the command line, for whoever is typing it: looked for quickly, read without judging, and
/// empty where it cannot be read.
/// </summary>
internal static partial class InputNames
{
    /// <summary>Front matter lies within this.</summary>
    private const int MostLines = 40;

    public static Func<CompletionContext, IEnumerable<CompletionItem>> Works(CommonOptions common) =>
        context => Named(context, common, WorksIn);

    public static Func<CompletionContext, IEnumerable<CompletionItem>> Chapters(CommonOptions common) =>
        context => Named(context, common, ChaptersIn);

    /// <summary>The ids of what has a file each in a folder.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Records(CommonOptions common, string folder) =>
        context =>
            Named(
                context,
                common,
                input =>
                    [
                        .. Files(Path.Combine(input, folder))
                            .Select(file => Path.GetFileNameWithoutExtension(file))
                            .Where(name => Slugs.IsSlug(name))
                            .Order(StringComparer.Ordinal),
                    ]
            );

    /// <summary>The keys of works cited.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> WorksCited(CommonOptions common) =>
        context => Named(context, common, WorksCitedIn);

    /// <summary>The slugs of works, in order.</summary>
    public static ImmutableArray<string> WorksIn(string input) =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(input, "works"))
                .Select(f => Path.GetFileName(f))
                .Where(n => !n.StartsWith('.'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The slugs of chapters, in order; where two works have the same, with their works.</summary>
    public static ImmutableArray<string> ChaptersIn(string input)
    {
        var chapters = WorksIn(input)
            .SelectMany(work => Files(Path.Combine(input, "works", work, "chapters")).Select(file => (Work: work, Slug: SlugOf(file))))
            .ToLookup(c => c.Slug);
        return
        [
            .. chapters
                .SelectMany(same => same.Count() == 1 ? [same.Key] : same.Select(c => $"{c.Work}/{c.Slug}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<string> WorksCitedIn(string input)
    {
        // as text, which a byte-order mark may begin
        using var works = JsonDocument.Parse(File.ReadAllText(Path.Combine(input, BibliographyItem.File)));
        return works.RootElement.ValueKind != JsonValueKind.Array
            ? []
            :
            [
                .. works
                    .RootElement.EnumerateArray()
                    .Select(w => w.ValueKind == JsonValueKind.Object && w.TryGetProperty("id", out var id) ? id : default)
                    .Where(id => id.ValueKind == JsonValueKind.String)
                    .Select(id => id.GetString()!)
                    .Order(StringComparer.Ordinal),
            ];
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md") : [];

    private static string SlugOf(string file) =>
        File.ReadLines(file).Take(MostLines).Select(line => Slug().Match(line)).FirstOrDefault(m => m.Success) is { } match
            ? match.Groups[1].Value
            : Order().Replace(Path.GetFileNameWithoutExtension(file), "");

    private static IEnumerable<CompletionItem> Named(
        CompletionContext context,
        CommonOptions common,
        Func<string, ImmutableArray<string>> names
    )
    {
        // Help asks too, of no command line.
        if (context.ParseResult.GetValue(common.Input) is not { } input)
            return [];
        try
        {
            return [.. names(input).Select(name => new CompletionItem(name))];
        }
        // half a letter is no text, which System.Text.Json says so
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    [GeneratedRegex("""^slug:\s*["']?([^\s"'#]+)""")]
    private static partial Regex Slug();

    [GeneratedRegex("^[0-9]+-")]
    private static partial Regex Order();
}
