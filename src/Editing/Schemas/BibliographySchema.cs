using System.Text.Json.Nodes;
using Annals.Reading.FrontMatter.Shapes;

namespace Annals.Editing.Schemas;

/// <summary>
/// What bibliography.json can hold as a JSON Schema: CSL-JSON as its reader takes it, which is more than CSL's own schema does (a number where a text belongs, dates in words). Fields that
/// the publication does not use, and types that CSL does not have, pass.
/// </summary>
internal static class BibliographySchema
{
    public static JsonObject Whole()
    {
        var properties = new JsonObject();
        foreach (var (name, meaning) in BibliographyShape.Texts) properties[name] = Said(name == "type" ? Kind() : Text(needed: BibliographyShape.Needed.Contains(name)), meaning);
        foreach (var (name, meaning) in BibliographyShape.Names) properties[name] = Said(new() { ["type"] = "array", ["items"] = Name() }, meaning);
        foreach (var (name, meaning) in BibliographyShape.Dates) properties[name] = Said(Date(), meaning);
        return new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"The works cited: {BibliographyShape.File}",
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray([.. BibliographyShape.Needed.Select(n => (JsonNode)n)]), ["properties"] = properties },
        };
    }

    private static JsonObject Said(JsonObject schema, string meaning)
    {
        schema.Insert(0, "description", meaning);
        return schema;
    }

    private static JsonObject Text(bool needed = false)
    {
        var text = new JsonObject { ["type"] = new JsonArray("string", "number") };
        if (needed) text["pattern"] = @"\S";
        return text;
    }

    private static JsonObject Kind()
    {
        var known = new JsonObject { ["enum"] = new JsonArray([.. BibliographyShape.Types.Select(t => (JsonNode)t)]) };
        return new() { ["anyOf"] = new JsonArray(known, Text(needed: true)) };
    }

    private static JsonObject Name() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["family"] = Said([], "The family name."),
            ["given"] = Said([], "The given names."),
            ["literal"] = Said([], "The whole name, of an organisation or of a person with one name."),
            ["suffix"] = Said([], "What stands behind the name, such as Jr."),
            ["dropping-particle"] = Said([], "A particle that goes when the family name stands alone."),
            ["non-dropping-particle"] = Said([], "A particle that stays before the family name."),
        },
    };

    private static JsonObject Date() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["date-parts"] = Said([], "Year, month and day, as far as they are known; two of them for a span: [[1985, 4, 11]]."),
            ["season"] = Said([], "1 to 4, or its name."),
            ["circa"] = Said([], "Whether the date is about right only."),
            ["raw"] = Said([], "The date as 2026-11-22, or a span with a slash."),
            ["literal"] = Said([], "The date in words, where it has no other form."),
        },
    };
}
