using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Records;
using Annals.Reading.FrontMatter.Shapes;

namespace Annals.Editing.Schemas;

/// <summary>What makes an editor complete and check records: files for the folder <c>.vscode</c>.</summary>
/// <param name="Files">Below that folder.</param>
/// <param name="Lines">
/// What belongs into settings.json, where that could not be changed without loss; null where it is among the files, or has it all already.
/// </param>
public sealed record EditorFiles(ImmutableArray<InputFile> Files, string? Lines)
{
    public const string Settings = "settings.json";

    private const string Folder = "annals";
    private const string Bibliography = "bibliography";

    private static readonly JsonSerializerOptions s_writing = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="others">Shapes of files that no reader of the manuscript reads.</param>
    /// <param name="input">
    /// The input folder from the folder that the editor opens, with a slash behind; empty where they are the same.
    /// </param>
    /// <param name="settings">The text of settings.json; null where it is there and must not be touched.</param>
    public static EditorFiles Of(ImmutableArray<RecordShape> others, string input, string? settings)
    {
        ImmutableArray<RecordShape> shapes = [.. RecordShapes.All, .. others];
        var files = shapes.Select(s => File(SchemaPath(s.Name), Json(RecordSchema.Of(s)))).ToList();
        files.Add(File(SchemaPath(Bibliography), Json(BibliographySchema.Whole())));
        files.Add(File("annals.code-snippets", Json(RecordSnippets.Of(shapes))));

        if (settings is null || Merged(settings, shapes, input) is not { } merged)
            return new([.. files], Alone());
        if (merged != settings)
            files.Add(File(Settings, merged));
        return new([.. files], null);

        string Alone()
        {
            var lines = Merged("", shapes, input)!.Split('\n');
            return string.Join('\n', lines.Skip(1).Take(lines.Length - 3));
        }
    }

    private static string? Merged(string settings, ImmutableArray<RecordShape> shapes, string input)
    {
        // Only files that are YAML as a whole: the extension knows no others.
        var entries = shapes.Where(s => s.Files.EndsWith(".yml", StringComparison.Ordinal)).Select(s => (Below(s.Name), input + s.Files));
        var bibliography = new JsonObject
        {
            ["fileMatch"] = new JsonArray($"/{input}{BibliographyItem.File}"),
            ["url"] = Below(Bibliography),
        };
        return EditorSettings.With(settings, "yaml.schemas", entries) is { } merged
            ? EditorSettings.WithItem(merged, "json.schemas", bibliography, "url")
            : null;
    }

    private static string SchemaPath(string name) => $"{Folder}/{name}.schema.json";

    private static string Below(string name) => $"./.vscode/{SchemaPath(name)}";

    private static string Json(JsonObject json) => json.ToJsonString(s_writing) + "\n";

    private static InputFile File(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new InputFile(path, () => bytes);
    }
}
