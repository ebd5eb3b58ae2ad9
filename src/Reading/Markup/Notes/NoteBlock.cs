using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Notes;

/// <summary>A note's text where the author wrote it: <c>[^ed-zhou]: …</c> and what is indented below.</summary>
internal sealed class NoteBlock(BlockParser parser, string label) : ContainerBlock(parser)
{
    public string Label { get; } = label;

    /// <summary>The label with its brackets.</summary>
    public SourceSpan LabelSpan { get; init; }
}
