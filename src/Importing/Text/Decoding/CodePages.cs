using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Importing.Text.Decoding;

/// <summary>
/// The single-byte pages that histories come in, and the question which of them a text is in: one line of it as each of them reads it.
/// </summary>
internal static class CodePages
{
    public static readonly ImmutableArray<(string Name, string For)> Likely =
    [
        ("windows-1252", "Western Europe"),
        ("windows-1250", "Central Europe"),
        ("windows-1251", "Cyrillic"),
        ("windows-1253", "Greek"),
        ("windows-1254", "Turkish"),
        ("iso-8859-2", "Central Europe"),
        ("iso-8859-15", "Western Europe"),
        ("koi8-r", "Russian"),
        ("ibm850", "Western Europe, DOS"),
        ("ibm852", "Central Europe, DOS"),
        ("cp866", "Cyrillic, DOS"),
        ("macintosh", "Western Europe, old Macintosh"),
    ];

    private const int Shown = 60;

    /// <summary>The diagnostic that asks. Pages that cannot read the line, or read control characters in it, are not offered.</summary>
    /// <param name="fault">The offset of the first byte that is not UTF-8.</param>
    public static Diagnostic Ask(ReadOnlySpan<byte> bytes, string path, int fault)
    {
        var (line, sample) = LineAround(bytes, fault);
        var offered = new StringBuilder();
        foreach (var (name, region) in Likely)
        {
            if (ReadAs(name, sample) is { } reading)
                offered.Append(CultureInfo.InvariantCulture, $"\n    {name,-13} {reading}   ({region})");
        }
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"byte {fault + 1} is not UTF-8, and a single-byte encoding cannot be told from the bytes"
        );
        var hint = string.Create(CultureInfo.InvariantCulture, $"say --encoding with the one that reads line {line} right:{offered}");
        return new Diagnostic(ImportRules.EncodingNotKnown, path, new Position(line, 1), message, hint);
    }

    private static string? ReadAs(string name, ReadOnlySpan<byte> sample)
    {
        try
        {
            var text = Encodings.Named(name)!.GetString(sample);
            return text.Any(char.IsControl) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static (int Line, byte[] Sample) LineAround(ReadOnlySpan<byte> bytes, int at)
    {
        var start = bytes[..at].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var length = bytes[start..].IndexOfAny((byte)'\n', (byte)'\r');
        var end = length < 0 ? bytes.Length : start + length;
        var number = bytes[..start].Count((byte)'\n');
        if (number == 0)
            number = bytes[..start].Count((byte)'\r');
        var from = Math.Max(start, at - Shown / 2);
        var sample = bytes[from..Math.Min(end, from + Shown)].ToArray();
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == '\t')
                sample[i] = (byte)' ';
        }
        return (number + 1, sample);
    }
}
