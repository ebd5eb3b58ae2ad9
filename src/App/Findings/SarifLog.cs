using System.Text.Json;
using Annals.Core.Diagnostics.Rules;

namespace Annals.App.Findings;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS), which code scanning services and editors read. Files are named relative to the checkout.
/// </summary>
internal static class SarifLog
{
    /// <summary>Tools set this in the place of the checkout's root, which is another on every machine.</summary>
    private const string Root = "%SRCROOT%";

    public static string Of(CheckFindings findings, Checkout checkout)
    {
        var rules = findings
            .Told.Concat(findings.Silenced.Select(s => s.Diagnostic))
            .Select(d => d.Rule.Code)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return Json.Object(json =>
        {
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var told in findings.Told)
                Result(json, told, rules, checkout, []);
            foreach (var (found, silences) in findings.Silenced)
                Result(json, found, rules, checkout, silences);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private static void Tool(Utf8JsonWriter json, List<string> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Annals");
        json.WriteStartArray("rules");
        foreach (var rule in codes.Select(code => RuleBook.Find(code)!))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            Text(json, "shortDescription", rule.Meaning);
            Text(json, "help", rule.Remedy);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(
        Utf8JsonWriter json,
        Diagnostic found,
        List<string> rules,
        Checkout checkout,
        ImmutableArray<Silence> silences
    )
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Rule.Code);
        json.WriteNumber("ruleIndex", rules.IndexOf(found.Rule.Code));
        json.WriteString("level", Level(found.Severity));
        Text(json, "message", found.Hint is { } hint ? $"{found.Message}\nhint: {hint}" : found.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Artifact(json, found, checkout);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", found.Position.Line);
        json.WriteNumber("startColumn", found.Position.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (!found.Fixes.IsEmpty)
            Fix(json, found, checkout);
        Suppressions(json, silences);
        json.WriteEndObject();
    }

    /// <summary>Also where there is none: a log has them of all its results or of no result (SARIF 2.1.0, 3.27.23).</summary>
    private static void Suppressions(Utf8JsonWriter json, ImmutableArray<Silence> silences)
    {
        json.WriteStartArray("suppressions");
        foreach (var silence in silences)
        {
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            if (silence.Reason is { } reason)
                json.WriteString("justification", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>All that the finding wants changed is one fix: a part of it alone would leave the text worse than it was.</summary>
    private static void Fix(Utf8JsonWriter json, Diagnostic found, Checkout checkout)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        Artifact(json, found, checkout);
        json.WriteStartArray("replacements");
        foreach (var (place, change) in found.Fixes)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", place.Column);
            json.WriteNumber("endColumn", place.Column + change.Span.Length);
            json.WriteEndObject();
            Text(json, "insertedContent", change.New);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Artifact(Utf8JsonWriter json, Diagnostic found, Checkout checkout)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", checkout.UriOf(found.Path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Hint => "note",
            _ => throw new System.Diagnostics.UnreachableException(severity.ToString()),
        };
}
