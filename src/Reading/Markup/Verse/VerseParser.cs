using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Verse;

/// <summary>
/// Reads verse: lines that begin with a bar and a space, or a bar alone between stanzas. Further spaces set the line in. The table parser
/// comes first and takes what has a line of hyphens below its first line.
/// </summary>
internal sealed class VerseParser : BlockParser
{
    public VerseParser() => OpeningCharacters = ['|'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsLine(processor))
            return BlockState.None;
        var verse = new VerseBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
        Append(processor, verse);
        processor.NewBlocks.Push(verse);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!IsLine(processor))
            return BlockState.None;
        Append(processor, (VerseBlock)block);
        return BlockState.ContinueDiscard;
    }

    private static bool IsLine(BlockProcessor processor) =>
        !processor.IsCodeIndent && processor.CurrentChar == '|' && processor.PeekChar(1) is ' ' or '\t' or '\0';

    private static void Append(BlockProcessor processor, VerseBlock verse)
    {
        var line = processor.Line;
        var (bar, end) = (line.Start, line.End + 1);
        var words = Math.Min(bar + 2, end);
        var indent = 0;
        while (words + indent < end && line.Text[words + indent] == ' ')
            indent++;
        verse.Add(new LineLeaf(processor, words, end) { Indent = words + indent < end ? indent : 0 });
        verse.UpdateSpanEnd(line.End);
    }
}
