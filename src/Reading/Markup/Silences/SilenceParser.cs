using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Silences;

/// <summary>
/// Reads comments to Annals. They stand between blocks, so that no paragraph is parted by one; other comments are HTML, which is not passed
/// through.
/// </summary>
internal sealed class SilenceParser : BlockParser
{
    public SilenceParser() => OpeningCharacters = ['<'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !SilenceMarkup.Begins(line) || HasWordsBehind(line))
            return BlockState.None;
        var block = new SilenceBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
        processor.NewBlocks.Push(block);
        return State(block, line);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // a comment that is never closed must not swallow the text
        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;
        block.UpdateSpanEnd(processor.Line.End);
        return State((SilenceBlock)block, processor.Line.AsSpan());
    }

    private static BlockState State(SilenceBlock block, ReadOnlySpan<char> line)
    {
        block.IsWhole = line.TrimEnd().EndsWith(SilenceMarkup.End);
        return block.IsWhole ? BlockState.Break : BlockState.Continue;
    }

    private static bool HasWordsBehind(ReadOnlySpan<char> line) =>
        line.IndexOf(SilenceMarkup.End) is >= 0 and var end && !line[(end + SilenceMarkup.End.Length)..].IsWhiteSpace();
}
