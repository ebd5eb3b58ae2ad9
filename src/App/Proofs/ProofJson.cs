using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Core.Sources;

namespace Annals.App.Proofs;

/// <summary>Proofs for machines: every intervention on its own, nothing shortened.</summary>
internal static class ProofJson
{
    private static readonly JsonWriterOptions s_readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<ImmutableArray<ProvedText>> works)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("works");
            foreach (var texts in works)
                Work(json, texts);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Work(Utf8JsonWriter json, ImmutableArray<ProvedText> texts)
    {
        var proof = texts[0].Proof;
        json.WriteStartObject();
        json.WriteString("work", proof.Work.Value);
        json.WriteString("file", proof.File);
        json.WriteString("sha256", proof.Sha256);
        json.WriteNumber("bytes", proof.Bytes);
        json.WriteString("encoding", proof.Encoding);
        json.WriteStartArray("texts");
        foreach (var (name, of) in texts)
        {
            json.WriteStartObject();
            json.WriteString("text", name);
            json.WriteBoolean("holds", of.Holds);
            json.WriteString("rebuiltSha256", of.RebuiltSha256);
            Coverage(json, of.Coverage);
            json.WriteStartArray("linesLeftOut");
            foreach (var line in of.LinesLeftOut)
                json.WriteNumberValue(line);
            json.WriteEndArray();
            if (of.Difference is { } difference)
                Difference(json, difference);
            json.WriteStartArray("interventions");
            foreach (var intervention in of.Interventions)
                Intervention(json, intervention);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Coverage(Utf8JsonWriter json, SourceCoverage coverage)
    {
        json.WriteStartObject("coverage");
        Portion("bytes", coverage.Bytes);
        Portion("lines", coverage.Lines);
        Portion("blocks", coverage.Blocks);
        json.WriteStartObject("kinds");
        foreach (var (kind, blocks) in coverage.Kinds)
            Portion(Camel(kind), blocks);
        json.WriteEndObject();
        json.WriteEndObject();

        void Portion(string name, Portion portion)
        {
            json.WriteStartObject(name);
            json.WriteNumber("covered", portion.Part);
            json.WriteNumber("of", portion.Whole);
            json.WriteNumber("percent", portion.Percent);
            json.WriteEndObject();
        }
    }

    private static void Difference(Utf8JsonWriter json, SourceDifference difference)
    {
        json.WriteStartObject("difference");
        json.WriteNumber("byte", difference.Byte);
        json.WriteNumber("line", difference.Line);
        json.WriteString("before", difference.Before);
        json.WriteString("source", difference.Source);
        json.WriteString("rebuilt", difference.Rebuilt);
        if (difference.File is not null)
            json.WriteString("place", difference.Place);
        json.WriteEndObject();
    }

    private static void Intervention(Utf8JsonWriter json, SourceIntervention intervention)
    {
        json.WriteStartObject();
        json.WriteString("layer", Camel(intervention.Layer));
        if (intervention.Line > 0)
            json.WriteNumber("line", intervention.Line);
        json.WriteString("before", intervention.Before);
        json.WriteString("after", intervention.After);
        if (intervention.Reason is { } reason)
            json.WriteString("reason", reason);
        if (intervention.Chapter is { } chapter)
            json.WriteString("chapter", chapter.Value);
        if (intervention.Paragraph > 0)
            json.WriteNumber("paragraph", intervention.Paragraph);
        if (intervention.Note is { } note)
            json.WriteString("note", note.Written);
        if (intervention.Number > 0)
            json.WriteNumber("number", intervention.Number);
        if (intervention.Entry is { } entry)
            json.WriteString("record", $"{Camel(entry.Kind)}:{entry.Id}");
        if (intervention.Figure is { } figure)
            json.WriteString("figure", figure);
        if (intervention.File is { } file)
            json.WriteString("place", $"{file.Path}:{file.PositionOf(intervention.Span.Start)}");
        json.WriteEndObject();
    }

    private static string Camel<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
