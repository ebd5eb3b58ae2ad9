using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Reading.FrontMatter;

namespace Annals.Reading;

/// <summary>
/// A file's words, decoded: UTF-8 without its mark, so that every offset counts from the first word. Of a Markdown file the particulars and the body are
/// strings of their own: the body is what Markdig wants, and ten thousand chapters are not worth holding twice.
/// </summary>
internal sealed class InputText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private InputText(string path, string head, string body)
    {
        Head = head;
        Body = body;
        Margin = new Marginalia(new SourceFile(path, head, body));
    }

    /// <summary>A Markdown file's particulars with their fences; any other file as a whole.</summary>
    public string Head { get; }

    /// <summary>A Markdown file's body; empty for any other file.</summary>
    public string Body { get; }

    /// <summary>The body's offset in the file.</summary>
    public int BodyStart => Head.Length;

    public Marginalia Margin { get; }

    public SourceFile File => Margin.File;

    /// <summary>The file's text, or the diagnostic that says why it has none.</summary>
    public static (InputText? Text, Diagnostic? Refusal) Of(InputFile file)
    {
        var bytes = file.Open().Span;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var bodyStart = file.Path.EndsWith(".md", StringComparison.Ordinal) ? Matter.EndIn(bytes) : bytes.Length;
        InputText read;
        try
        {
            read = new InputText(file.Path, Strict.GetString(bytes[..bodyStart]), Strict.GetString(bytes[bodyStart..]));
        }
        catch (DecoderFallbackException)
        {
            return (null, NotUtf8(file.Path, bytes));
        }
        read.TellControl(read.Head, 0);
        read.TellControl(read.Body, read.BodyStart);
        return (read, null);
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        var at = FirstUnsound(bytes);
        var sound = Encoding.UTF8.GetString(bytes[..at]);
        var position = new SourceFile(path, sound).PositionOf(sound.Length);
        return new Diagnostic(InputRules.NotUtf8, path, position, $"the file is not UTF-8: 0x{bytes[at]:X2} stands here, byte {at + 1} of the file", "save the file as UTF-8");
    }

    private static int FirstUnsound(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    // Looked for apart from the others, as a set of ASCII alone is found many characters at a time.
    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\u007F']);

    private void TellControl(ReadOnlySpan<char> text, int offset)
    {
        var ascii = text.IndexOfAny(Controls);
        var other = text.IndexOfAny('\uFEFF', '\uFFFE', '\uFFFF');
        var at = ascii < 0 || (other >= 0 && other < ascii) ? other : ascii;
        if (at < 0) return;
        Margin.Add(InputRules.ControlCharacter, new Span(offset + at, offset + at + 1), $"the text holds the character U+{(int)text[at]:X4}", "delete it");
    }
}
