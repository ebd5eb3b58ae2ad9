using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Definitions;

/// <summary>
/// Reads definition lists: a paragraph whose lines are terms, and below it a colon, a space and the meaning. Markdig's own parser wants
/// three spaces after the colon, which nobody types.
/// </summary>
internal sealed class DefinitionParser : BlockParser
{
    public DefinitionParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsMark(processor) || processor.LastBlock is not ParagraphBlock { Parent: { IsOpen: true } home } terms)
            return BlockState.None;

        // The paragraph is still open where no empty line parts it from the colon.
        if (!processor.TryDiscard(terms))
            home.Remove(terms);
        var definition = new DefinitionBlock(this)
        {
            Column = processor.Column,
            Line = terms.Line,
            Span = new SourceSpan(terms.Span.Start, processor.Line.End),
        };
        for (var i = 0; i < terms.Lines.Count; i++)
        {
            var line = terms.Lines.Lines[i];
            definition.Add(new LineLeaf(line.Slice.Text, line.Slice.Start, line.Slice.End + 1, line.Line, line.Position));
        }
        ListBefore(home, definition).Add(definition);
        Step(processor);
        processor.NewBlocks.Push(definition);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!IsMark(processor))
            return Indentation.Continue(processor);
        // A further meaning of the same terms.
        var list = block.Parent!;
        processor.Close(block);
        var next = new DefinitionBlock(this)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        list.Add(next);
        processor.Open(next);
        Step(processor);
        return BlockState.Continue;
    }

    private static bool IsMark(BlockProcessor processor) =>
        !processor.IsCodeIndent && processor.CurrentChar == ':' && processor.PeekChar(1) is ' ' or '\t';

    private static void Step(BlockProcessor processor)
    {
        processor.NextChar();
        while (processor.CurrentChar is ' ' or '\t')
            processor.NextChar();
    }

    private static DefinitionListBlock ListBefore(ContainerBlock home, DefinitionBlock first)
    {
        if (home.LastChild is DefinitionListBlock before)
            return before;
        var list = new DefinitionListBlock
        {
            Column = first.Column,
            Line = first.Line,
            Span = first.Span,
            IsOpen = false,
        };
        home.Add(list);
        return list;
    }
}
