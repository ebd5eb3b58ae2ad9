using System.Text.Json.Nodes;
using Annals.Core.Records;

namespace Annals.Editing.Schemas;

/// <summary>
/// The particulars of Markdown records as snippets for VS Code. Its extension for YAML does not look into Markdown, so that no schema can
/// help there; a snippet at least brings all that a record must have, with a place to be filled in for each.
/// </summary>
internal static class RecordSnippets
{
    public static JsonObject Of(IEnumerable<RecordShape> shapes)
    {
        var snippets = new JsonObject();
        foreach (var shape in shapes.Where(s => s.Files.EndsWith(".md", StringComparison.Ordinal)))
        {
            snippets[shape.Files] = new JsonObject
            {
                ["scope"] = "markdown",
                ["prefix"] = "annals-" + shape.Name,
                ["description"] =
                    $"The particulars of {shape.What}. It may also have {string.Join(", ", shape.Keys.Where(k => !k.IsRequired).Select(k => k.Name))}.",
                ["body"] = new JsonArray([
                    "---",
                    .. shape.Keys.Where(k => k.IsRequired).Select((k, i) => (JsonNode)$"{k.Name}: {Place(i + 1, k)}"),
                    "---",
                    "$0",
                ]),
            };
        }
        return snippets;
    }

    /// <summary>A place to be filled in, which shows an example until then.</summary>
    private static string Place(int number, KeyShape key)
    {
        var example = key
            .Example.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("$", "\\$", StringComparison.Ordinal)
            .Replace("}", "\\}", StringComparison.Ordinal);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${{{number}:{example}}}");
    }
}
