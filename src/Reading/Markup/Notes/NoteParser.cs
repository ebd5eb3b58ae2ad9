using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Notes;

/// <summary>
/// Reads notes where they are written. Markdig has footnotes of its own, but they reorder, renumber, drop what is unused and keep the first
/// of two with one label; an edition must see all of that. A note goes on in every paragraph that is indented below it.
/// </summary>
internal sealed class NoteParser : BlockParser
{
    public NoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var length = NoteMark.LengthAt(processor.Line);
        if (length == 0 || processor.PeekChar(length) != ':')
            return BlockState.None;

        var start = processor.Start;
        var note = new NoteBlock(this, processor.Line.Text.Substring(start + 2, length - 3))
        {
            Column = processor.Column,
            Span = new SourceSpan(start, processor.Line.End),
            LabelSpan = new SourceSpan(start, start + length - 1),
        };
        for (var i = 0; i <= length; i++)
            processor.NextChar();
        while (processor.CurrentChar is ' ' or '\t')
            processor.NextChar();
        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => Indentation.Continue(processor);
}
