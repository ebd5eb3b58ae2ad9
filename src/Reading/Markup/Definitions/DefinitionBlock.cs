using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Definitions;

/// <summary>Definitions one after another.</summary>
internal sealed class DefinitionListBlock() : ContainerBlock(null);

/// <summary>A meaning; its first children are the terms, as <see cref="LineLeaf"/>s, where it is the first meaning of them.</summary>
internal sealed class DefinitionBlock(BlockParser parser) : ContainerBlock(parser);
