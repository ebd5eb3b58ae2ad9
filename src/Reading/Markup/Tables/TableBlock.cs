using Annals.Core.Prose;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Tables;

/// <summary>A table; its children are its <see cref="RowBlock"/>s, the head first.</summary>
internal sealed class TableBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>One for each column; empty until the line of hyphens is read.</summary>
    public ImmutableArray<ColumnAlignment> Columns { get; set; } = [];
}

/// <summary>A row; its children are its cells.</summary>
internal sealed class RowBlock() : ContainerBlock(null);
