using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Notes;

/// <summary>Sees references to notes. Whether a note of that label is written is looked up when the whole chapter is read.</summary>
internal sealed class NoteMarkParser : InlineParser
{
    public NoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = NoteMark.LengthAt(slice);
        if (length == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new NoteMark(slice.Text.Substring(slice.Start + 2, length - 3))
        {
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
