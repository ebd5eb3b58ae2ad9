using System.Text.Json.Nodes;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Records;

namespace Annals.Editing.Schemas;

/// <summary>
/// A record's shape as a JSON Schema of draft 07, which every editor knows that knows any. It lets pass what the reader takes, also where
/// YAML makes a number of what the reader takes as a text (<c>dates: 1985</c>), so that an editor does not mark what the check has nothing
/// against (but for what nobody writes: a slug <c>true</c>, a rule's code in small letters). Beside the standard's keywords it has VS
/// Code's <c>markdownDescription</c> and <c>patternErrorMessage</c>, as nobody can read a pattern.
/// </summary>
internal static class RecordSchema
{
    private const string Edtf = "-?([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|[0-9]{3}X|[0-9]{2}XX)[~?%]?";
    private const string LineNumbers = "0*[1-9][0-9]*";

    public static JsonObject Of(RecordShape shape)
    {
        var schema = Mapping(shape);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", $"{char.ToUpperInvariant(shape.What[0])}{shape.What[1..]}: {shape.Files}");
        return schema;
    }

    private static JsonObject Mapping(RecordShape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
            properties[key.Name] = Property(key, shape);
        var mapping = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (shape.Keys.Any(k => k.IsRequired))
            mapping["required"] = Array(shape.Keys.Where(k => k.IsRequired).Select(k => k.Name));
        mapping["properties"] = properties;
        return mapping;
    }

    private static JsonObject Property(KeyShape key, RecordShape shape)
    {
        var property = Value(key, shape);
        var words = $"{key.Meaning}\n\nFor example: `{key.Example}`";
        property.Insert(0, "description", words.Replace("`", "", StringComparison.Ordinal));
        property.Insert(1, "markdownDescription", words);
        // A key without a value counts as absent.
        if (key.IsRequired)
            return property;
        if (property["enum"] is JsonArray choices)
            choices.Add(null);
        else if (property["type"] is JsonArray types)
            types.Add("null");
        else
            property["type"] = Array([property["type"]!.GetValue<string>(), "null"]);
        return property;
    }

    private static JsonObject Value(KeyShape key, RecordShape shape) =>
        key.Kind switch
        {
            ValueKind.Text when key.IsRequired => NotBlank(),
            ValueKind.Text => Text(),
            ValueKind.Flag => new() { ["type"] = "boolean" },
            ValueKind.Number => Number("^[0-9]+$", 0, int.MaxValue, "Write a whole number, 0 or more."),
            ValueKind.Bytes => Number("^[0-9]+$", 0, long.MaxValue, "Write a number of bytes."),
            ValueKind.Latitude => Degrees(90),
            ValueKind.Longitude => Degrees(180),
            ValueKind.Day => Pattern(
                "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
                "Write year, month and day, such as 2026-11-22."
            ),
            ValueKind.Date => Number($"^({Edtf}|{Edtf}/(\\.\\.|{Edtf})?|(\\.\\.)?/{Edtf})$", -9999, 9999, FrontMatterRules.BadDate.Remedy),
            ValueKind.Version => Pattern(@"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$", FrontMatterRules.BadVersion.Remedy),
            ValueKind.Language => Pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", FrontMatterRules.BadLanguage.Remedy),
            ValueKind.Address => Address(),
            ValueKind.AddressOrMail => Pattern(
                @"^([Hh][Tt][Tt][Pp][Ss]?://[^/?#]|(mailto:)?[^@\s]+@[^@\s]+$)",
                "Write a mail address, or a whole web address that begins with https://."
            ),
            ValueKind.Slug => Slug(),
            ValueKind.Sha256 => Sha256(),
            ValueKind.Lines => Number(
                $"^{LineNumbers}(-{LineNumbers})?$",
                1,
                int.MaxValue,
                "Write two line numbers with a hyphen between them, or one, such as 4-12."
            ),
            ValueKind.Word => new() { ["enum"] = Array(key.Words) },
            ValueKind.Texts => List(Text()),
            ValueKind.Slugs => List(Slug()),
            ValueKind.OwnKeys => List(new() { ["enum"] = Array(shape.Keys.Select(k => k.Name)) }),
            ValueKind.Record => Mapping(key.Inner!),
            ValueKind.Records => List(Mapping(key.Inner!)),
            ValueKind.Variants => List(new() { ["anyOf"] = new JsonArray(Text(), Mapping(key.Inner!)) }),
            ValueKind.Links => new() { ["type"] = "object", ["additionalProperties"] = Address() },
            ValueKind.Silences => Silences(),
            ValueKind.WordsByLines => ByLine($"^ *{LineNumbers} *(- *{LineNumbers} *)?$", key.Words),
            ValueKind.WordsByLine => ByLine($"^ *{LineNumbers} *$", key.Words),
            _ => throw new System.Diagnostics.UnreachableException(key.Kind.ToString()),
        };

    private static JsonObject Text() => new() { ["type"] = Array(["string", "number", "boolean"]) };

    private static JsonObject NotBlank() =>
        new()
        {
            ["type"] = Array(["string", "number", "boolean"]),
            ["pattern"] = @"\S",
            ["patternErrorMessage"] = "Write something here.",
        };

    private static JsonObject Pattern(string pattern, string remedy) =>
        new()
        {
            ["type"] = "string",
            ["pattern"] = pattern,
            ["patternErrorMessage"] = remedy,
        };

    private static JsonObject Address() => Pattern("^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]", FrontMatterRules.BadAddress.Remedy);

    /// <summary>What is typed as a number, or as a text of this pattern; the bounds are for numbers only.</summary>
    private static JsonObject Number(string pattern, long least, long most, string remedy) =>
        new()
        {
            ["type"] = Array(["string", "integer"]),
            ["pattern"] = pattern,
            ["patternErrorMessage"] = remedy,
            ["minimum"] = least,
            ["maximum"] = most,
        };

    private static JsonObject Degrees(int limit) =>
        new()
        {
            ["type"] = Array(["string", "number"]),
            ["pattern"] = @"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$",
            ["patternErrorMessage"] = FrontMatterRules.BadCoordinates.Remedy,
            ["minimum"] = -limit,
            ["maximum"] = limit,
        };

    private static JsonObject Slug()
    {
        var slug = Number(
            "^[a-z0-9]+(-[a-z0-9]+)*$",
            0,
            long.MaxValue,
            "Use lower-case letters a to z, digits and single hyphens, such as conflict-with-yugoslavia."
        );
        slug["maxLength"] = 100;
        return slug;
    }

    /// <summary>64 digits that happen to hold no letter are a number to YAML.</summary>
    private static JsonObject Sha256()
    {
        var digits = Pattern("^[0-9A-Fa-f]{64}$", "Write 64 hexadecimal digits.");
        digits["type"] = Array(["string", "number"]);
        return digits;
    }

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject ByLine(string pattern, ImmutableArray<string> words) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["patternProperties"] = new JsonObject { [pattern] = new JsonObject { ["enum"] = Array(words) } },
        };

    private static JsonObject Silences()
    {
        var rules = new JsonObject();
        foreach (var rule in RuleBook.All.Where(r => r.CanBeSilenced))
        {
            var reason = NotBlank();
            reason["description"] = $"Why this need not be told here: {rule.Meaning}";
            rules[rule.Code] = reason;
        }
        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = rules,
        };
    }

    private static JsonArray Array(IEnumerable<string> words) => [.. words.Select(w => (JsonNode)w)];
}
