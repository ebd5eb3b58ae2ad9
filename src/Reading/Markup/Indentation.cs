using Markdig.Parsers;

namespace Annals.Reading.Markup;

/// <summary>
/// How notes and definitions go on below their first line: by indentation, four spaces or a tab as the guide says; two or three are
/// understood.
/// </summary>
internal static class Indentation
{
    public static BlockState Continue(BlockProcessor processor)
    {
        if (processor.IsBlankLine || processor.Indent is 2 or 3)
            return BlockState.Continue;
        if (!processor.IsCodeIndent)
            return BlockState.None;
        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}
