using System.Text.Json.Nodes;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;

namespace Annals.Editing.Schemas;

/// <summary>
/// What bibliography.json can hold as a JSON Schema: CSL-JSON as its reader takes it, which is more than CSL's own schema does (a number
/// where a text belongs, dates in words). Fields that the publication does not use, and types that CSL does not have, pass.
/// </summary>
internal static class BibliographySchema
{
    public static JsonObject Whole()
    {
        var properties = new JsonObject();
        foreach (var (name, meaning) in BibliographyShape.Texts)
            properties[name] = Said(name == "type" ? Kind() : Text(needed: BibliographyShape.Needed.Contains(name)), meaning);
        foreach (var (name, meaning) in BibliographyShape.Names)
            properties[name] = Said(new() { ["type"] = "array", ["items"] = Name() }, meaning);
        foreach (var (name, meaning) in BibliographyShape.Dates)
            properties[name] = Said(Date(), meaning);
        return new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"The works cited: {BibliographyItem.File}",
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray([.. BibliographyShape.Needed.Select(n => (JsonNode)n)]),
                ["properties"] = properties,
            },
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
        if (needed)
            text["pattern"] = @"\S";
        return text;
    }

    private static JsonObject Kind()
    {
        var known = new JsonObject { ["enum"] = new JsonArray([.. BibliographyShape.Types.Select(t => (JsonNode)t)]) };
        return new() { ["anyOf"] = new JsonArray(known, Text(needed: true)) };
    }

    private static JsonObject Name() =>
        Of(
            ("family", "The family name."),
            ("given", "The given names."),
            ("literal", "The whole name, of an organisation or of a person with one name."),
            ("suffix", "What stands behind the name, such as Jr."),
            ("dropping-particle", "A particle that goes when the family name stands alone."),
            ("non-dropping-particle", "A particle that stays before the family name.")
        );

    private static JsonObject Date() =>
        Of(
            ("date-parts", "Year, month and day, as far as they are known; two of them for a span: [[1985, 4, 11]]."),
            ("season", "1 to 4, or its name."),
            ("circa", "Whether the date is about right only."),
            ("raw", "The date as 2026-11-22, or a span with a slash."),
            ("literal", "The date in words, where it has no other form.")
        );

    /// <summary>An object with parts of any sort: what the reader cannot read of them it passes over.</summary>
    private static JsonObject Of(params ReadOnlySpan<(string Name, string Meaning)> parts)
    {
        var properties = new JsonObject();
        foreach (var (name, meaning) in parts)
            properties[name] = Said([], meaning);
        return new() { ["type"] = "object", ["properties"] = properties };
    }
}
