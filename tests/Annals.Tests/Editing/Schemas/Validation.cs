using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Annals.Core.Files;
using Annals.Core.Records;
using Annals.Editing.Schemas;
using Annals.Importing.Text.Directions;
using Annals.Reading.FrontMatter.Shapes;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Annals.Tests.Editing.Schemas;

/// <summary>Files as an editor sees them: their YAML as JSON, held against the schema for the place where they lie.</summary>
internal static partial class Validation
{
    public static readonly RecordShape[] Shapes = [.. RecordShapes.All, ImportShape.Whole];

    private static readonly FrozenDictionary<string, JsonSchema> s_schemas = Shapes.ToFrozenDictionary(
        s => s.Name,
        s => JsonSchema.FromText(RecordSchema.Of(s).ToJsonString())
    );

    /// <summary>The shape of a file by its path below the input folder; null where it is no record.</summary>
    public static RecordShape? ShapeOf(string path) =>
        path.EndsWith("README.md", StringComparison.Ordinal)
        || path.Contains("/.", StringComparison.Ordinal)
        || path.Contains(".incoming.", StringComparison.Ordinal)
            ? null
            : Shapes.FirstOrDefault(s =>
                Regex.IsMatch(path, "^" + Regex.Escape(s.Files).Replace(@"\*", "[^/]+", StringComparison.Ordinal) + "$")
            );

    /// <summary>Whether a record passes its schema; null where it is no YAML, so that there is nothing to hold against it.</summary>
    public static bool? Passes(RecordShape shape, string text)
    {
        var yaml = shape.Files.EndsWith(".md", StringComparison.Ordinal) ? Matter().Match(text).Groups["yaml"].Value : text;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var json = stream.Documents.Count == 0 ? new JsonObject() : Json(stream.Documents[0].RootNode) ?? new JsonObject();
            return s_schemas[shape.Name].Evaluate(JsonSerializer.SerializeToElement(json)).IsValid;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    public static IEnumerable<(string Path, RecordShape Shape, string Text)> RecordsOf(InputTree tree)
    {
        foreach (var file in tree.Files)
        {
            if (ShapeOf(file.Path) is not { } shape)
                continue;
            string text;
            try
            {
                text = Encoding.UTF8.GetString(file.Open().Span).TrimStart('\uFEFF');
            }
            catch (IOException)
            {
                continue;
            }
            yield return (file.Path, shape, text);
        }
    }

    /// <summary>As the core schema of YAML 1.2 has it, which is what editors go by.</summary>
    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => new JsonObject(
                mapping.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value ?? "", Json(c.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
            YamlScalarNode { Style: not ScalarStyle.Plain, Value: var text } => text,
            YamlScalarNode { Value: null or "" or "~" or "null" or "Null" or "NULL" } => null,
            YamlScalarNode { Value: "true" or "True" or "TRUE" } => true,
            YamlScalarNode { Value: "false" or "False" or "FALSE" } => false,
            YamlScalarNode { Value: var number }
                when Whole().IsMatch(number!)
                    && decimal.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            YamlScalarNode { Value: var number } when Broken().IsMatch(number!) => double.Parse(number!, CultureInfo.InvariantCulture),
            YamlScalarNode { Value: var text } => text,
            _ => throw new System.Diagnostics.UnreachableException(node.NodeType.ToString()),
        };

    [GeneratedRegex(@"\A---[ ]*\r?\n(?<yaml>.*?)^---[ ]*\r?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Matter();

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Broken();
}
