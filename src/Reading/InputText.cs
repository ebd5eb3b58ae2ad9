using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;

namespace Annals.Reading;

/// <summary>A file's words, decoded: UTF-8 without its mark, so that every offset counts from the first word.</summary>
internal sealed class InputText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private InputText(string text, SourceFile file)
    {
        Text = text;
        Margin = new Marginalia(file);
    }

    public string Text { get; }

    public Marginalia Margin { get; }

    public SourceFile File => Margin.File;

    /// <summary>The file's text, or the diagnostic that says why it has none.</summary>
    public static (InputText? Text, Diagnostic? Refusal) Of(InputFile file)
    {
        var bytes = file.Open().Span;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException slip)
        {
            return (null, NotUtf8(file.Path, bytes, slip));
        }

        var read = new InputText(text, new SourceFile(file.Path, text));
        if (FirstControl(text) is >= 0 and var at)
        {
            read.Margin.Add(InputRules.ControlCharacter, new Span(at, at + 1), $"the text holds the character U+{(int)text[at]:X4}", "delete it");
        }
        return (read, null);
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> bytes, DecoderFallbackException slip)
    {
        // The exception tells the place within the bytes it was decoding: everything before is sound.
        var at = Math.Clamp(slip.Index, 0, bytes.Length);
        var sound = Encoding.UTF8.GetString(bytes[..at]);
        var position = new SourceFile(path, sound).PositionOf(sound.Length);
        var first = slip.BytesUnknown is [var b, ..] ? $"0x{b:X2}" : "a byte";
        return new Diagnostic(InputRules.NotUtf8, path, position, $"the file is not UTF-8: {first} stands here, byte {at + 1} of the file", "save the file as UTF-8");
    }

    // Looked for apart from the others, as a set of ASCII alone is found many characters at a time.
    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\u007F']);

    private static int FirstControl(ReadOnlySpan<char> text)
    {
        var ascii = text.IndexOfAny(Controls);
        var other = text.IndexOfAny('\uFEFF', '\uFFFE', '\uFFFF');
        return ascii < 0 || (other >= 0 && other < ascii) ? other : ascii;
    }
}
