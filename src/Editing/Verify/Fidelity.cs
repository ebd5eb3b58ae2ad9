using System.Text;
using Annals.Core.Publications;
using Annals.Core.Sources;

namespace Annals.Editing.Verify;

/// <summary>
/// The proof that nothing of a source was lost: its bytes are built again from the words of chapters and records and the layout's positions and marks, and compared. The layout holds no
/// letters, so that the words can come from nowhere else.
/// </summary>
public static class Fidelity
{
    private const int Shown = 40;

    /// <summary>The first difference between a work's source and what its chapters and records give; null where they give it byte for byte.</summary>
    /// <param name="source">The source as received.</param>
    public static Difference? Of(Work work, ImmutableArray<Figure> figures, SourceLayout layout, ReadOnlySpan<byte> source)
    {
        var encoding = Encodings.Named(layout.Encoding) ?? throw new ArgumentException($"the layout names an encoding that is none: {layout.Encoding}", nameof(layout));
        var words = new WorkWords(work, figures, layout);
        var mark = layout.ByteOrderMark ? encoding.GetBytes("\uFEFF") : [];
        if (!source.StartsWith(mark)) return new Difference(0, 1, Opening(source, 0, encoding), "a byte-order mark", null, Span.None);

        var at = mark.Length;
        var text = new StringBuilder();
        foreach (var block in layout.Blocks)
        {
            var found = words.Next(block);
            text.Clear();
            block.Setting.Set(text, found.Words, layout.LineEnd);
            var bytes = Bytes(encoding, text.ToString());
            var rest = source[at..];
            if (!rest.StartsWith(bytes))
            {
                var same = rest.CommonPrefixLength(bytes);
                return new Difference(at + same, block.FirstLine, Opening(source, at + same, encoding), Opening(bytes, same, encoding), found.File, found.Span);
            }
            at += bytes.Length;
        }
        if (at < source.Length) return new Difference(at, layout.Blocks.IsEmpty ? 1 : layout.Blocks[^1].LastLine, Opening(source, at, encoding), "the end", null, Span.None);
        return words.LeftOver() is { } left ? new Difference(at, layout.Blocks[^1].LastLine, "the end", left.Words, left.File, left.Span) : null;
    }

    /// <summary>Words of an editor may hold characters that the source's encoding lacks: they differ, they do not fail.</summary>
    private static byte[] Bytes(Encoding strict, string text)
    {
        try
        {
            return strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return Encoding.GetEncoding(strict.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback).GetBytes(text);
        }
    }

    private static string Opening(ReadOnlySpan<byte> bytes, int at, Encoding strict)
    {
        if (at >= bytes.Length) return "the end";
        // a difference may lie within a character of several bytes: show from where it begins
        if (strict.CodePage == 65001)
        {
            while (at > 0 && (bytes[at] & 0xC0) == 0x80) at--;
        }
        var encoding = (Encoding)strict.Clone();
        encoding.DecoderFallback = DecoderFallback.ReplacementFallback;
        return encoding.GetString(bytes[at..Math.Min(bytes.Length, at + 4 * Shown)]) is var text && text.Length > Shown ? text[..Shown] : text;
    }
}
