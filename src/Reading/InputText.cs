using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Reading.FrontMatter;

namespace Annals.Reading;

/// <summary>
/// A file's words, decoded: UTF-8 without its mark, so that every offset counts from the first word. Of a Markdown file the particulars and
/// the body are strings of their own: the body is what Markdig wants, and ten thousand chapters are not worth holding twice.
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
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
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
        // A lock says of each of its lines what is wrong.
        if (!file.Path.EndsWith(".lock", StringComparison.Ordinal))
        {
            read.TellMergeMarks(read.Head, 0);
            read.TellMergeMarks(read.Body, read.BodyStart);
        }
        return (read, null);
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        var at = FirstUnsound(bytes);
        var sound = Encoding.UTF8.GetString(bytes[..at]);
        var position = new SourceFile(path, sound).PositionOf(sound.Length);
        return new Diagnostic(
            InputRules.NotUtf8,
            path,
            position,
            $"the file is not UTF-8: 0x{bytes[at]:X2} stands here, byte {at + 1} of the file",
            "save the file as UTF-8"
        );
    }

    private static int FirstUnsound(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private void TellMergeMarks(ReadOnlySpan<char> text, int offset)
    {
        const string Mark = "<<<<<<< ";
        for (var at = 0; text[at..].IndexOf(Mark) is >= 0 and var ahead; at += Mark.Length)
        {
            at += ahead;
            if (at > 0 && text[at - 1] is not ('\n' or '\r'))
                continue;
            Margin.Add(
                InputRules.MergeMarks,
                new Span(offset + at, offset + at + Mark.Length),
                "a merge was not finished here",
                "keep the right one of the two texts, and delete the lines that git put around them"
            );
        }
    }

    private void TellControl(ReadOnlySpan<char> text, int offset)
    {
        // The mark of UTF-8 is one only at the beginning of a file.
        var (mark, at) = (text.IndexOf('\uFEFF'), Unprintable.IndexIn(text));
        if (at < 0 || (mark >= 0 && mark < at))
            at = mark;
        if (at < 0)
            return;
        var shown = Unprintable.Shown(text[at]);
        Margin.Add(
            InputRules.ControlCharacter,
            new Span(offset + at, offset + at + 1),
            $"the text holds the character U+{(int)text[at]:X4}",
            shown is Unprintable.Replacement
                ? "delete it"
                : $"if it was '{shown}' before somebody took one encoding for another, write that; else delete it"
        );
    }
}
