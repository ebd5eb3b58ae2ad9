using System.Text.Json;
using System.Text.Json.Nodes;

namespace Annals.Editing.Schemas;

/// <summary>
/// An editor's settings.json, JSON with comments and commas behind the last, to which entries are added so that everything else stays as it
/// is, byte for byte. Where that cannot be done for sure, nothing is done.
/// </summary>
internal static class EditorSettings
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly JsonSerializerOptions s_writing = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly JsonReaderOptions s_reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 64,
    };
    private static readonly JsonDocumentOptions s_parsing = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 64,
    };

    /// <summary>The text with the entries; null where that would lose or change something that is there.</summary>
    /// <param name="text">As it is; empty where there is none.</param>
    /// <param name="setting">The setting that the entries belong to, an object.</param>
    public static string? With(string text, string setting, IEnumerable<(string Key, string Value)> entries) =>
        Changed(
            text,
            whole =>
            {
                foreach (var (key, value) in entries)
                {
                    if (Add(whole, setting, key, value) is not { } added)
                        return null;
                    whole = added;
                }
                return whole;
            }
        );

    /// <summary>The text with one more item in a list; null where that would lose or change something that is there.</summary>
    /// <param name="setting">The setting that is the list.</param>
    /// <param name="known">The key whose value says that an item is ours, so that it is not added again.</param>
    public static string? WithItem(string text, string setting, JsonObject item, string known) =>
        Changed(
            text,
            whole =>
            {
                if (JsonNode.Parse(whole, documentOptions: s_parsing) is not JsonObject before)
                    return null;
                var written = item.ToJsonString(s_writing);
                string after;
                if (!before.TryGetPropertyValue(setting, out var present))
                {
                    after = MemberPlaces
                        .Of(whole, [], s_reading)
                        .Insert(whole, unit => $"{Quoted(setting)}: [{unit.Line}{unit.Indent}{written}{unit.Line}]");
                    before[setting] = new JsonArray(item.DeepClone());
                }
                else
                {
                    if (present is not JsonArray items)
                        return null;
                    if (items.Any(i => i is JsonObject o && JsonNode.DeepEquals(o[known], item[known])))
                        return whole;
                    after = MemberPlaces.Of(whole, [setting], s_reading).Insert(whole, _ => written);
                    items.Add(item.DeepClone());
                }
                return JsonNode.DeepEquals(before, JsonNode.Parse(after, documentOptions: s_parsing)) ? after : null;
            }
        );

    private static string? Changed(string text, Func<string, string?> change)
    {
        if (text.StartsWith(ByteOrderMark))
            return Changed(text[1..], change) is { } rest ? ByteOrderMark + rest : null;
        try
        {
            return change(string.IsNullOrWhiteSpace(text) ? "{\n}\n" : text);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // No JSON, a key twice, or half of a character.
            return null;
        }
    }

    private static string? Add(string text, string setting, string key, string value)
    {
        if (JsonNode.Parse(text, documentOptions: s_parsing) is not JsonObject before)
            return null;
        var entry = $"{Quoted(key)}: {Quoted(value)}";
        string after;
        if (!before.TryGetPropertyValue(setting, out var present))
        {
            after = MemberPlaces
                .Of(text, [], s_reading)
                .Insert(text, unit => $"{Quoted(setting)}: {{{unit.Line}{unit.Indent}{entry}{unit.Line}}}");
            before[setting] = new JsonObject { [key] = value };
        }
        else
        {
            if (present is not JsonObject entries)
                return null;
            if (entries.TryGetPropertyValue(key, out var known))
                return Says(known, value) ? text : null;
            after = MemberPlaces.Of(text, [setting], s_reading).Insert(text, _ => entry);
            entries[key] = value;
        }
        return JsonNode.DeepEquals(before, JsonNode.Parse(after, documentOptions: s_parsing)) ? after : null;
    }

    /// <summary>Whether an author's value has ours in it: alone, or in a list with others.</summary>
    private static bool Says(JsonNode? known, string value) =>
        known switch
        {
            JsonArray list => list.Any(item => Says(item, value)),
            JsonValue one => one.TryGetValue<string>(out var word) && word == value,
            _ => false,
        };

    private static string Quoted(string text) => JsonSerializer.Serialize(text, s_writing);
}
