using System.Text.Json;

namespace Annals.App.Findings;

/// <summary>
/// Findings for programs. The keys are documented in the authors' guide and stay; what comes later comes as further keys.
/// </summary>
internal static class FindingsJson
{
    /// <summary>Raised when a key changes its meaning or goes.</summary>
    public const int Format = 1;

    public static string Of(CheckFindings findings) =>
        Json.Object(json =>
        {
            json.WriteNumber("format", Format);
            json.WriteNumber("errors", findings.Count(Severity.Error));
            json.WriteNumber("warnings", findings.Count(Severity.Warning));
            json.WriteNumber("hints", findings.Count(Severity.Hint));
            json.WriteStartArray("findings");
            foreach (var told in findings.Told)
            {
                json.WriteStartObject();
                Write(json, told);
                Fix(json, told);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("silenced");
            foreach (var (found, silences) in findings.Silenced)
            {
                json.WriteStartObject();
                Write(json, found);
                Write(json, silences[0]);
                json.WriteStartArray("furtherSilences");
                foreach (var silence in silences.Skip(1))
                {
                    json.WriteStartObject();
                    Write(json, silence);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter json, Silence silence)
    {
        json.WriteString("reason", silence.Reason);
        json.WriteNumber("silencedAt", silence.File.PositionOf(silence.Place.Start).Line);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("rule", diagnostic.Rule.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", diagnostic.Path);
        json.WriteNumber("line", diagnostic.Position.Line);
        json.WriteNumber("column", diagnostic.Position.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
    }

    private static void Fix(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            Write(json, fix);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fix");
        }
        json.WriteStartArray("furtherFixes");
        foreach (var (place, change) in diagnostic.FurtherFixes)
        {
            json.WriteStartObject();
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            Write(json, change);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TextChange change)
    {
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
    }
}
