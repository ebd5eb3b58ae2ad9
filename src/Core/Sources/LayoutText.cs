using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Annals.Core.Sources;

/// <summary>
/// A layout as a file: YAML that people can read, with one block a line, each a flow mapping in JSON's form, so that a book of a hundred
/// thousand lines is written and read line by line.
/// </summary>
public static class LayoutText
{
    private const int MostCounted = 50_000_000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(SourceLayout layout)
    {
        var to = new StringBuilder();
        if (layout.ConvertedFrom is not null)
        {
            to.Append("# What import made of ")
                .Append(layout.File)
                .Append(", so that importing it again leaves alone what was edited since.\n");
        }
        else
        {
            to.Append("# What the lines of ")
                .Append(layout.File)
                .Append(" were: positions and marks, never words. Import writes this file and verify reads it;\n");
            to.Append("# to have a line taken for something else, say so in import.yml beside it and import again.\n");
        }
        to.Append("layout: 1\n");
        to.Append("file: \"")
            .Append(JsonEncodedText.Encode(layout.File, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString())
            .Append("\"\n");
        to.Append("sha256: ").Append(layout.Sha256).Append('\n');
        to.Append(CultureInfo.InvariantCulture, $"bytes: {layout.Bytes}\n");
        if (layout.ConvertedFrom is not null)
            to.Append("convertedFrom: ").Append(layout.ConvertedFrom).Append('\n');
        to.Append("encoding: ").Append(layout.Encoding).Append('\n');
        to.Append("byteOrderMark: ").Append(layout.ByteOrderMark ? "true\n" : "false\n");
        to.Append("lineEnd: ").Append(NameOfLineEnd(layout.LineEnd)).Append('\n');
        to.Append(CultureInfo.InvariantCulture, $"imported: {layout.Imported:yyyy-MM-dd}\n");
        to.Append(layout.Written.IsEmpty ? "written: {}\n" : "written:\n");
        foreach (var (path, sha256) in layout.Written)
            to.Append("  ").Append(path).Append(": ").Append(sha256).Append('\n');
        to.Append(layout.Blocks.IsEmpty ? "blocks: []\n" : "blocks:\n");
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        foreach (var block in layout.Blocks)
        {
            buffer.ResetWrittenCount();
            Write(buffer, block, layout.LineEnd);
            to.Append("- ").Append(Encoding.UTF8.GetString(buffer.WrittenSpan)).Append('\n');
        }
        return to.ToString();
    }

    /// <summary>Reads a layout back; a text that is none gives null and says why.</summary>
    public static SourceLayout? Parse(string text, out string? fault)
    {
        fault = null;
        try
        {
            return Read(text);
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or OverflowException
            )
        {
            fault = e.Message;
            return null;
        }
    }

    private static SourceLayout Read(string text)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var written = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var blocks = ImmutableArray.CreateBuilder<SourceBlock>();
        var lineEnd = "\n";
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).TrimEnd('\r');
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line.StartsWith("- "))
            {
                if (blocks.Count == 0)
                    lineEnd = LineEndNamed(head["lineEnd"]);
                blocks.Add(ReadBlock(line[2..].ToString(), lineEnd, number));
                continue;
            }
            var isPath = line.StartsWith("  ");
            var colon = isPath ? line.LastIndexOf(": ") : line.IndexOf(": ");
            if (colon < 0)
                continue;
            var value = line[(colon + 2)..].ToString();
            if (isPath)
                written[line[2..colon].ToString()] = value;
            else
                head[line[..colon].ToString()] = value;
        }
        if (head["layout"] != "1")
            throw new FormatException($"layout {head["layout"]} is not known here");
        return new SourceLayout
        {
            File = Unquoted(head["file"]),
            Sha256 = head["sha256"],
            Bytes = long.Parse(head["bytes"], CultureInfo.InvariantCulture),
            Encoding = head["encoding"],
            ByteOrderMark = head["byteOrderMark"] == "true",
            LineEnd = LineEndNamed(head["lineEnd"]),
            Imported = DateOnly.ParseExact(head["imported"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Written = written.ToImmutable(),
            Blocks = blocks.DrainToImmutable(),
            ConvertedFrom = head.GetValueOrDefault("convertedFrom"),
        };
    }

    private static void Write(System.Buffers.IBufferWriter<byte> to, SourceBlock block, string lineEnd)
    {
        using var json = new Utf8JsonWriter(to, Plain);
        json.WriteStartObject();
        json.WriteString("is", NameOf(block.Kind));
        if (block.FirstLine == block.LastLine)
            json.WriteNumber("line", block.FirstLine);
        else
            json.WriteString("lines", string.Create(CultureInfo.InvariantCulture, $"{block.FirstLine}-{block.LastLine}"));
        json.WriteNumber("of", block.Chapter);
        if (block.Note is not null)
            json.WriteString("note", block.Note);
        if (block.Footnote is { } footnote)
            json.WriteNumber("footnote", footnote);
        if (block.Framed is { } framed)
            json.WriteString("framed", framed);
        if (block.Returned)
            json.WriteBoolean("returned", true);
        if (block.Lettered)
            json.WriteBoolean("lettered", true);
        if (block.Titled is { } titled)
            json.WriteNumber("titled", titled);
        if (block.Aside is { } aside)
            json.WriteNumber("aside", aside);
        if (block.Upto is { } upto)
        {
            json.WriteNumber("upto", upto);
            json.WriteNumber("joint", block.Joint);
        }
        var setting = block.Setting;
        if (setting.Lead.Length > 0)
            json.WriteString("lead", setting.Lead);
        if (setting.Wraps.Length > 0)
        {
            json.WriteStartArray("wraps");
            foreach (var wrap in setting.Wraps)
                json.WriteNumberValue(wrap);
            json.WriteEndArray();
        }
        if (setting.Swaps.Length > 0)
        {
            json.WriteStartArray("swaps");
            foreach (var swap in setting.Swaps)
            {
                json.WriteStartArray();
                json.WriteNumberValue(swap.At);
                json.WriteNumberValue(swap.Length);
                json.WriteStringValue(swap.Text);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        // one line end is the rule, further ones are a gap of blank lines, anything else is written out
        var gap = LineEndsIn(setting.Tail, lineEnd) - 1;
        if (gap < 0)
            json.WriteString("tail", setting.Tail);
        else if (gap > 0)
            json.WriteNumber("gap", gap);
        json.WriteEndObject();
    }

    private static SourceBlock ReadBlock(string line, string lineEnd, int number)
    {
        using var json = JsonDocument.Parse(line);
        var block = json.RootElement;
        var (first, last) = block.TryGetProperty("line", out var one)
            ? (one.GetInt32(), one.GetInt32())
            : Lines(block.GetProperty("lines").GetString()!);
        var setting = new Setting(
            block.TryGetProperty("lead", out var lead) ? lead.GetString()! : "",
            block.TryGetProperty("wraps", out var wraps) ? [.. wraps.EnumerateArray().Select(w => w.GetInt32())] : [],
            block.TryGetProperty("swaps", out var swaps)
                ? [.. swaps.EnumerateArray().Select(s => new Swap(s[0].GetInt32(), s[1].GetInt32(), s[2].GetString()!))]
                : [],
            block.TryGetProperty("tail", out var tail)
                ? tail.GetString()!
                : string.Concat(Enumerable.Repeat(lineEnd, block.TryGetProperty("gap", out var gap) ? Count(gap) + 1 : 1))
        );
        if (
            block.TryGetProperty("lettered", out _)
            && (!block.TryGetProperty("note", out var lettered) || string.IsNullOrEmpty(lettered.GetString()))
        )
            throw new FormatException($"line {number} has a letter and no note");
        if (setting.HoldsLetters)
            throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"line {number} holds letters, and a layout holds no words")
            );
        return new SourceBlock(
            KindNamed(block.GetProperty("is").GetString()!),
            first,
            last,
            block.GetProperty("of").GetInt32(),
            block.TryGetProperty("note", out var note) ? note.GetString() : null,
            setting
        )
        {
            Footnote = block.TryGetProperty("footnote", out var footnote) ? footnote.GetInt32() : null,
            Framed = block.TryGetProperty("framed", out var framed) ? FrameWord(framed.GetString()!) : null,
            Returned = block.TryGetProperty("returned", out _),
            Lettered = block.TryGetProperty("lettered", out _),
            Titled = block.TryGetProperty("titled", out var titled) ? Count(titled) : null,
            Aside = block.TryGetProperty("aside", out var aside) ? Count(aside) : null,
            Upto = block.TryGetProperty("upto", out var upto) ? Count(upto) : null,
            Joint = block.TryGetProperty("joint", out var joint) ? Count(joint) : 0,
        };

        string FrameWord(string word) =>
            FrameWords.All.Contains(word)
                ? word
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {number} frames a note with '{word}'"));

        // no more than any source has lines or a block characters: a damaged number must not fill the memory
        int Count(JsonElement value) =>
            value.GetInt32() is var count and >= 0 and <= MostCounted
                ? count
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {number} counts {value.GetInt32()}"));

        static (int, int) Lines(string range) =>
            range.IndexOf('-') is var dash and > 0
                ? (
                    int.Parse(range.AsSpan(0, dash), CultureInfo.InvariantCulture),
                    int.Parse(range.AsSpan(dash + 1), CultureInfo.InvariantCulture)
                )
                : throw new FormatException($"'{range}' is no range of lines");
    }

    /// <summary>How many line ends a tail consists of; 0 where it holds anything else, and for none.</summary>
    private static int LineEndsIn(string tail, string lineEnd)
    {
        if (tail.Length == 0 || tail.Length % lineEnd.Length != 0)
            return 0;
        for (var i = 0; i < tail.Length; i += lineEnd.Length)
        {
            if (string.CompareOrdinal(tail, i, lineEnd, 0, lineEnd.Length) != 0)
                return 0;
        }
        return tail.Length / lineEnd.Length;
    }

    private static string Unquoted(string json)
    {
        using var value = JsonDocument.Parse(json);
        return value.RootElement.GetString() ?? "";
    }

    private static string NameOf(SourceBlockKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static SourceBlockKind KindNamed(string name) =>
        Enum.TryParse<SourceBlockKind>(name, ignoreCase: true, out var kind)
            ? kind
            : throw new FormatException($"'{name}' is no kind of block");

    private static string NameOfLineEnd(string lineEnd) =>
        lineEnd switch
        {
            "\r\n" => "crlf",
            "\r" => "cr",
            _ => "lf",
        };

    private static string LineEndNamed(string name) =>
        name switch
        {
            "crlf" => "\r\n",
            "cr" => "\r",
            "lf" => "\n",
            _ => throw new FormatException($"'{name}' is no line end"),
        };
}
