using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Verse;

/// <summary>Verse, each line a <see cref="LineLeaf"/>.</summary>
internal sealed class VerseBlock(BlockParser parser) : ContainerBlock(parser);
