using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.ListExtras;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Importing.Markdown;

/// <summary>
/// Markdown as Pandoc and GitHub have it, as far as both can be read at once. Notes are parsed here: Markdig's own footnotes drop those
/// that nothing refers to. Its generic attributes take words along.
/// </summary>
internal static class Dialect
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>
    /// What stands in one line, a line of verse or a note written where it is marked: whatever it begins with, it is no list and no
    /// quotation.
    /// </summary>
    public static MarkdownPipeline Line { get; } = BuildLine();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseGridTables()
            .UseDefinitionLists()
            .UseCustomContainers();
        builder.BlockParsers.Find<ListBlockParser>()!.ItemParsers.Add(new LetterItemParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new NoteParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new LineBlockParser());
        return BuildWithInlines(builder);
    }

    private static MarkdownPipeline BuildLine()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        return BuildWithInlines(builder);
    }

    private static MarkdownPipeline BuildWithInlines(MarkdownPipelineBuilder builder)
    {
        builder
            .UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript);
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new SpanParser());
        builder.InlineParsers.Insert(0, new InlineNoteParser());
        return builder.Build();
    }
}

/// <summary>
/// Items counted by letters or Roman numbers: with a bracket, or with two spaces behind the stop as Pandoc has it. With one space it is a
/// name: <c>E. Hoxha</c>.
/// </summary>
internal sealed class LetterItemParser : ListExtraItemParser
{
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result) =>
        base.TryParse(state, pendingBulletType, out result)
        && (result.OrderedDelimiter == ')' || (state.CurrentChar == ' ' && state.PeekChar(1) is ' ' or '\t'));
}

/// <summary><c>[^label]: …</c> and what is indented below it.</summary>
internal sealed class NoteBlock(BlockParser parser, string label) : ContainerBlock(parser)
{
    public string Label { get; } = label;
}

internal sealed class NoteParser : BlockParser
{
    public NoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (
            processor.IsCodeIndent
            || NoteMarkParser.LabelAt(processor.Line) is not { } label
            || processor.PeekChar(label.Length + 3) != ':'
        )
            return BlockState.None;
        processor.NewBlocks.Push(
            new NoteBlock(this, label)
            {
                Column = processor.Column,
                Line = processor.LineIndex,
                Span = new SourceSpan(processor.Start, processor.Line.End),
            }
        );
        for (var i = 0; i < label.Length + 4; i++)
            processor.NextChar();
        while (processor.CurrentChar is ' ' or '\t')
            processor.NextChar();
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (!processor.IsCodeIndent)
            return processor.Indent is 2 or 3 ? BlockState.Continue : BlockState.None;
        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}

/// <summary>Pandoc's line block: lines that begin with a bar.</summary>
internal sealed class LineBlock(BlockParser parser) : LeafBlock(parser);

internal sealed class LineBlockParser : BlockParser
{
    public LineBlockParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // a row of a table has a second bar
        if (processor.IsCodeIndent || !IsLine(processor.Line) || processor.Line.AsSpan()[1..].Contains('|'))
            return BlockState.None;
        var block = new LineBlock(this)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        Add(processor, block);
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsCodeIndent || processor.CurrentChar != '|' || !IsLine(processor.Line))
            return BlockState.None;
        Add(processor, (LineBlock)block);
        return BlockState.ContinueDiscard;
    }

    private static void Add(BlockProcessor processor, LineBlock block)
    {
        var line = processor.Line;
        block.AppendLine(ref line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
        block.UpdateSpanEnd(line.End);
    }

    private static bool IsLine(StringSlice line) => line.PeekChar() is ' ' or '\0' or '\n' or '\r';
}

/// <summary><c>[^label]</c> in a text.</summary>
internal sealed class NoteMark(string label) : LeafInline
{
    public string Label { get; } = label;
}

internal sealed class NoteMarkParser : InlineParser
{
    public NoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (LabelAt(slice) is not { } label)
            return false;
        processor.Inline = new NoteMark(label)
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start) + label.Length + 2),
        };
        slice.Start += label.Length + 3;
        return true;
    }

    public static string? LabelAt(StringSlice slice)
    {
        var words = slice.AsSpan();
        if (!words.StartsWith("[^"))
            return null;
        var end = words[..Math.Min(words.Length, 100)].IndexOf(']');
        return end > 2 && words[2..end].IndexOfAny(" \t\n\r[") < 0 ? words[2..end].ToString() : null;
    }
}

/// <summary>Pandoc's note in the line: <c>^[…]</c>.</summary>
internal sealed class InlineNote(string text) : LeafInline
{
    public string Text { get; } = text;
}

internal sealed class InlineNoteParser : InlineParser
{
    public InlineNoteParser() => OpeningCharacters = ['^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var words = slice.AsSpan();
        if (!words.StartsWith("^["))
            return false;
        var depth = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] == '\\')
                i++;
            else if (words[i] == '[')
                depth++;
            else if (words[i] == ']' && --depth == 0)
            {
                processor.Inline = new InlineNote(words[2..i].ToString())
                {
                    Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start) + i),
                };
                slice.Start += i + 1;
                return true;
            }
        }
        return false;
    }
}

/// <summary>Pandoc's span: <c>[Sigurimi]{lang=sq}</c>.</summary>
internal sealed class AttributedSpan(string attributes) : ContainerInline
{
    public string Attributes { get; } = attributes;
}

internal sealed class SpanParser : InlineParser
{
    public SpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var words = slice.AsSpan();
        if (!words.StartsWith("]{"))
            return false;
        var length = words[..Math.Min(words.Length, 200)].IndexOf('}') + 1;
        if (length == 0 || !MarkdownForm.AreAttributes(words[1..length]) || Opening(processor.Inline) is not { } opening)
            return false;
        var span = new AttributedSpan(words[2..(length - 1)].ToString())
        {
            Span = new SourceSpan(opening.Span.Start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = opening.Line,
            Column = opening.Column,
        };
        opening.ReplaceBy(span);
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        span.IsClosed = true;
        slice.Start += length;
        return true;
    }

    private static LinkDelimiterInline? Opening(Inline? from)
    {
        for (var inline = from; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsClosed: false } delimiter)
                return delimiter.IsImage ? null : delimiter;
        }
        return null;
    }
}
