using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Core.Publications;

namespace Annals.Rendering.Citing;

/// <summary>A page as CSL-JSON: what bibliography.json of another publication could hold.</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(CitedPage page, PublicationSettings settings)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", page.Key);
            json.WriteString(
                "type",
                page.Kind switch
                {
                    CitedKind.Chapter => "chapter",
                    CitedKind.Page => "webpage",
                    _ => "book",
                }
            );
            json.WriteString("title", page.Title);
            if (page.Within is { } work)
                json.WriteString(page.Kind == CitedKind.Book ? "collection-title" : "container-title", work);
            if (settings.Editors.Length > 0)
            {
                json.WriteStartArray("editor");
                foreach (var editor in settings.Editors)
                {
                    json.WriteStartObject();
                    json.WriteString("literal", editor);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            if (settings.Publisher is { } publisher)
                json.WriteString("publisher", publisher);
            if (page.Version is { } version)
                json.WriteString("version", version);
            Date(json, page.Date);
            json.WriteString("language", page.Language);
            json.WriteString("URL", page.Address);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Date(Utf8JsonWriter json, DateOnly date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        json.WriteNumberValue(date.Month);
        json.WriteNumberValue(date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
