using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.Emendations;

/// <summary>
/// Sees emendations in CriticMarkup. Markdig's emphasis extras would take their signs for underlined and struck words. The first half lies
/// open as a link's bracket does, so that all other markup nests within, and never across, an emendation and each of its sides.
/// </summary>
internal sealed class EmendationParser : InlineParser
{
    public EmendationParser() => OpeningCharacters = ['{', '~', '+', '-'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        if (sign == '{')
            return Begin(processor, ref slice);
        if (sign == '~' && slice.PeekChar() == '>')
            return Turn(processor, ref slice);
        return slice.PeekChar() == sign && slice.PeekChar(2) == '}' && End(processor, ref slice, (EmendationSign)sign);
    }

    private bool Begin(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.PeekChar();
        if (slice.PeekChar(2) != sign)
            return false;
        if (sign == '>')
            return Stray(processor, ref slice, CommentText.EndOf(slice) < 0 ? StrayKind.OpenComment : StrayKind.Comment, "{>>");
        if (sign is not ('~' or '+' or '-'))
            return false;
        if (Open(processor.Inline) is not null)
            return Stray(processor, ref slice, StrayKind.Nested, $"{{{sign}{sign}");

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new EmendationOpening(this, (EmendationSign)sign, slice.Start + 3)
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + 2)),
            Line = line,
            Column = column,
        };
        slice.Start += 3;
        return true;
    }

    /// <summary><c>~></c> in an open emendation: the source's words end.</summary>
    private static bool Turn(InlineProcessor processor, ref StringSlice slice)
    {
        if (Open(processor.Inline) is not { Sign: EmendationSign.Replaced, Arrow: < 0 } opening)
            return false;
        processor.Inline = Side(processor, opening, opening.ContentStart, slice.Start);
        opening.Arrow = slice.Start;
        slice.Start += 2;
        return true;
    }

    private static bool End(InlineProcessor processor, ref StringSlice slice, EmendationSign sign)
    {
        var opening = Open(processor.Inline);
        if (opening is null)
            return !IsEscaped(processor, slice, sign) && Stray(processor, ref slice, StrayKind.End, $"{(char)sign}{(char)sign}}}");
        if (opening.Sign != sign)
            return false;

        var arrow = opening.Arrow;
        var from = arrow < 0 ? opening.ContentStart : arrow + 2;
        Side(processor, opening, from, slice.Start);
        var text = slice.Text.AsSpan();
        var same = arrow >= 0 && text[opening.ContentStart..arrow].SequenceEqual(text[from..slice.Start]);
        var end = slice.Start + 2;
        slice.Start += 3;
        var comment = CommentText.Take(processor, ref slice);
        var emendation = new EmendationInline(sign)
        {
            Span = new SourceSpan(opening.Span.Start, comment?.Span.End ?? processor.GetSourcePosition(end)),
            Line = opening.Line,
            Column = opening.Column,
            SameWords = same,
            Comment = comment,
        };
        opening.ReplaceBy(emendation);
        emendation.IsClosed = true;
        processor.Inline = emendation;
        return true;
    }

    /// <summary>
    /// Gathers what an open emendation holds and no side has into a side, which reaches to the signs that end it: a line's indentation
    /// before them is in the file and not in the slice.
    /// </summary>
    private static EmendationSide Side(InlineProcessor processor, EmendationOpening opening, int from, int to)
    {
        var side = new EmendationSide { Span = new SourceSpan(processor.GetSourcePosition(from), processor.GetSourcePosition(to) - 1) };
        var child = opening.FirstChild is EmendationSide before ? before.NextSibling : opening.FirstChild;
        while (child is not null)
        {
            var next = child.NextSibling;
            child.Remove();
            side.AppendChild(child);
            child = next;
        }
        opening.AppendChild(side);
        processor.PostProcessInlines(0, side, null, false);
        side.IsClosed = true;
        return side;
    }

    private static bool Stray(InlineProcessor processor, ref StringSlice slice, StrayKind kind, string signs)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new StrayMark(kind, signs)
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + signs.Length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += signs.Length;
        return true;
    }

    /// <summary>
    /// Whether the author put a backslash before the first half, and so means signs. Each first half has one second half.
    /// </summary>
    private static bool IsEscaped(InlineProcessor processor, StringSlice slice, EmendationSign sign)
    {
        ReadOnlySpan<char> first = ['\\', '{', (char)sign, (char)sign];
        ReadOnlySpan<char> second = [(char)sign, (char)sign, '}'];
        var before = Paragraph(processor, slice);
        if (before.LastIndexOf(second) is >= 0 and var last)
            before = before[(last + second.Length)..];
        return before.IndexOf(first) >= 0;
    }

    /// <summary>What stands before a place in its paragraph. The text of a paragraph of one line is the whole file's.</summary>
    private static ReadOnlySpan<char> Paragraph(InlineProcessor processor, StringSlice slice)
    {
        var length = processor.GetSourcePosition(slice.Start) - processor.Block!.Span.Start;
        return slice.Text.AsSpan(0, slice.Start)[Math.Clamp(slice.Start - length, 0, slice.Start)..];
    }

    private static EmendationOpening? Open(Inline? from)
    {
        for (var inline = from; inline is not null; inline = inline.Parent)
        {
            if (inline is EmendationOpening { IsClosed: false } opening)
                return opening;
        }
        return null;
    }
}
